import type { FilledEntry } from '@nightshift/knowledge';
import { newId } from '../store/new-id.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import { ENTRIES_NAME } from './entries.js';
import { hashOf, insertPassages } from './passages.js';

/** A base that a template brings, with the settings of the shop filled in. */
interface BaseToInstall {
  name: string;
  entries: readonly FilledEntry[];
  actor: string;
}

/** `yours`: changed or removed here since it was installed, and left so. */
export type EntryChange = 'added' | 'changed' | 'same' | 'yours';

export interface InstalledBase {
  name: string;
  isNew: boolean;
  entries: (FilledEntry & { change: EntryChange })[];
  /** That many went, because the template has them no more. */
  removed: number;
}

/**
 * Makes a base with its entries, or brings one that was made so up to what the template says now.
 * 1. The source of the entries remembers what was installed, by key: an entry that is not that any more is somebody's
 *    work, and so is its absence. Both stay.
 * 2. A base of that name which no template has made is left alone.
 */
export async function installBase(tx: Tx, workspaceId: string, base: BaseToInstall): Promise<InstalledBase> {
  const { name, entries } = base;
  const found = await findInstalled(tx, workspaceId, name);
  const place = found ?? (await makeBase(tx, workspaceId, base));
  if (place.sourceId === null)
    return {
      name,
      isNew: false,
      entries: entries.map((entry) => ({ ...entry, change: 'yours' })),
      removed: 0,
    };
  const rows = await tx.query<Row[]>(
    'SELECT id, hash, position FROM knowledge_passage WHERE source_id = $1 ORDER BY position',
    [place.sourceId],
  );
  const plan = planEntries(entries, place.installed, rows);
  await writePlan(tx, { workspaceId, baseId: place.baseId, sourceId: place.sourceId }, plan);
  return {
    name,
    isNew: found === null,
    entries: plan.entries.map(({ change, ...entry }) => ({ ...withoutHash(entry), change })),
    removed: plan.gone.length - plan.entries.filter(({ change }) => change === 'changed').length,
  };
}

interface Row {
  id: string;
  hash: string;
  position: number;
}

interface Place {
  baseId: string;
  /** Null: nobody knows what a template has put there. */
  sourceId: string | null;
  /** What was installed, as its hash, by key. */
  installed: Readonly<Record<string, string>>;
}

/** Also under a name that it had before, as the steps find it. And the lock: one change of a base at a time. */
async function findInstalled(tx: Tx, workspaceId: string, name: string): Promise<Place | null> {
  const [base] = await tx.query<{ id: string }[]>(
    `SELECT id FROM knowledge_base WHERE workspace_id = $1 AND (name = $2 OR $2 = ANY(former_names))
     ORDER BY name = $2 DESC, id DESC LIMIT 1 FOR UPDATE`,
    [workspaceId, name],
  );
  if (base === undefined) return null;
  const [source] = await tx.query<{ id: string; installed: Record<string, string> }[]>(
    `SELECT id, options->'installed' AS installed FROM knowledge_source
     WHERE base_id = $1 AND type = 'entries' AND options ? 'installed' ORDER BY id LIMIT 1`,
    [base.id],
  );
  return { baseId: base.id, sourceId: source?.id ?? null, installed: source?.installed ?? {} };
}

async function makeBase(tx: Tx, workspaceId: string, { name, actor }: BaseToInstall): Promise<Place> {
  const [baseId, sourceId] = [newId('knowledgeBase'), newId('knowledgeSource')];
  await tx.query('INSERT INTO knowledge_base (id, workspace_id, name) VALUES ($1, $2, $3)', [
    baseId,
    workspaceId,
    name,
  ]);
  await tx.query(
    `INSERT INTO knowledge_source (id, workspace_id, base_id, type, name, options, status)
     VALUES ($1, $2, $3, 'entries', $4, '{"installed": {}}', 'ready')`,
    [sourceId, workspaceId, baseId, ENTRIES_NAME],
  );
  await writeAudit(tx, workspaceId, {
    actor,
    action: 'knowledge.base-created',
    subject: baseId,
    detail: { name },
  });
  return { baseId, sourceId, installed: {} };
}

type PlannedEntry = FilledEntry & { change: EntryChange; hash: string };

interface Plan {
  entries: PlannedEntry[];
  /** Ids of passages that go. */
  gone: string[];
  /** Where a new one stands, by key; others come at the end. */
  positions: ReadonlyMap<string, number>;
  last: number;
  installed: Record<string, string>;
}

function planEntries(
  entries: readonly FilledEntry[],
  installed: Place['installed'],
  rows: readonly Row[],
): Plan {
  const byHash = new Map(rows.map((row) => [row.hash, row]));
  const positions = new Map<string, number>();
  const gone: string[] = [];
  const now: Record<string, string> = { ...installed };
  const planned = entries.map((entry): PlannedEntry => {
    const hash = hashOf(draftOf(entry), entry.market);
    const before = installed[entry.key];
    const row = before === undefined ? undefined : byHash.get(before);
    if (before !== undefined && row === undefined) return { ...entry, hash, change: 'yours' };
    now[entry.key] = hash;
    if (byHash.has(hash)) return { ...entry, hash, change: 'same' };
    if (row === undefined) return { ...entry, hash, change: 'added' };
    gone.push(row.id);
    positions.set(entry.key, row.position);
    return { ...entry, hash, change: 'changed' };
  });
  const wanted = new Set(entries.map(({ key }) => key));
  const left = Object.entries(installed).filter(([key, hash]) => !wanted.has(key) && byHash.has(hash));
  gone.push(...left.flatMap(([, hash]) => byHash.get(hash)?.id ?? []));
  const dropped = new Set(left.map(([key]) => key));
  const kept = Object.entries(now).filter(([key]) => !dropped.has(key));
  return {
    entries: planned,
    gone,
    positions,
    last: rows.at(-1)?.position ?? -1,
    installed: Object.fromEntries(kept),
  };
}

async function writePlan(
  tx: Tx,
  place: { workspaceId: string; baseId: string; sourceId: string },
  { entries, gone, positions, last, installed }: Plan,
): Promise<void> {
  const written = entries.filter(({ change }) => change === 'added' || change === 'changed');
  if (written.length + gone.length === 0) return;
  await tx.query('DELETE FROM knowledge_passage WHERE id = ANY($1::text[])', [gone]);
  const rows = written.map((entry, index) => ({
    ...draftOf(entry),
    ...{ id: newId('passage'), hash: entry.hash, market: entry.market },
    position: positions.get(entry.key) ?? last + 1 + index,
  }));
  for (const market of new Set(rows.map((row) => row.market)))
    await insertPassages(
      tx,
      { ...place, market },
      rows.filter((row) => row.market === market),
    );
  await tx.query(
    `UPDATE knowledge_source SET options = options || jsonb_build_object('installed', $2::jsonb), updated_at = now()
     WHERE id = $1`,
    [place.sourceId, JSON.stringify(installed)],
  );
  await tx.query('UPDATE knowledge_base SET revision = revision + 1 WHERE id = $1', [place.baseId]);
}

function draftOf({ question, answer, language }: FilledEntry) {
  return { title: question, text: answer, language, url: null };
}

function withoutHash({ key, question, answer, language, market }: FilledEntry): FilledEntry {
  return { key, question, answer, language, market };
}
