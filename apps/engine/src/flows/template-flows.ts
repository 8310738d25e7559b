import { isDeepStrictEqual } from 'node:util';
import { fillSettings, pointerKeys, type Flow, type Problem, type Template } from '@nightshift/schema';
import { FlowEntity } from '../store/entities/flow.entity.js';
import type { Tx } from '../store/tx.js';
import { checkContext } from './check-context.js';
import { ownId } from './own-id.js';
import type { TemplateFolder } from './read-template.js';
import { renameFlows } from './rename-flows.js';
import { renameNames, type NameMap } from './rename-names.js';
import { setValues } from './set-values.js';

/** A template's flows as this workspace would keep them: under its own ids and names, with every setting filled in. */
export async function prepareFlows(
  tx: Tx,
  workspaceId: string,
  { template, flows }: TemplateFolder,
  { values, replace, names }: { values: Readonly<Record<string, unknown>>; replace: boolean; names: NameMap },
): Promise<{ flows: Flow[]; problems: Problem[] }> {
  const ids = new Map<string, string>();
  for (const { id } of flows) ids.set(id, await ownId(tx, workspaceId, id));
  const { registry } = checkContext();
  const plain = flows.map((flow) => renameNames(renameFlows(flow, ids), names, registry));
  const drafts = await draftsOf(tx, workspaceId, [...ids.values()]);
  const given = { ...filledBefore(template, drafts), ...asTexts(template, values) };
  const filled = fillSettings(template, given);
  const problems = [
    ...filled.issues.map(({ path, message, expected }) => settingProblem(path, message, expected)),
    ...(replace ? [] : plain.flatMap((flow) => editedProblems(flow, drafts.get(flow.id)))),
  ];
  return { flows: plain.map((flow) => setValues(flow, filled.values)), problems };
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

function settingProblem(path: string, message: string, expected: string): Problem {
  const [key = ''] = pointerKeys(path);
  return {
    code: 'template.setting',
    severity: 'error',
    path,
    message: `The setting ${message.replace(/^\//, '')}.`,
    fix: `Fill in or correct ${key}.`,
    params: { key, expected },
  };
}

/** Settings aside, is the draft still what the template brings? If not, somebody's work would be lost. */
function editedProblems(flow: Flow, draft: Flow | undefined): Problem[] {
  if (draft === undefined || isDeepStrictEqual({ ...draft, values: {} }, { ...flow, values: {} })) return [];
  return [
    {
      code: 'template.edited',
      severity: 'error',
      path: '',
      message: `The flow “${draft.name}” (${draft.id}) is here already and is no longer what the template brings.`,
      fix: 'Keep it and change its values in the editor, or install with "replace" to lose what was changed.',
      params: { id: draft.id, name: draft.name },
    },
  ];
}
