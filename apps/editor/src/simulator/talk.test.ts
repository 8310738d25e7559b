import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow, ScriptSetting, ScriptStep } from '@nightshift/schema';
import { outsOf } from '@nightshift/simulator';
import { runTests } from './run-tests.js';
import { noSurroundings, othersOf } from './setting.js';
import { saidIn } from './said-in-talk.js';
import {
  isForServer,
  playTalk,
  withAct,
  withoutAnswers,
  withoutLast,
  type Act,
  type Talk,
  type TalkOptions,
} from './talk.js';
import { hasFailed, testOfTalk, whyNotRepeatable } from './test-of-talk.js';
import { cutWalk, walkOf } from './walk.js';

const registry = createBuiltinRegistry();
const setting: ScriptSetting = { now: '2026-12-02T10:00:00Z', contact: { language: 'en' } };

const flow: Flow = {
  schema: 1,
  id: 'flw_order',
  name: 'Order',
  languages: ['en'],
  variables: { number: { type: 'text' }, total: { type: 'number' } },
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['order'] }, next: 'ask' } },
  nodes: {
    ask: {
      type: 'ask.text',
      v: 1,
      config: { question: 'Which number?', variable: 'number' },
      next: { answered: 'look' },
    },
    look: {
      type: 'http.request',
      v: 1,
      config: {
        url: 'https://shop.example/orders/{{vars.number}}',
        save: [{ path: 'total', variable: 'total' }],
      },
      next: { ok: 'say', error: 'sorry' },
    },
    say: { type: 'message.send', v: 1, config: { text: 'It is {{vars.total}}.' }, next: { done: 'tag' } },
    tag: { type: 'lead.tag', v: 1, config: { add: ['asked'] }, next: {} },
    sorry: { type: 'message.send', v: 1, config: { text: 'I cannot see it.' }, next: {} },
  },
};

const step = (each: ScriptStep): Act => ({ type: 'step', step: each });
const asked: Act[] = [step({ says: 'order' }), step({ says: 'A7' })];
const answered: Act[] = [
  ...asked,
  { type: 'answer', outcome: { ok: true, value: { status: 200, headers: {}, body: { total: 42 } } } },
];

const play = (acts: readonly Act[], more: Partial<TalkOptions> = {}): Talk =>
  playTalk({ flows: [flow], registry, setting, acts, calls: 'hand', ...more });
const heard = ({ beats }: Talk): string[] =>
  beats
    .flatMap(({ turns }) => turns.flatMap(outsOf))
    .flatMap((out) => (out.type === 'message.send' ? [out.text] : []));

