import { describe, expect, test } from '@jest/globals';
import { MAX_VISITS } from '@nightshift/schema';
import { flowOf, play, says, worldOf } from './testing/small-shop.js';

const price = flowOf({
  triggers: { t: { type: 'word', config: { any: ['price'] }, next: 'hello' } },
  nodes: {
    hello: { type: 'say', config: { text: 'Ten euro.' }, next: { done: 'mark' } },
    mark: { type: 'tag', config: { add: 'lead' }, next: { done: 'who' } },
    who: {
      type: 'ask',
      config: { text: 'Your name?', waitMs: 60_000 },
      next: { answered: 'thanks', silent: 'bye' },
    },
    thanks: { type: 'say', config: { text: 'Hello {{vars.answer}}' } },
    bye: { type: 'say', config: { text: 'Until later' } },
  },
});

describe('a run', () => {
  test('walks until it must wait, and goes on with the answer', () => {
    const { said, state, runs } = play(worldOf([price]), says('what is the PRICE?'), says('Ann'));
    expect(said).toEqual(['Ten euro.', 'Your name?', 'Hello Ann']);
    expect(state.contact.tags).toEqual(['lead']);
    expect(runs[0]).toMatchObject({ status: 'ended', endedReason: 'done', nodeId: null });
  });

  test('leaves by the time-out port when its own timer fires, and by no other', () => {
    const world = worldOf([price]);
    const timer = play(world, says('price')).effects.find((effect) => effect.type === 'timer.set');
    expect(timer).toMatchObject({ timer: 'run_0/1/timer', runId: 'run_0' });
    const stale = play(world, says('price'), { type: 'timer.fired', timer: 'run_0/7/timer', runId: 'run_0' });
    expect(stale.said).toEqual(['Ten euro.', 'Your name?']);
    const fired = play(world, says('price'), { type: 'timer.fired', timer: 'run_0/1/timer', runId: 'run_0' });
    expect(fired.said.at(-1)).toBe('Until later');
  });

  test('clears its timer when the answer comes', () => {
    const { effects } = play(worldOf([price]), says('price'), says('Ann'));
    expect(effects).toContainEqual(expect.objectContaining({ type: 'timer.clear', timer: 'run_0/1/timer' }));
  });

  test('gives the same effects with the same ids when the turn is taken again', () => {
    const once = play(worldOf([price]), says('price'), says('Ann'));
    const again = play(worldOf([price]), says('price'), says('Ann'));
    expect(JSON.stringify(again.effects)).toBe(JSON.stringify(once.effects));
    expect(new Set(once.effects.map(({ id }) => id)).size).toBe(once.effects.length);
  });

  test('fails, and hands the customer to people, when it runs in circles', () => {
    const circle = flowOf({
      triggers: { t: { type: 'anything', next: 'a' } },
      nodes: {
        a: { type: 'tag', config: { add: 'x' }, next: { done: 'b' } },
        b: { type: 'tag', config: { add: 'y' }, next: { done: 'a' } },
      },
    });
    const { runs, effects } = play(worldOf([circle]), says('hi'));
    expect(runs[0]).toMatchObject({ status: 'failed', error: { code: 'run.too-many-steps' } });
    expect(effects.filter(({ type }) => type === 'contact.tag')).toHaveLength(MAX_VISITS);
    expect(effects.at(-1)).toMatchObject({ type: 'conversation.assign', agent: null });
  });

  test('comes to the end of as many steps as a turn may have, and of no more', () => {
    const row = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => `n${index}`);
      const nodes = ids.map((id, index): [string, Parameters<typeof flowOf>[0]['nodes'][string]] => [
        id,
        { type: 'tag', config: { add: 'x' }, next: { done: ids[index + 1] ?? null } },
      ]);
      return play(
        worldOf([
          flowOf({ triggers: { t: { type: 'anything', next: 'n0' } }, nodes: Object.fromEntries(nodes) }),
        ]),
        says('hi'),
      ).runs[0];
    };
    expect(row(MAX_VISITS)).toMatchObject({ status: 'ended', endedReason: 'done' });
    expect(row(MAX_VISITS + 1)).toMatchObject({ error: { code: 'run.too-many-steps' } });
  });

  test.each([
    ['a node nobody has installed', 'nowhere', 'node.unknown'],
    ['a node that throws', 'broken', 'node.threw'],
  ])('fails with a code at %s', (_what, type, code) => {
    const flow = flowOf({ triggers: { t: { type: 'anything', next: 'a' } }, nodes: { a: { type } } });
    expect(play(worldOf([flow]), says('hi')).runs[0]).toMatchObject({
      status: 'failed',
      error: { code, nodeId: 'a' },
    });
  });

  test('fails with a code where an edge leads to nothing', () => {
    const flow = flowOf({ triggers: { t: { type: 'anything', next: 'gone' } }, nodes: {} });
    expect(play(worldOf([flow]), says('hi')).runs[0]).toMatchObject({
      status: 'failed',
      error: { code: 'node.missing' },
    });
  });

  test('draws the same numbers again from its seed, and other numbers each time', () => {
    const flow = flowOf({ triggers: { t: { type: 'anything', next: 'd' } }, nodes: { d: { type: 'dice' } } });
    const rolls = () => play(worldOf([flow]), says('hi')).runs[0]?.vars['rolls'] as number[];
    expect(rolls()).toEqual(rolls());
    expect(rolls()[0]).not.toBe(rolls()[1]);
  });
});

