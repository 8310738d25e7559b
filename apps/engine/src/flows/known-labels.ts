import { namesInFlows, type NamesInFlow, type Query } from './names-in-flows.js';

/** What contacts have changes by the second and is looked through from end to end. */
const FRESH_MS = 60_000;

/** The contact fields of a workspace: declared, had by some contact, or filled in by a flow. */
export async function loadKnownFields(
  tx: Query,
  workspaceId: string,
  flows: readonly NamesInFlow[],
): Promise<string[]> {
  const declared = await tx.query<{ key: string }[]>(
    'SELECT key FROM contact_field WHERE workspace_id = $1',
    [workspaceId],
  );
  const had = await ofContacts(
    tx,
    workspaceId,
    'SELECT DISTINCT key AS name FROM contact, jsonb_object_keys(fields) AS key WHERE workspace_id = $1',
  );
  const filled = flows.flatMap(({ fields }) => fields);
  return [...new Set([...declared.map(({ key }) => key), ...had, ...filled])].sort();
}

/** By the drafts of flows. */
export async function filledByFlows(tx: Query, workspaceId: string): Promise<string[]> {
  return [...new Set((await namesInFlows(tx, workspaceId)).flatMap(({ fields }) => fields))];
}

/** The tags that somebody has made or that some contact carries. */
export async function loadKnownTags(tx: Query, workspaceId: string): Promise<string[]> {
  const made = await tx.query<{ name: string }[]>('SELECT name FROM tag WHERE workspace_id = $1', [
    workspaceId,
  ]);
  const had = await ofContacts(
    tx,
    workspaceId,
    'SELECT DISTINCT tag AS name FROM contact, unnest(tags) AS tag WHERE workspace_id = $1',
  );
  return [...new Set([...made.map(({ name }) => name), ...had])];
}

const kept = new Map<string, { untilMs: number; names: readonly string[] }>();

async function ofContacts(tx: Query, workspaceId: string, sql: string): Promise<readonly string[]> {
  const key = `${workspaceId} ${sql}`;
  const known = kept.get(key);
  if (known !== undefined && performance.now() < known.untilMs) return known.names;
  const rows = await tx.query<{ name: string }[]>(sql, [workspaceId]);
  const names = rows.map(({ name }) => name);
  kept.set(key, { untilMs: performance.now() + FRESH_MS, names });
  return names;
}
