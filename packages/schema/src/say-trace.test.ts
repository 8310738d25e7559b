import { expect, test } from '@jest/globals';
import type { TraceItem } from './effect.js';
import { sayTrace, type TraceNames } from './say-trace.js';

const FLOWS: Readonly<Record<string, string>> = { price: 'Price question', sub: 'Address' };
const STEPS: Readonly<Record<string, string>> = { t1: 'Keyword', hours: 'Working hours', ask: 'Ask email' };
const names: TraceNames = { flow: (flowId) => FLOWS[flowId], step: (_flowId, _version, id) => STEPS[id] };

const at = { flowId: 'price', version: 3 };
const runId = 'run_1';
const TRACE: TraceItem[] = [
  { type: 'trigger', id: 't1', ...at, matched: true, why: { code: 'keyword.found', detail: 'price' } },
  {
    type: 'trigger',
    id: 't9',
    flowId: 'gone',
    version: 1,
    matched: false,
    why: { code: 'group.lost', detail: 'price/t1' },
  },
  { type: 'run.started', runId, ...at, triggerId: 't1' },
  { type: 'node', runId, nodeId: 'hours', port: 'closed', why: 'closed until 9:00' },
  { type: 'node', runId, nodeId: 'jump', why: 'hours' },
  { type: 'node', runId, nodeId: 'x', port: 'done' },
  { type: 'flow.entered', runId, flowId: 'sub', version: 1 },
  { type: 'flow.returned', runId, ...at, nodeId: 'ask' },
  { type: 'run.waits', runId, nodeId: 'ask', for: 'reply', untilMs: Date.UTC(2027, 1, 6, 3) },
  { type: 'run.waits', runId, nodeId: 'ask', for: 'call' },
  { type: 'run.resumed', runId, ...at, nodeId: 'ask' },
  { type: 'run.moved', runId, flowId: 'price', fromVersion: 3, version: 4 },
  { type: 'run.not-moved', runId, flowId: 'price', version: 4, nodeId: 'ask' },
  { type: 'run.ended', runId, reason: 'done' },
  { type: 'run.ended', runId: 'run_other', reason: 'human-took-over' },
  { type: 'run.failed', runId, nodeId: 'ask', code: 'x', message: 'There is no such calendar.' },
  { type: 'bot.silent', reason: 'human-holds' },
  { type: 'message.buffered', mode: 'merge', count: 2 },
];

test('calls a way out as the step does, where that is known', () => {
  const known = {
    ...names,
    port: (_flow: string, _version: number, _step: string, port: string) =>
      port === 'closed' ? 'after hours' : undefined,
  };
  const said = sayTrace(TRACE, 'en-US', known);
  expect(said).toContain('“Working hours” continued with “after hours”: closed until 9:00.');
  expect(said).toContain('“x” is done.');
});

test('says a reason by its code, and an old entry without one by its sentence', () => {
  const condition = { field: 'vars.total', is: 'at-least' as const, value: 50 };
  const reason = { code: 'case.held', condition, found: 60 };
  const node = { type: 'node' as const, runId, nodeId: 'hours', port: 'large' };
  const said = (item: TraceItem, language: string): string => sayTrace([item], language, names)[0] ?? '';
  expect(said({ ...node, why: 'large', reason }, 'en')).toMatch(/“large”: total .*50; it is 60\.$/);
  expect(said({ ...node, why: 'large', reason }, 'zh-CN')).toContain('实际为60');
  const byCondition = { ...names, port: () => 'total is at least 50' };
  const started = { type: 'run.started' as const, runId, ...at, triggerId: 't1' };
  expect(sayTrace([started, { ...node, reason }], 'en', byCondition)[1]).toBe(
    '“Working hours” continued with “total is at least 50”: it is 60.',
  );
  expect(said({ ...node, why: 'Large orders' }, 'en')).toMatch(/“large”: Large orders\.$/);
  expect(said({ ...node, why: 'large' }, 'en')).toMatch(/continued with “large”\.$/);
});

test('says each item of a trace in a plain sentence, by the names people gave', () => {
  expect(sayTrace(TRACE, 'en-US', names)).toEqual([
    '“Keyword” of “Price question” fires: it contains "price".',
    '“t9” of “gone” does not fire: Price question: Keyword took precedence.',
    '“Price question” begins (version 3).',
    '“Working hours” continued with “closed”: closed until 9:00.',
    '“jump” goes to “Working hours”.',
    '“x” is done.',
    'It goes into “Address”.',
    'It comes back to “Ask email” of “Price question”.',
    '“Ask email” waits for the customer’s answer, until 6 Feb 2027, 03:00 UTC at the latest.',
    '“Ask email” waits for what it asked for elsewhere.',
    '“Price question” goes on at “Ask email”.',
    '“Price question” goes on in version 4 instead of 3.',
    '“Price question” stays in its version: in version 4 the step “Ask email” is not the same any more.',
    '“Price question” is over: everything is done.',
    'The flow is over: a person has taken over.',
    '“Ask email” failed, and people have to answer: There is no such calendar.',
    'The bot stays silent: a person holds the conversation.',
    'The message waits for a pause of the customer (2 so far).',
  ]);
});

test('speaks Chinese, in both scripts', () => {
  const said = sayTrace(TRACE, 'zh-CN', names);
  expect(said[0]).toBe('“Price question”的“Keyword”触发：包含“price”。');
  expect(said[8]).toBe('“Ask email”等待客户回答，最晚到 2027年2月6日 03:00 UTC。');
  expect(sayTrace(TRACE, 'zh-HK', names)[13]).toBe('「Price question」結束：已全部完成。');
  for (const language of ['zh-CN', 'zh-TW'])
    for (const sentence of sayTrace(TRACE, language, names)) {
      expect(sentence).toMatch(/\p{Script=Han}/u);
      expect(sentence).not.toMatch(/\{\w+\}/);
    }
});

test('a name with braces in it stays as it is', () => {
  const odd: TraceNames = { flow: () => '{step}', step: () => '$&' };
  expect(sayTrace(TRACE.slice(0, 1), 'en', odd)).toEqual(['“$&” of “{step}” fires: it contains "price".']);
});