describe('sub-flows and jumps', () => {
  const sub = flowOf({
    id: 'flw_sub',
    triggers: { t: { type: 'word', config: { any: ['never said'] }, next: 'q' } },
    nodes: { q: { type: 'ask', config: { text: 'Size?' }, next: {} } },
  });
  const main = (flow: string) =>
    flowOf({
      triggers: { t: { type: 'word', config: { any: ['buy'] }, next: 'c' } },
      nodes: {
        c: { type: 'call', config: { flow }, next: { returned: 's', error: 'e' } },
        s: { type: 'say', config: { text: 'Size {{vars.got}}' } },
        e: { type: 'say', config: { text: 'Cannot' } },
      },
    });

  test('a called flow asks, waits, and returns what it learned', () => {
    const { said, runs } = play(worldOf([main('flw_sub'), sub]), says('buy'), says('XL'));
    expect(said).toEqual(['Size?', 'Size XL']);
    expect(runs[0]).toMatchObject({ flowId: 'flw_test', status: 'ended', stack: [] });
  });

  test('a flow that is not live leaves by the error port', () => {
    expect(play(worldOf([main('flw_gone')]), says('buy')).said).toEqual(['Cannot']);
  });

  test('a flow that calls itself stops at a depth instead of hanging', () => {
    const { said, runs } = play(worldOf([main('flw_test')]), says('buy'));
    expect(said[0]).toBe('Cannot');
    expect(runs[0]?.status).toBe('ended');
  });

  test('a jump is taken as often as allowed, then leaves by the other way', () => {
    const flow = flowOf({
      triggers: { t: { type: 'anything', next: 's' } },
      nodes: {
        s: { type: 'say', config: { text: 'again' }, next: { done: 'j' } },
        j: { type: 'jump', config: { to: 's', times: 2 }, next: { otherwise: 'e' } },
        e: { type: 'say', config: { text: 'enough' } },
      },
    });
    expect(play(worldOf([flow]), says('hi')).said).toEqual(['again', 'again', 'again', 'enough']);
  });
});

