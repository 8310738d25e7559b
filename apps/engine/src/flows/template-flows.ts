import { isDeepStrictEqual } from 'node:util';
import {
  fillSettings,
  flowInLanguage,
  isJsonObject,
  knownSettings,
  pointerKeys,
  renameNames,
  type Flow,
  type Json,
  type NameMap,
  type Problem,
  type Template,
  type Text,
} from '@nightshift/schema';
import { FlowEntity } from '../store/entities/flow.entity.js';
import { WorkspaceEntity } from '../store/entities/workspace.entity.js';
import type { Tx } from '../store/tx.js';
import { checkContext } from './check-context.js';
import { ownId } from './own-id.js';
import type { TemplateFolder } from './read-template.js';
import { renameFlows } from './rename-flows.js';
import { setValues } from './set-values.js';
import { settledAs } from './settle-overlaps.js';
import { channelProblem, editedProblem, settingProblem } from './template-problems.js';
import { channelsOf, onAllChannels, onChannels } from './template-channels.js';

export interface TemplateChoices {
  values: Readonly<Record<string, unknown>>;
  /** Ids of the only channels it answers on; none for all. When undefined, those chosen before, or all. */
  channels: readonly string[] | undefined;
  replace: boolean;
  names: NameMap;
  /** Of those that it speaks, the first for everybody else. When undefined, those chosen before, or all. */
  languages: readonly string[] | undefined;
  /** What its flows are called is said in this one; as they call themselves when undefined. */
  language: string | undefined;
}

export interface PreparedFlows {
  flows: Flow[];
  problems: Problem[];
  /** The settings as they are filled in now. */
  values: Record<string, Json>;
  /** Those that it speaks here. */
  languages: readonly string[];
}

/**
 * A template's flows as this workspace would keep them: under its own ids and names, on the channels chosen, with
 * every setting filled in.
 */
export async function prepareFlows(
  tx: Tx,
  workspaceId: string,
  { template, flows }: TemplateFolder,
  { values, channels, replace, names, languages, language }: TemplateChoices,
): Promise<PreparedFlows> {
  const ids = new Map<string, string>();
  for (const { id } of flows) ids.set(id, await ownId(tx, workspaceId, id));
  const { registry } = checkContext();
  const drafts = await draftsOf(tx, workspaceId, [...ids.values()]);
  const plain = flows.map((own) => {
    const titled = language === undefined ? own : flowInLanguage(template, own, language);
    const flow = renameNames(renameFlows(titled, ids), names, registry);
    return replace ? flow : settledAs(drafts, asCalledHere(template, flow, own, drafts.get(flow.id)));
  });
  const workspace = await tx.findOneBy(WorkspaceEntity, { id: workspaceId });
  const given = {
    ...knownSettings(template, workspace?.settings.values ?? {}),
    ...filledBefore(template, drafts),
    ...asTexts(template, values),
  };
  const filled = fillSettings(template, given);
  const problems = [
    ...filled.issues.map(({ path, expected }) => {
      const [key = ''] = pointerKeys(path);
      return settingProblem(template, { path, key, expected });
    }),
    ...(replace ? [] : plain.flatMap((flow) => editedProblems(flow, drafts.get(flow.id)))),
  ];
  const chosen = channels ?? [...drafts.values()].map(channelsOf).find((ids) => ids.length > 0) ?? [];
  const prepared = plain.map((flow) => {
    const spoken = speaking(flow, languages ?? drafts.get(flow.id)?.languages ?? []);
    return onChannels(setValues(spoken, filled.values), chosen);
  });
  return {
    flows: prepared,
    problems: [...problems, ...(await unknownChannels(tx, workspaceId, channels ?? []))],
    values: filled.values,
    languages: [...new Set(prepared.flatMap((flow) => flow.languages))],
  };
}

/** In the language that it was installed in first: who installs it again may read another. */
function asCalledHere({ flowTitles = {} }: Template, flow: Flow, own: Flow, draft: Flow | undefined): Flow {
  const title = Object.hasOwn(flowTitles, own.id) ? flowTitles[own.id] : undefined;
  const isOurs = (text: string | undefined, plain: string | undefined, wordings: Text | undefined): boolean =>
    text === plain ||
    (text !== undefined && isJsonObject(wordings) && Object.values(wordings).includes(text));
  if (
    draft === undefined ||
    !isOurs(draft.name, own.name, title?.name) ||
    !isOurs(draft.description, own.description, title?.description)
  )
    return flow;
  const { description: _description, ...rest } = flow;
  const { name, description } = draft;
  return { ...rest, name, ...(description === undefined ? {} : { description }) };
}

/** Languages that the flow has no texts in are left out; without any it speaks all of its own. */
function speaking(flow: Flow, languages: readonly string[]): Flow {
  const chosen = languages.filter((tag) => flow.languages.includes(tag));
  return chosen.length === 0 ? flow : { ...flow, languages: chosen };
}

async function unknownChannels(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Problem[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM channel WHERE workspace_id = $1 ORDER BY id',
    [workspaceId],
  );
  const known = rows.map(({ id, name }) => `${id} (${name})`).join(', ');
  return ids.filter((id) => !rows.some((row) => row.id === id)).map((id) => channelProblem(id, known));
}

async function draftsOf(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, Flow>> {
  const drafts = new Map<string, Flow>();
  for (const id of ids) {
    const row = await tx.findOne(FlowEntity, {
      where: { id, workspaceId },
      lock: { mode: 'pessimistic_write' },
    });
    if (row !== null) drafts.set(id, row.draft);
  }
  return drafts;
}

/** What the flows that are installed say for the settings of the template. */
function filledBefore({ settings }: Template, drafts: ReadonlyMap<string, Flow>): Record<string, unknown> {
  const all = Object.assign({}, ...[...drafts.values()].map(({ values }) => values)) as Record<
    string,
    unknown
  >;
  return Object.fromEntries(
    settings.flatMap(({ key }): [string, unknown][] => (Object.hasOwn(all, key) ? [[key, all[key]]] : [])),
  );
}

/** A setting that is a text may look like a number to a command line: 4008001234. */
function asTexts({ settings }: Template, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const types = new Map(settings.map(({ key, type }) => [key, type]));
  const entries = Object.entries(values).map(([key, value]): [string, unknown] => {
    const isScalar = typeof value === 'number' || typeof value === 'boolean';
    const wantsText = types.get(key) !== 'number' && types.get(key) !== 'boolean';
    return [key, isScalar && wantsText ? String(value) : value];
  });
  return Object.fromEntries(entries);
}

/** Settings and choices aside, is the draft still what the template brings? If not, somebody's work would be lost. */
function editedProblems(flow: Flow, draft: Flow | undefined): Problem[] {
  if (draft === undefined || isDeepStrictEqual(withoutChoices(draft), withoutChoices(flow))) return [];
  return [editedProblem(draft)];
}

/** What remains the same whatever was chosen when installing. */
function withoutChoices(flow: Flow): Flow {
  return { ...onAllChannels(flow), values: {}, languages: [] };
}
