import type { Registry } from '@nightshift/nodes';
import type { Contact, Flow, Json, Why } from '@nightshift/schema';
import { createSimulation, type PendingCall } from './simulation.js';
import { stage } from './stage.js';

export interface StepToCall {
  flow: Flow;
  nodeId: string;
  registry: Registry;
  /** What stands at the paths that the step reads: `vars.number`, `contact.email`, `message.text`, `shop.name`. */
  values: Readonly<Record<string, Json>>;
}

/** A moment for a call that nobody waits for. */
const NOW_MS = Date.parse('2026-01-13T10:00:00Z');

/**
 * The call that a step makes when a run comes to it, with these values; what is not among them is empty. Where it makes
 * none: why not, as far as the step says so.
 */
export function callOfStep({ flow, nodeId, registry, values }: StepToCall): PendingCall | { why?: Why } {
  const step = flow.nodes[nodeId];
  if (step === undefined) return {};
  const alone: Flow = {
    ...flow,
    variables: filledIn(flow, values),
    triggers: { start: { type: 'message.any', v: 1, config: {}, next: nodeId } },
    nodes: { [nodeId]: { ...step, next: {} } },
  };
  const text = values['message.text'];
  const simulation = createSimulation({
    ...stage({ values: { ...values } }, [alone], registry),
    nowMs: NOW_MS,
    contact: contactOf(values),
    answerCall: () => null,
  });
  const turns = simulation.deliver({
    type: 'message.received',
    text: typeof text === 'string' ? text : '',
  });
  const [call] = simulation.state.calls;
  if (call !== undefined) return call;
  const passed = turns.flatMap(({ trace }) => trace).find((item) => item.type === 'node');
  return passed?.type === 'node' && passed.reason !== undefined ? { why: passed.reason } : {};
}

function filledIn(flow: Flow, values: StepToCall['values']): Flow['variables'] {
  const given = under('vars.', values).map(([name, initial]): [string, Flow['variables'][string]] => [
    name,
    { ...(flow.variables[name] ?? { type: 'text' }), initial },
  ]);
  return { ...flow.variables, ...Object.fromEntries(given) };
}

function contactOf(values: StepToCall['values']): Partial<Contact> {
  const own = under('contact.', values).filter(([key]) => !key.includes('.'));
  return { ...Object.fromEntries(own), fields: Object.fromEntries(under('contact.fields.', values)) };
}

function under(prefix: string, values: StepToCall['values']): [string, Json][] {
  return Object.entries(values).flatMap(([path, value]): [string, Json][] =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), value]] : [],
  );
}