describe('which flow answers', () => {
  const answering = (id: string, rules: object, word = 'price') =>
    flowOf({
      id,
      triggers: { t: { type: 'word', config: { any: [word] }, rules, next: 's' } },
      nodes: { s: { type: 'say', config: { text: id } } },
    });

  test('the one with the highest priority, and the loser knows whom it lost to', () => {
    const { said, trace } = play(
      worldOf([answering('flw_a', {}), answering('flw_b', { priority: 5 })]),
      says('price'),
    );
    expect(said).toEqual(['flw_b']);
    expect(trace).toContainEqual(
      expect.objectContaining({
        flowId: 'flw_a',
        matched: false,
        why: { code: 'group.lost', detail: 'flw_b/t' },
      }),
    );
  });

  test('a word comes before a catch-all of the same priority', () => {
    const anything = flowOf({
      id: 'flw_0',
      triggers: { t: { type: 'anything', next: 's' } },
      nodes: { s: { type: 'say', config: { text: 'anything' } } },
    });
    expect(play(worldOf([anything, answering('flw_a', {})]), says('price')).said).toEqual(['flw_a']);
  });

  test('one of each group', () => {
    expect(
      play(worldOf([answering('flw_a', {}), answering('flw_b', { group: 'side' })]), says('price')).said,
    ).toEqual(['flw_a', 'flw_b']);
  });

  test('not again before it has cooled down, nor more often than allowed', () => {
    const world = worldOf([answering('flw_a', { cooldown: 'PT1H', maxPerContact: 2 })]);
    const at = (minutes: number) => says('price', minutes * 60_000);
    expect(play(world, at(1), at(30), at(62), at(200)).said).toHaveLength(2);
    expect(play(world, at(1), at(30)).trace).toContainEqual(
      expect.objectContaining({
        matched: false,
        why: expect.objectContaining({ code: 'rule.cooling-down' }),
      }),
    );
  });

  test('an open question comes before other flows, but not before an interrupting one', () => {
    const stop = answering('flw_stop', { interrupts: true }, 'stop');
    const other = answering('flw_other', {}, 'Ann');
    const world = worldOf([price, stop, other]);
    expect(play(world, says('price'), says('Ann')).said.at(-1)).toBe('Hello Ann');
    const interrupted = play(world, says('price'), says('stop'), says('Bob'));
    expect(interrupted.said.slice(2)).toEqual(['flw_stop', 'Hello Bob']);
  });
});

describe('bursts', () => {
  const slow = (burst: Parameters<typeof flowOf>[0]['burst']) =>
    flowOf({
      triggers: { t: { type: 'anything', next: 'l' } },
      nodes: {
        l: { type: 'look', next: { found: 's', error: 's' } },
        s: { type: 'say', config: { text: 'You said: {{message.text}}' } },
      },
      ...(burst === undefined ? {} : { burst }),
    });
  const done = (runId: string) => ({
    type: 'call.finished' as const,
    call: `${runId}/1/0`,
    runId,
    outcome: { ok: true, value: {} },
  });

  test('merge: three messages in a row are one turn, after a pause', () => {
    const flow = flowOf({
      triggers: { t: { type: 'anything', next: 's' } },
      nodes: { s: { type: 'say', config: { text: '{{message.text}}' } } },
      burst: { mode: 'merge', windowMs: 3000 },
    });
    const timer = { type: 'timer.fired' as const, timer: 'cnv_1/burst' };
    const early = play(worldOf([flow]), says('a', 1000), says('b', 2000), { ...timer, atMs: 4000 });
    expect(early.said).toEqual([]);
    const late = play(worldOf([flow]), says('a', 1000), says('b', 2000), says('c', 4000), {
      ...timer,
      atMs: 7000,
    });
    expect(late.said).toEqual(['a\nb\nc']);
  });

  test('merge: a full burst does not wait', () => {
    const flow = flowOf({
      triggers: { t: { type: 'anything', next: 's' } },
      nodes: { s: { type: 'say', config: { text: '{{message.text}}' } } },
      burst: { mode: 'merge', windowMs: 3000, maxMessages: 2 },
    });
    const { said, effects } = play(worldOf([flow]), says('a', 1000), says('b', 2000));
    expect(said).toEqual(['a\nb']);
    expect(effects).toContainEqual(expect.objectContaining({ type: 'timer.clear', timer: 'cnv_1/burst' }));
  });

  test('queue: what comes while a call runs is taken afterwards, in order, nothing lost', () => {
    const events = [says('one'), says('two'), says('three'), done('run_0'), done('run_3'), done('run_4')];
    const world = worldOf([slow({ mode: 'queue' })]);
    expect(play(world, ...events.slice(0, 4)).state.conversation.buffer.map(({ text }) => text)).toEqual([
      'three',
    ]);
    expect(play(world, ...events).said).toEqual(['You said: one', 'You said: two', 'You said: three']);
  });

  test('interrupt: the newest message starts over with everything unanswered, and the old answer is not given', () => {
    const world = worldOf([slow({ mode: 'interrupt' })]);
    const { said } = play(world, says('one'), says('two'), done('run_0'), done('run_1'));
    expect(said).toEqual(['You said: one\ntwo']);
  });
});

