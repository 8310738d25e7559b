import { fieldsFilledIn, type Flow } from '@nightshift/schema';
import type { Tx } from '../store/tx.js';
import { checkContext } from './check-context.js';
import { readDocument } from './read-document.js';

type Query = Pick<Tx, 'query'>;

/** What contacts have changes by the second and is looked through from end to end. */
const FRESH_MS = 60_000;
const MOST_KEPT = 5000;
const ofContacts = new Map<string, { untilMs: number; keys: readonly string[] }>();
const ofFlows = new Map<string, readonly string[]>();

/** The contact fields of a workspace: declared, had by some contact, or filled in by a flow. */
export async function loadKnownFields(tx: Query, workspaceId: string): Promise<string[]> {
  const declared = await tx.query<{ key: string }[]>(
    'SELECT key FROM contact_field WHERE workspace_id = $1',
    [workspaceId],
  );
  const all = [
    ...declared.map(({ key }) => key),
    ...(await keysOfContacts(tx, workspaceId)),
    ...(await filledByFlows(tx, workspaceId)),
  ];
  return [...new Set(all)].sort();
}

/** By the drafts of flows. Each revision is read once in the life of the process. */
export async function filledByFlows(tx: Query, workspaceId: string): Promise<string[]> {
  const flows = await tx.query<{ id: string; revision: number }[]>(
    'SELECT id, revision FROM flow WHERE workspace_id = $1',
    [workspaceId],
  );
  const keyOf = ({ id, revision }: { id: string; revision: number }): string => `${id} ${revision}`;
  const missing = flows.filter((flow) => !ofFlows.has(keyOf(flow)));
  const rows =
    missing.length === 0
      ? []
      : await tx.query<{ id: string; revision: number; draft: Flow }[]>(
          'SELECT id, revision, draft FROM flow WHERE workspace_id = $1 AND id = ANY($2)',
          [workspaceId, missing.map(({ id }) => id)],
        );
  for (const row of rows) {
    const read = readDocument(row.draft);
    ofFlows.set(keyOf(row), read.ok ? fieldsFilledIn(read.flow, checkContext()) : []);
    const [oldest] = ofFlows.keys();
    if (ofFlows.size > MOST_KEPT && oldest !== undefined) ofFlows.delete(oldest);
  }
  return [...new Set(flows.flatMap((flow) => ofFlows.get(keyOf(flow)) ?? []))];
}

async function keysOfContacts(tx: Query, workspaceId: string): Promise<readonly string[]> {
  const known = ofContacts.get(workspaceId);
  if (known !== undefined && performance.now() < known.untilMs) return known.keys;
  const rows = await tx.query<{ key: string }[]>(
    'SELECT DISTINCT key FROM contact, jsonb_object_keys(fields) AS key WHERE workspace_id = $1',
    [workspaceId],
  );
  const keys = rows.map(({ key }) => key);
  ofContacts.set(workspaceId, { untilMs: performance.now() + FRESH_MS, keys });
  return keys;
}