describe('a talk', () => {
  test('waits for the outcome of a call that is given by hand', () => {
    const waiting = play(asked);
    expect(heard(waiting)).toEqual(['Which number?']);
    expect(waiting.state.calls).toMatchObject([
      { call: 'http.request', input: { url: 'https://shop.example/orders/A7' } },
    ]);
    expect(heard(play(answered))).toEqual(['Which number?', 'It is 42.']);
    const failed: Act = { type: 'answer', outcome: { ok: false, code: 'http.500', message: 'no' } };
    expect(heard(play([...asked, failed]))).toEqual(['Which number?', 'I cannot see it.']);
  });

  test('what was done when calls answered by themselves comes after the answer that is given by hand', () => {
    const acts = [...asked, step({ until: '2026-12-05T10:00:00Z' }), step({ says: 'order' })];
    const offline = play(acts, { calls: 'offline' });
    expect([offline.beats.length, offline.held]).toEqual([4, []]);
    const waiting = play(acts);
    expect([waiting.beats.length, waiting.held]).toEqual([2, acts.slice(2)]);
    const [answer] = answered.slice(2);
    const after = withAct(waiting, acts, answer as Act);
    expect(after).toEqual([...answered, ...acts.slice(2)]);
    expect(play(after).held).toEqual([]);
    expect(heard(play(after))).toEqual(['Which number?', 'It is 42.', 'Which number?']);
  });

  test('whoever goes on while a call is open goes on from there', () => {
    const acts = withAct(
      play([...asked, step({ says: 'order' })]),
      [...asked, step({ says: 'order' })],
      step({ says: 'hm' }),
    );
    expect(acts).toEqual([...asked, { ...step({ says: 'hm' }), isBesideCall: true }]);
    expect(play(acts).held).toEqual([]);
  });

  test('goes on by itself where calls are offline', () => {
    expect(play(asked, { calls: 'offline' }).state.calls).toEqual([]);
  });

  test('follows a change of the flow', () => {
    const changed = structuredClone(flow);
    Object.assign(changed.nodes['ask']?.config ?? {}, { question: 'Your number, please?' });
    expect(heard(play(asked, { flows: [changed] }))).toEqual(['Your number, please?']);
  });

  test('takes a variable that was set by hand', () => {
    const acts: Act[] = [...asked, { type: 'variable', name: 'number', value: 'B8' }];
    const talk = play(acts);
    expect(talk.end.vars).toEqual({ number: 'B8' });
    expect(whyNotRepeatable(talk)).toBe('variable');
  });

  test('waits are passed at once', () => {
    const patient = structuredClone(flow);
    patient.nodes['ask'] = { type: 'wait', v: 1, config: { for: 'PT24H' }, next: { done: 'sorry' } };
    const waiting = play([step({ says: 'order' })], { flows: [patient] });
    expect(waiting.nextDueMs).toBe(Date.parse('2026-12-03T10:00:00Z'));
    const until = new Date(waiting.nextDueMs ?? 0).toISOString();
    const passed = play([step({ says: 'order' }), step({ until })], { flows: [patient] });
    expect(heard(passed)).toEqual(['I cannot see it.']);
    expect(passed.nextDueMs).toBeNull();
  });

  test('nobody need wait for an answer that does not come', () => {
    const asking = structuredClone(flow);
    const ask = asking.nodes['ask'];
    Object.assign(ask?.config ?? {}, { timeout: 'PT24H' });
    Object.assign(ask?.next ?? {}, { 'no-answer': 'sorry' });
    // A schedule comes first, and is not what is waited for.
    asking.triggers['hourly'] = {
      type: 'schedule',
      v: 1,
      config: { times: ['11:00'], zone: 'UTC' },
      next: 'tag',
    };
    const waiting = play([step({ says: 'order' })], { flows: [asking] });
    expect(waiting.nextDueMs).toBe(Date.parse('2026-12-02T11:00:00Z'));
    expect(waiting.unansweredMs).toBe(Date.parse('2026-12-03T10:00:00Z'));
    const until = new Date(waiting.unansweredMs ?? 0).toISOString();
    const silent = play([step({ says: 'order' }), step({ until })], { flows: [asking] });
    expect(heard(silent)).toEqual(['Which number?', 'I cannot see it.']);
    expect(silent.unansweredMs).toBeNull();
  });

  test('a flow that it runs answers when it is run, and not by itself', () => {
    const caller: Flow = {
      ...flow,
      id: 'flw_caller',
      triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['help'] }, next: 'run' } },
      nodes: { run: { type: 'flow.run', v: 1, config: { flow: 'flw_order' }, next: {} } },
    };
    const flows = [caller, ...othersOf(caller, { ...noSurroundings, others: [flow] }, false)];
    expect(heard(play([step({ says: 'order' })], { flows }))).toEqual([]);
    expect(heard(play([step({ says: 'help' })], { flows }))).toEqual(['Which number?']);
  });

  test('says why it cannot go on', () => {
    expect(play([step({ agent: 'Nobody', says: 'Hello' })]).fault).toContain('there is no agent Nobody');
  });
});