describe('people', () => {
  const reply = { type: 'agent.replied' as const, agentId: 'usr_li', text: 'Hello, Li here' };
  const back = { type: 'agent.handed-back' as const, agentId: 'usr_li' };

  test('an agent who speaks silences the bot, also the question it had open', () => {
    const { said, state, trace } = play(worldOf([price]), says('price'), reply, says('Ann'), says('price'));
    expect(said).toEqual(['Ten euro.', 'Your name?']);
    expect(state.conversation).toMatchObject({ holder: 'human', assignee: 'usr_li' });
    expect(trace).toContainEqual({ type: 'run.ended', runId: 'run_0', reason: 'human-took-over' });
  });

  test('a program that speaks for the team silences the bot, and puts the conversation into nobody’s hands', () => {
    const forTeam = { ...reply, agentId: 'tok_desk', isForTeam: true as const };
    const { said, state } = play(worldOf([price]), forTeam, says('price'));
    expect(said).toEqual([]);
    expect(state.conversation).toMatchObject({ holder: 'human', assignee: null });
    const held = play(worldOf([price]), reply, forTeam).state.conversation;
    expect(held).toMatchObject({ holder: 'human', assignee: 'usr_li' });
  });

  test('after the hand-back the bot answers again', () => {
    expect(play(worldOf([price]), says('price'), reply, back, says('price')).said).toHaveLength(4);
  });

  test('a wait that ends while a human holds goes on after the hand-back', () => {
    const flow = flowOf({
      triggers: { t: { type: 'word', config: { any: ['cart'] }, next: 'p' } },
      nodes: {
        p: { type: 'pause', config: { ms: 5000 }, next: { done: 's' } },
        s: { type: 'say', config: { text: 'Coupon' } },
      },
    });
    const fired = { type: 'timer.fired' as const, timer: 'run_0/1/timer', runId: 'run_0' };
    const held = play(worldOf([flow]), says('cart'), reply, fired);
    expect(held.said).toEqual([]);
    expect(play(worldOf([flow]), says('cart'), reply, fired, back).said).toEqual(['Coupon']);
  });

  test('a flow that assigns a person finishes its sentence, then is silent', () => {
    const flow = flowOf({
      triggers: { t: { type: 'anything', next: 'a' } },
      nodes: {
        a: { type: 'assign', config: { agent: 'usr_li' }, next: { done: 's' } },
        s: { type: 'say', config: { text: 'Li will help' } },
      },
    });
    expect(play(worldOf([flow]), says('help'), says('hello?')).said).toEqual(['Li will help']);
  });

  test('in the queue, with nobody there yet, the bot still answers', () => {
    const flow = flowOf({
      triggers: { t: { type: 'anything', next: 'a' } },
      nodes: {
        a: { type: 'assign', config: { agent: null }, next: { done: 's' } },
        s: { type: 'say', config: { text: 'Soon' } },
      },
    });
    expect(play(worldOf([flow]), says('help'), says('hello?')).said).toEqual(['Soon', 'Soon']);
  });

  test('closing ends every run', () => {
    const { runs, state } = play(worldOf([price]), says('price'), {
      type: 'conversation.closed',
      by: 'usr_li',
    });
    expect(state.runs).toEqual([]);
    expect(runs[0]).toMatchObject({ status: 'ended', endedReason: 'conversation-closed' });
  });
});

describe('silence', () => {
  const flow = flowOf({
    triggers: {
      w: { type: 'word', config: { any: ['price'] }, next: 's' },
      q: { type: 'silence', config: { ms: 9000 }, next: 'n' },
    },
    nodes: {
      s: { type: 'say', config: { text: 'Ten euro' } },
      n: { type: 'say', config: { text: 'Still there?' } },
    },
  });

  test('is listened for after the bot has spoken, and a word from the customer ends it', () => {
    const { effects, said } = play(worldOf([flow]), says('price'), says('ok'));
    expect(effects.filter(({ type }) => type.startsWith('timer.')).map(({ type }) => type)).toEqual([
      'timer.clear',
      'timer.set',
      'timer.clear',
    ]);
    expect(said).toEqual(['Ten euro']);
  });

  test('starts only the flow that asked for it', () => {
    const timer = { type: 'timer.fired' as const, timer: 'cnv_1/silent/flw_test/q' };
    expect(play(worldOf([flow]), says('price'), timer).said).toEqual(['Ten euro', 'Still there?']);
  });
});
