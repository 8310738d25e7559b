import { findCall, type Registry } from '@nightshift/nodes';
import { pickText, stepName, wordingFor, type Flow, type TraceNames } from '@nightshift/schema';
import { portLabel } from '../canvas/card.js';
import type { Language } from '../i18n/language.js';
import { teamTitle, noSurroundings, type Surroundings } from './setting.js';

/** What the steps of these flows are called, in a language of the screens; and what lies around them. */
export function namesOf(
  flows: readonly Flow[],
  registry: Registry,
  language: Language,
  around: Surroundings = noSurroundings,
): TraceNames {
  const find = (flowId: string): Flow | undefined => flows.find(({ id }) => id === flowId);
  return {
    inReasons: namesInReasons(flows, around, language),
    flow: (flowId) => find(flowId)?.name,
    step: (flowId, _version, stepId) => {
      const flow = find(flowId);
      const step = flow === undefined ? undefined : (own(flow.nodes, stepId) ?? own(flow.triggers, stepId));
      if (step === undefined) return undefined;
      const name = stepName(step, language);
      if (name !== undefined) return name;
      const { manifest } = registry.node(step.type) ?? registry.trigger(step.type) ?? {};
      return manifest === undefined ? undefined : pickText(manifest.title, language, ['en']);
    },
    port: (flowId, _version, stepId, port) => {
      const flow = find(flowId);
      const node = flow === undefined ? undefined : own(flow.nodes, stepId);
      if (flow === undefined || node === undefined) return undefined;
      return portLabel('node', node, port, registry.node(node.type)?.manifest, { language, flow });
    },
  };
}

function namesInReasons(
  flows: readonly Flow[],
  around: Surroundings,
  language: Language,
): Readonly<Record<string, string>> {
  const titled = flows.flatMap(({ variables }) =>
    Object.entries(variables).flatMap(([name, { title = '' }]) =>
      title === '' ? [] : [[`vars.${name}`, wordingFor(title, language)] as const],
    ),
  );
  const fields = around.fields.map(
    ({ key, label }) => [`contact.fields.${key}`, pickText(label, language, ['en']) || key] as const,
  );
  return Object.fromEntries([
    ...titled,
    ...fields,
    ...around.channelTypes.map(({ type, title }) => [type, pickText(title, language, ['en'])] as const),
    ...around.channels.map(({ id, name }) => [id, name] as const),
    ...around.teams.map(({ name }) => [`team.${name}`, teamTitle(name, around)] as const),
  ]);
}

/** What a call is called: by the kind of step that makes it, “AI 回答”. */
export function callTitle(name: string, registry: Registry, language: Language): string {
  const [type = name] = name.split('/', 1);
  const title = findCall(registry, name) === undefined ? undefined : registry.node(type)?.manifest.title;
  return title === undefined ? name : pickText(title, language, ['en']);
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