describe('a talk as a test', () => {
  const saved = testOfTalk(play(answered), { name: 'Order', setting, others: [] });

  test('passes against the flow it was held with', () => {
    expect(runTests([saved], { flow, others: [], registry })).toEqual([{ name: 'Order', passed: true }]);
    expect(saved.steps).toEqual([
      { says: 'order', expect: [{ says: 'Which number?' }] },
      { says: 'A7', expect: [{ says: 'It is 42.' }, { type: 'contact.tag', add: ['asked'], remove: [] }] },
    ]);
    expect(saved.calls).toMatchObject([{ type: 'http.request', returns: { body: { total: 42 } } }]);
  });

  test('says what is different once the flow has changed', () => {
    const changed = structuredClone(flow);
    Object.assign(changed.nodes['say']?.config ?? {}, { text: 'That makes {{vars.total}}.' });
    const [report] = runTests([saved], { flow: changed, others: [], registry });
    expect(report).toMatchObject({
      name: 'Order',
      passed: false,
      step: 1,
      difference: { type: 'missing', expectation: { says: 'It is 42.' }, heard: 'That makes 42.' },
    });
    const accepted = report?.accepted ?? saved;
    expect(accepted.steps[1]).toMatchObject({ says: 'A7', expect: [{ says: 'That makes 42.' }, {}] });
    expect(runTests([accepted], { flow: changed, others: [], registry })).toEqual([
      { name: 'Order', passed: true },
    ]);
  });

  test('a talk that ends in a failure is no test that passes, until the failure is accepted', () => {
    const wait = { type: 'wait', v: 1, config: {}, next: {} };
    const broken: Flow = { ...flow, nodes: { ...flow.nodes, ask: wait } };
    const talk = play([step({ says: 'order' })], { flows: [broken] });
    expect(hasFailed(talk)).toBe(true);
    expect(hasFailed(play(answered))).toBe(false);
    const made = testOfTalk(talk, { name: 'Broken', setting, others: [] });
    expect(made.expectEnd).not.toHaveProperty('status');
    const [report] = runTests([made], { flow: broken, others: [], registry });
    expect(report).toMatchObject({ passed: false, step: 0, difference: { type: 'failed' } });
    const accepted = report?.accepted ?? made;
    expect(accepted.steps[0]?.expect).toContainEqual(expect.objectContaining({ type: 'run.failed' }));
    expect(runTests([accepted], { flow: broken, others: [], registry })).toEqual([
      { name: 'Broken', passed: true },
    ]);
    const wanted = { ...made, expectEnd: { ...made.expectEnd, status: 'failed' as const } };
    expect(runTests([wanted], { flow: broken, others: [], registry })).toMatchObject([{ passed: true }]);
  });

  test('a burst is answered in the test as it was in the talk', () => {
    const gathering: Flow = { ...flow, burst: { mode: 'merge', windowMs: 3000 } };
    const acts = [step({ says: 'hello' }), step({ says: 'order' }), step({ says: 'A7' })];
    const talk = play(acts, { flows: [gathering], calls: 'offline' });
    const test_ = testOfTalk(talk, { name: 'Burst', setting, others: [] });
    expect(runTests([test_], { flow: gathering, others: [], registry })).toEqual([
      { name: 'Burst', passed: true },
    ]);
  });

  test('one that cannot be played has failed, and the others still run', () => {
    const broken = { name: 'Broken', steps: [{ sais: 'x' }] } as unknown as typeof saved;
    const [first, second] = runTests([broken, saved], { flow, others: [], registry });
    expect(first?.fault).toContain('did you mean "says"');
    expect(second?.passed).toBe(true);
  });
});

