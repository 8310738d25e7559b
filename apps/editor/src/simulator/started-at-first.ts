import type { Flow } from '@nightshift/schema';

/**
 * A flow that nothing sets off, as if any message and the opening of the chat did: it begins at the first step that no other leads to, else at the
 * first there is. Undefined where a trigger leads somewhere already, or there is no step.
 */
export function startedAtFirst(flow: Flow): Flow | undefined {
  const { nodes, triggers } = flow;
  const ids = Object.keys(nodes);
  const led = new Set(Object.values(nodes).flatMap(({ next }) => Object.values(next)));
  const first = ids.find((id) => !led.has(id)) ?? ids[0];
  if (first === undefined || Object.values(triggers).some(({ next }) => next !== null)) return undefined;
  const [message, opened] = freeIds(flow);
  const start = { v: 1, next: first };
  return {
    ...flow,
    triggers: {
      ...triggers,
      [message]: { ...start, type: 'message.any', config: {} },
      [opened]: { ...start, type: 'conversation.opened', config: { on: 'chat' } },
    },
  };
}

function freeIds({ nodes, triggers }: Flow): [string, string] {
  const taken = new Set([...Object.keys(nodes), ...Object.keys(triggers)]);
  let number = 1;
  while (taken.has(`start-${String(number)}`) || taken.has(`open-${String(number)}`)) number += 1;
  return [`start-${String(number)}`, `open-${String(number)}`];
}
