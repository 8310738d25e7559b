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
  const inReasons = await loadReasonNames({ database, registry, workspaceId, language }, items);
  const byVersion = new Map(rows.map((row) => [keyOf(row.flow_id, row.version), row]));
  const byFlow = new Map(rows.map((row) => [row.flow_id, row]));
  const find = (flowId: string, version: number): VersionRow | undefined =>
    byVersion.get(keyOf(flowId, version)) ?? byFlow.get(flowId);
  return {
    inReasons,
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
        sayCondition: (when) => sayCondition(when, language, inReasons),
      });
    },
  };
}

function stepOf(row: VersionRow | undefined, stepId: string): Step | undefined {
  const steps = row?.steps ?? {};
  return Object.hasOwn(steps, stepId) ? steps[stepId] : undefined;
}

/** By the ids and paths that stand in reasons; asked only when a reason may hold one. */
async function loadReasonNames(
  { database, workspaceId, language }: Reader,
  items: readonly TraceItem[],
): Promise<Record<string, string>> {
  const reasons = items.flatMap((item) =>
    item.type === 'trigger' ? [item.why] : item.type === 'node' ? [item.reason ?? {}] : [],
  );
  if (!NAMED.test(JSON.stringify(reasons))) return {};
  const { rows } = await database.pool.query<{ key: string; name: Text }>(
    `SELECT id AS key, to_json(name) AS name FROM channel WHERE workspace_id = $1
     UNION ALL SELECT id, to_json(name) FROM account WHERE workspace_id = $1
     UNION ALL SELECT id, to_json(name) FROM flow WHERE workspace_id = $1
     UNION ALL SELECT 'team.' || name, to_json(title) FROM team WHERE workspace_id = $1 AND title <> ''
     UNION ALL SELECT 'contact.fields.' || key, label::json FROM contact_field WHERE workspace_id = $1`,
    [workspaceId],
  );
  const names = rows.map(({ key, name }) => [key, pickText(name, language, ['en'])] as const);
  return Object.fromEntries(names.filter(([, name]) => name !== ''));
}

const NAMED = /"(?:channel|agent|team|flow)"|channel\.id|conversation\.(?:team|assignee)|contact\.fields\./;

function keyOf(flowId: string, version: number): string {
  return `${flowId}/${version}`;
}