describe('the walk', () => {
  const traces = play(answered).beats.map(({ turns }) => turns.flatMap(({ trace }) => trace));

  test('shows where it stands, and what is new', () => {
    const walk = walkOf(traces.slice(0, 1));
    expect(walk.steps.map(({ nodeId, what }) => `${nodeId} ${what}`)).toEqual([
      't1 fired',
      'ask entered',
      'ask waited',
    ]);
    expect(walk.waitsAt).toEqual([{ flowId: 'flw_order', nodeId: 'ask' }]);
    expect(walkOf(traces).waitsAt).toEqual([]);
    expect(
      walkOf(traces)
        .steps.slice(walkOf(traces).newFrom)
        .map(({ nodeId }) => nodeId),
    ).toContain('tag');
  });

  test('goes step by step', () => {
    const walk = walkOf(traces.slice(0, 1));
    expect(cutWalk(walk, 1).steps.map(({ nodeId }) => nodeId)).toEqual(['t1']);
    expect(cutWalk(walk, 1).waitsAt).toEqual([]);
    expect(cutWalk(walk, 3)).toEqual(walk);
  });
});

describe('a step that answers from knowledge', () => {
  const answering: Flow = {
    ...flow,
    triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'answer' } },
    nodes: {
      answer: { type: 'ai.answer', v: 1, config: { knowledge: [] }, next: { answered: null, unsure: null } },
    },
  };
  const asked: Act[] = [{ type: 'step', step: { says: 'Do you take PayPal?' } }];
  const found = { verdict: 'answered', text: 'Yes, PayPal is welcome.', sources: [] };

  test('waits for what the server finds, and the same acts give the same talk again', () => {
    const options = { flows: [answering], calls: 'knowledge' } as const;
    expect(play(asked, options).state.calls).toMatchObject([{ call: 'ai.answer' }]);
    const acts: Act[] = [...asked, { type: 'answer', outcome: { ok: true, value: found } }];
    expect(heard(play(acts, options))).toEqual(['Yes, PayPal is welcome.']);
    expect(heard(play(acts, options))).toEqual(heard(play(acts, options)));
  });

  test('answers by itself where the setting brings its knowledge along', () => {
    const knowledge = { shop: [{ question: 'Do you take PayPal?', answer: 'Yes, PayPal too.' }] };
    const talk = play(asked, { flows: [answering], calls: 'knowledge', setting: { ...setting, knowledge } });
    expect(heard(talk)).toEqual(['Yes, PayPal too.']);
  });

  test('is taken back with the question, or it would answer again at once', () => {
    const acts: Act[] = [...asked, { type: 'answer', outcome: { ok: true, value: found } }];
    expect(withoutLast(acts, true)).toEqual([]);
    expect(withoutLast(acts, false)).toEqual(asked);
  });

  test('other calls stay here', () => {
    for (const calls of ['knowledge', 'models'] as const)
      expect(isForServer(registry, { call: 'http.request' }, calls)).toBe(false);
  });

  test('a step that asks a model alone is for the server only where models are asked', () => {
    const call = { call: 'ai.classify' };
    expect(isForServer(registry, call, 'knowledge')).toBe(false);
    expect(isForServer(registry, call, 'models')).toBe(true);
  });

  test('asked in another way, the talk waits for its first answer again, and what was said comes after it', () => {
    const more: Act[] = [...asked, { type: 'answer', outcome: { ok: true, value: found } }, ...asked];
    const talk = play(withoutAnswers(more), { flows: [answering], calls: 'models' });
    expect([heard(talk), talk.state.calls.length, talk.held]).toEqual([[], 1, asked]);
  });

  test('is told what was said before it, the question included', () => {
    const acts: Act[] = [...asked, { type: 'answer', outcome: { ok: true, value: found } }];
    const next: Act = { type: 'step', step: { says: 'And Klarna?' } };
    expect(saidIn(play([...acts, next], { flows: [answering], calls: 'knowledge' }))).toEqual([
      { by: 'customer', text: 'Do you take PayPal?' },
      { by: 'bot', text: 'Yes, PayPal is welcome.' },
      { by: 'customer', text: 'And Klarna?' },
    ]);
  });
});
