import { applyOp, type Flow, type Operation } from '@nightshift/schema';

/** For tests: a trigger, two messages. */
export function smallFlow(): Flow {
  return {
    schema: 1,
    id: 'flw_small',
    name: 'Small',
    languages: ['en', 'zh-CN'],
    variables: {},
    triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'hello' } },
    nodes: {
      hello: {
        type: 'message.send',
        v: 1,
        config: { text: { en: 'Hello', 'zh-CN': '您好' } },
        next: { done: 'bye' },
      },
      bye: { type: 'message.send', v: 1, config: { text: 'Bye' }, next: { done: null } },
    },
    layout: { start: [0, 0], hello: [320, 0], bye: [640, 0] },
  };
}

export function edited(flow: Flow, operation: Operation): Flow {
  const applied = applyOp(flow, operation);
  if (!applied.ok) throw new Error(applied.problem.message);
  return applied.flow;
}
