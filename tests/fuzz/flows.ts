import type { NodeDefinition, TriggerDefinition } from '@nightshift/nodes';
import {
  checkFlow,
  isJsonObject,
  type Burst,
  type Flow,
  type FlowNode,
  type FlowTrigger,
} from '@nightshift/schema';
import fc from 'fast-check';
import { context, nodes, triggers } from './house.js';
import { INHERITED_NAMES, json } from './texts.js';
import { conditions, valuesOf, type Names } from './values-of.js';

const NODE_IDS = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'];
const VARIABLES = ['x', 'list', '__proto__', 'constructor'];
export const FLOW_IDS = ['flw_a', 'flw_b'];
const NAMES: Names = {
  nodes: NODE_IDS,
  flows: FLOW_IDS,
  variables: VARIABLES,
  calendars: ['default', 'nights', 'gone'],
};

interface Step {
  type: string;
  config: Record<string, unknown>;
  ports: readonly string[];
}

/** Configs that fit the schema of a node or trigger and that it finds nothing wrong with. */
export function goodConfigs({
  manifest,
  check,
}: NodeDefinition | TriggerDefinition): fc.Arbitrary<Record<string, unknown>> {
  const fitting = valuesOf(manifest.config, NAMES) as fc.Arbitrary<Record<string, unknown>>;
  return fitting.filter((config) => check(config).every(({ severity }) => severity === 'warning'));
}

const nodeSteps = fc.oneof(...nodes.map((node) => stepsOf(node)));
const triggerSteps = fc.oneof(...triggers.map((trigger) => stepsOf(trigger)));

function stepsOf(definition: NodeDefinition | TriggerDefinition): fc.Arbitrary<Step> {
  const { type, ports, portsFrom } = definition.manifest;
  return goodConfigs(definition).map((config) => ({
    type,
    config,
    ports: [...ports, ...(portsFrom === undefined ? [] : idsIn(config[portsFrom]))],
  }));
}

function idsIn(list: unknown): string[] {
  return Array.isArray(list)
    ? list.flatMap((item) => (isJsonObject(item) && typeof item['id'] === 'string' ? [item['id']] : []))
    : [];
}

const bursts: fc.Arbitrary<Burst> = fc.oneof(
  fc.constant<Burst>({ mode: 'queue' }),
  fc.constant<Burst>({ mode: 'interrupt' }),
  fc.record({
    mode: fc.constant('merge' as const),
    windowMs: fc.constantFrom(100, 5000, 60_000),
    maxMessages: fc.constantFrom(2, 3),
  }),
);

const rules = fc.record(
  {
    priority: fc.integer({ min: -2, max: 2 }),
    group: fc.constantFrom('main', 'other', ...INHERITED_NAMES),
    cooldown: fc.constantFrom('PT1S', 'P1D', 'P100Y', 'P999999D', 'PT0S'),
    maxPerContact: fc.constantFrom(1, 2, 1_000_000),
    interrupts: fc.constantFrom(true, false, 'ends' as const, 'beside' as const, 'unfit' as const),
    when: conditions,
    from: fc.constantFrom('2026-01-01T00:00Z', '0000-01-01T00:00Z'),
    until: fc.constantFrom('2027-01-01T00:00+23:59', '9999-12-31T23:59:59Z'),
  },
  { requiredKeys: [] },
);

const variables = fc.dictionary(
  fc.constantFrom(...VARIABLES),
  fc.record(
    {
      type: fc.constantFrom('text' as const, 'list' as const, 'object' as const, 'number' as const),
      initial: json,
    },
    { requiredKeys: ['type'] },
  ),
  { minKeys: 2, noNullPrototype: true },
);

const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 5 }, value);

const parts = fc.record({
  nodes: fc.array(nodeSteps, { minLength: 1, maxLength: NODE_IDS.length }),
  triggers: fc.array(fc.tuple(triggerSteps, seldom(rules)), { maxLength: 3 }),
  rules: seldom(rules),
  targets: fc.array(fc.option(fc.nat(NODE_IDS.length - 1), { freq: 8 }), { minLength: 4, maxLength: 12 }),
  languages: fc.constantFrom<string[]>(['en'], ['zh-CN', 'en'], ['ar', 'en', 'zh-TW']),
  burst: fc.option(bursts, { nil: undefined }),
  variables,
  values: fc.option(
    fc.dictionary(fc.constantFrom('shop.name', 'shop', 'a'), json, { noNullPrototype: true }),
    { nil: undefined },
  ),
});
type Parts = typeof parts extends fc.Arbitrary<infer P> ? P : never;

