import { isJsonObject, type Flow, type FlowNode, type FlowTrigger } from '@nightshift/schema';
import type { Database } from '../store/database.js';

export interface FoundText {
  id: string;
  /** The first text of the draft in which it stands. */
  text: string;
}

const MAX_FOUND = 200;

/** Flows in whose texts, step names, notes or groups something stands, in any language, whatever its case. */
export async function searchFlows(
  { pool }: Database,
  workspaceId: string,
  search: string,
): Promise<FoundText[]> {
  // The database leaves out what cannot hold it; as JSON, a quotation mark in a text has a backslash before it.
  const { rows } = await pool.query<{ id: string; draft: Flow }>(
    `SELECT id, draft FROM flow WHERE workspace_id = $1 AND position(lower($2) IN lower(draft::text)) > 0 ORDER BY id LIMIT $3`,
    [workspaceId, JSON.stringify(search).slice(1, -1), MAX_FOUND],
  );
  const wanted = search.toLowerCase();
  return rows.flatMap(({ id, draft }) => {
    const text = textsOf(draft).find((each) => each.toLowerCase().includes(wanted));
    return text === undefined ? [] : [{ id, text }];
  });
}

/** What somebody wrote: names and settings of steps, notes and names of groups. */
function textsOf({ triggers, nodes, notes = [], groups = [] }: Flow): string[] {
  const steps: (FlowTrigger | FlowNode)[] = [...Object.values(triggers), ...Object.values(nodes)];
  return [
    ...steps.flatMap(({ name, config }) => [...stringsIn(name), ...stringsIn(config)]),
    ...notes.flatMap(({ text }) => stringsIn(text)),
    ...groups.flatMap(({ title }) => stringsIn(title)),
  ];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(stringsIn) : [];
}
