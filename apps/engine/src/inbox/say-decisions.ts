import { wayOut, type Registry } from '@nightshift/nodes';
import {
  pickText,
  sayCondition,
  sayTrace,
  stepName,
  type Flow,
  type FlowNode,
  type Text,
  type TraceItem,
  type TraceNames,
} from '@nightshift/schema';
import type { Database } from '../store/database.js';
import type { TimelineEntry } from './timeline.js';

/** A step of a decision, and the same as a sentence in the reader's language. */
export type SaidItem = TraceItem & { say: string };
export type SaidEntry = Omit<TimelineEntry, 'trace'> & { trace: SaidItem[] };

export interface Reader {
  database: Database;
  registry: Registry;
  workspaceId: string;
  language: string;
}

/** Says what was decided, by the names that flows and steps had in the version that decided. */
export async function sayDecisions(
  reader: Reader,
  traces: readonly (readonly TraceItem[])[],
): Promise<SaidItem[][]> {
  const names = await loadNames(reader, traces.flat());
  return traces.map((trace) => {
    const sentences = sayTrace(trace, reader.language, names);
    return trace.map((item, index) => ({ ...item, say: sentences[index] ?? '' }));
  });
}

interface VersionRow {
  flow_id: string;
  version: number;
  name: string;
  languages: Flow['languages'];
  /** By id. */
  steps: Record<string, Step> | null;
}

interface Step {
  type: string;
  /** That somebody gave it. */
  name: Text | null;
  /** Of the steps that were left. */
  config: FlowNode['config'] | null;
}

async function loadNames(
  { database, registry, workspaceId, language }: Reader,
  items: readonly TraceItem[],
): Promise<TraceNames> {
  const versions = new Map(
    items.flatMap((item) => ('flowId' in item ? [[keyOf(item.flowId, item.version), item] as const] : [])),
  );
  const wanted = [...versions.values()];
  const left = new Set(
    items.flatMap((item) => (item.type === 'node' && item.port !== undefined ? [item.nodeId] : [])),
  );
  const { rows } = await database.pool.query<VersionRow>(
    `SELECT v.flow_id, v.version, v.document->>'name' AS name, v.document->'languages' AS languages,
       (SELECT json_object_agg(s.key, json_build_object('type', s.value->>'type', 'name', s.value->'name',
          'config', CASE WHEN s.key = ANY($4::text[]) THEN s.value->'config' END))
        FROM (SELECT * FROM json_each(v.document->'triggers') UNION ALL SELECT * FROM json_each(v.document->'nodes')) s) AS steps
     FROM unnest($2::text[], $3::integer[]) AS w(flow_id, version)
       JOIN flow_version v ON v.flow_id = w.flow_id AND v.version = w.version
     WHERE v.workspace_id = $1`,
    [workspaceId, wanted.map(({ flowId }) => flowId), wanted.map(({ version }) => version), [...left]],
  );
  const channels = await loadChannelNames(database, workspaceId, items);
  const byVersion = new Map(rows.map((row) => [keyOf(row.flow_id, row.version), row]));
  const byFlow = new Map(rows.map((row) => [row.flow_id, row]));
  const find = (flowId: string, version: number): VersionRow | undefined =>
    byVersion.get(keyOf(flowId, version)) ?? byFlow.get(flowId);
  return {
    channels,
    flow: (flowId, version) => find(flowId, version)?.name,
    step: (flowId, version, stepId) => {
      const step = stepOf(find(flowId, version), stepId);
      if (step === undefined) return undefined;
      const called = stepName({ name: step.name ?? undefined }, language);
      if (called !== undefined) return called;
      const { manifest } = registry.node(step.type) ?? registry.trigger(step.type) ?? {};
      return manifest === undefined ? undefined : pickText(manifest.title, language, ['en']);
    },
    port: (flowId, version, nodeId, port) => {
      const row = find(flowId, version);
      const step = stepOf(row, nodeId);
      const manifest = step === undefined ? undefined : registry.node(step.type)?.manifest;
      if (row === undefined || manifest === undefined) return undefined;
      const [first = 'en'] = row.languages;
      return wayOut(step?.config ?? {}, port, manifest, {
        language,
        contentLanguage: row.languages.includes(language) ? language : first,
        flowLanguages: row.languages,
        sayCondition: (when) => sayCondition(when, language, channels),
      });
    },
  };
}

function stepOf(row: VersionRow | undefined, stepId: string): Step | undefined {
  const steps = row?.steps ?? {};
  return Object.hasOwn(steps, stepId) ? steps[stepId] : undefined;
}

/** Asked only when a condition speaks of a channel. */
async function loadChannelNames(
  { pool }: Database,
  workspaceId: string,
  items: readonly TraceItem[],
): Promise<Record<string, string>> {
  const isMeant = items.some((item) => {
    const reason = item.type === 'trigger' ? item.why : item.type === 'node' ? item.reason : undefined;
    return JSON.stringify(reason?.condition ?? '').includes('channel.id');
  });
  if (!isMeant) return {};
  const { rows } = await pool.query<{ id: string; name: string }>(
    'SELECT id, name FROM channel WHERE workspace_id = $1',
    [workspaceId],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

function keyOf(flowId: string, version: number): string {
  return `${flowId}/${version}`;
}