/** Flows of the right shape whose every step is well set up; as a whole they may still be wrong. */
export const plausibleFlows: fc.Arbitrary<Flow> = parts.map((drawn) => assemble(drawn, 'flw_a'));

/** Flows that a check finds no error in. */
export const soundFlows: fc.Arbitrary<Flow> = plausibleFlows.map(repair);

function assemble(drawn: Parts, id: string): Flow {
  const target = (at: number): string | null => {
    const index = drawn.targets[at % drawn.targets.length] ?? null;
    return index === null ? null : (NODE_IDS[index % drawn.nodes.length] ?? null);
  };
  const placed = drawn.nodes.map(({ type, config, ports }, at): [string, FlowNode] => {
    const next = Object.fromEntries(ports.map((port, way) => [port, target(at * 3 + way)]));
    return [NODE_IDS[at] ?? 'n0', { type, v: 1, config, next }];
  });
  const listening = drawn.triggers.map(([{ type, config }, itsRules], at): [string, FlowTrigger] => [
    `t${at}`,
    { type, v: 1, config, next: target(at), ...(itsRules === undefined ? {} : { rules: itsRules }) },
  ]);
  const any: FlowTrigger = {
    type: 'message.any',
    v: 1,
    config: {},
    next: 'n0',
    ...(drawn.rules === undefined ? {} : { rules: drawn.rules }),
  };
  return {
    schema: 1,
    id,
    name: id,
    languages: drawn.languages,
    variables: drawn.variables,
    triggers: Object.fromEntries([...listening, ['any', any]]),
    nodes: Object.fromEntries(placed),
    ...(drawn.burst === undefined ? {} : { burst: drawn.burst }),
    ...(drawn.values === undefined ? {} : { values: drawn.values }),
  };
}

/** Takes out whatever the check finds an error in, until it finds none. */
export function repair(flow: Flow): Flow {
  let mended = flow;
  for (let round = 0; round < 20; round += 1) {
    const errors = checkFlow(mended, context).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return mended;
    for (const { code, path } of errors) {
      const place = path.split('/').slice(1);
      mended = code === 'cycle.without-wait' ? endingAt(mended, place[1] ?? '') : without(mended, place);
    }
  }
  return { ...mended, triggers: {}, nodes: {} };
}

function endingAt(flow: Flow, id: string): Flow {
  const node = flow.nodes[id];
  return node === undefined ? flow : { ...flow, nodes: { ...flow.nodes, [id]: { ...node, next: {} } } };
}

function without(flow: Flow, [part, id = '', ...rest]: readonly string[]): Flow {
  if (part === 'nodes') {
    const node = flow.nodes[id];
    if (node === undefined) return flow;
    if (rest[0] === 'next')
      return { ...flow, nodes: { ...flow.nodes, [id]: { ...node, next: drop(node.next, rest[1] ?? '') } } };
    return cutLoose({ ...flow, nodes: drop(flow.nodes, id) }, id);
  }
  if (part === 'triggers') return { ...flow, triggers: drop(flow.triggers, id) };
  if (part === 'variables') return { ...flow, variables: drop(flow.variables, id) };
  if (part === 'values') return { ...flow, values: {} };
  return flow;
}

function cutLoose(flow: Flow, gone: string): Flow {
  const somewhere = Object.keys(flow.nodes)[0] ?? null;
  const mend = (target: string | null): string | null => (target === gone ? somewhere : target);
  return {
    ...flow,
    triggers: mapped(flow.triggers, (trigger) => ({ ...trigger, next: mend(trigger.next) })),
    nodes: mapped(flow.nodes, (node) => ({ ...node, next: mapped(node.next, mend) })),
  };
}

function drop<V>(record: Record<string, V>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function mapped<V, W>(record: Record<string, V>, make: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
}
