import { fieldsFilledIn, namesUsed, walkConfig, type Flow, type KnownTrigger } from '@nightshift/schema';
import type { Tx } from '../store/tx.js';
import { checkContext } from './check-context.js';
import { readDocument } from './read-document.js';

export type Query = Pick<Tx, 'query'>;

/** What a flow itself calls by name. */
export interface NamesInFlow {
  id: string;
  /** The contact fields that its draft fills in. */
  fields: readonly string[];
  /** In its draft or in what is live of it; of a flow that was put away, none. */
  tags: readonly string[];
  /** The version that is live; null while none is. */
  live: number | null;
  /** What of it is live and listens to messages. */
  listening: readonly KnownTrigger[];
  /** The flows that what is live of it runs as steps. */
  runs: readonly string[];
}

const MOST_KEPT = 5000;
type Names = Pick<NamesInFlow, 'fields' | 'tags' | 'listening' | 'runs'>;
const ofDocuments = new Map<string, Names>();
const NOTHING: Names = { fields: [], tags: [], listening: [], runs: [] };

/** Of every flow, in order. Each revision and each version is read once in the life of the process. */
export async function namesInFlows(tx: Query, workspaceId: string): Promise<NamesInFlow[]> {
  const flows = await tx.query<FlowState[]>(
    `SELECT id, revision, live_version AS live, archived_at IS NOT NULL AS "isArchived"
     FROM flow WHERE workspace_id = $1 ORDER BY id`,
    [workspaceId],
  );
  await readUnread(tx, workspaceId, flows);
  return flows.map((flow) => {
    const draft = ofDocuments.get(draftKey(flow)) ?? NOTHING;
    const live = ofDocuments.get(liveKey(flow)) ?? NOTHING;
    const tags = flow.isArchived ? [] : [...new Set([...draft.tags, ...live.tags])];
    const { listening, runs } = live;
    return { id: flow.id, fields: draft.fields, tags, live: flow.live, listening, runs };
  });
}

interface FlowState {
  id: string;
  revision: number;
  live: number | null;
  isArchived: boolean;
}

const draftKey = ({ id, revision }: FlowState): string => `${id} draft ${revision}`;
const liveKey = ({ id, live }: FlowState): string => `${id} live ${String(live)}`;

async function readUnread(tx: Query, workspaceId: string, flows: readonly FlowState[]): Promise<void> {
  const drafts = flows.filter((flow) => !ofDocuments.has(draftKey(flow))).map(({ id }) => id);
  const live = flows
    .filter((flow) => flow.live !== null && !ofDocuments.has(liveKey(flow)))
    .map(({ id }) => id);
  if (drafts.length + live.length === 0) return;
  const rows = await tx.query<(FlowState & { draft: Flow | null; document: Flow | null })[]>(
    `SELECT f.id, f.revision, f.live_version AS live, CASE WHEN f.id = ANY($2) THEN f.draft END AS draft, v.document
     FROM flow f LEFT JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version AND f.id = ANY($3)
     WHERE f.workspace_id = $1 AND f.id = ANY($4)`,
    [workspaceId, drafts, live, [...new Set([...drafts, ...live])]],
  );
  for (const row of rows) {
    if (row.draft !== null) keep(draftKey(row), namesOf(row.draft));
    if (row.document !== null) keep(liveKey(row), namesOf(row.document));
  }
}

function namesOf(document: Flow): Names {
  const read = readDocument(document);
  if (!read.ok) return NOTHING;
  const context = checkContext();
  return {
    fields: fieldsFilledIn(read.flow, context),
    tags: namesUsed([read.flow], context.registry).tags,
    listening: Object.values(read.flow.triggers).flatMap(({ type, v, config, next }) => {
      const isListening = context.registry.trigger(type)?.events.includes('message.received') === true;
      return next !== null && isListening ? [{ type, v, config }] : [];
    }),
    runs: Object.values(read.flow.nodes).flatMap(({ type, config }) => {
      const schema = context.registry.node(type)?.manifest.config;
      const places = schema === undefined ? [] : walkConfig(schema, config, '');
      return places.flatMap(({ widget, value }) =>
        widget === 'flow' && typeof value === 'string' ? [value] : [],
      );
    }),
  };
}

function keep(key: string, names: Names): void {
  ofDocuments.set(key, names);
  const [oldest] = ofDocuments.keys();
  if (ofDocuments.size > MOST_KEPT && oldest !== undefined) ofDocuments.delete(oldest);
}
