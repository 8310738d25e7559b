import { describe, expect, test } from '@jest/globals';
import { flowOf, play, says, worldOf } from './testing/small-shop.js';

const asking = (type = 'count', id = 'flw_ask') =>
  flowOf({
    id,
    triggers: { t: { type: 'word', config: { any: ['buy'] }, next: 'q' } },
    nodes: {
      q: { type, config: { text: 'How many?', waitMs: 60_000 }, next: { answered: 'd', silent: 's' } },
      d: { type: 'say', config: { text: 'Noted {{vars.answer}}' } },
      s: { type: 'say', config: { text: 'Until later' } },
    },
  });
const answering = (word: string, interrupts: boolean | 'ends' | 'beside' | 'unfit', id = `flw_${word}`) =>
  flowOf({
    id,
    triggers: { t: { type: 'word', config: { any: [word] }, rules: { interrupts, group: id }, next: 's' } },
    nodes: { s: { type: 'say', config: { text: `About ${word}` } } },
  });
const quiet = flowOf({
  id: 'flw_quiet',
  triggers: {
    t: { type: 'anything', rules: { interrupts: 'beside', group: 'quiet', priority: 5 }, next: 'm' },
  },
  nodes: { m: { type: 'tag', config: { add: 'seen' } } },
});

describe('after something else was answered', () => {
  test('the open question is put again', () => {
    const { said } = play(worldOf([asking(), answering('shipping', true)]), says('buy'), says('shipping?'));
    expect(said).toEqual(['How many?', 'About shipping', 'How many? (after “shipping?”)']);
  });

  test('also when a trigger that interrupts nobody would have come first', () => {
    const first = flowOf({
      id: 'flw_first',
      triggers: {
        t: {
          type: 'word',
          config: { any: ['shipping'] },
          rules: { priority: 9, group: 'flw_shipping' },
          next: 's',
        },
      },
      nodes: { s: { type: 'say', config: { text: 'First of all' } } },
    });
    const world = worldOf([asking(), answering('shipping', true), first]);
    expect(play(world, says('shipping?')).said).toEqual(['First of all']);
    const { said, trace } = play(world, says('buy'), says('shipping?'));
    expect(said).toEqual(['How many?', 'About shipping', 'How many? (after “shipping?”)']);
    expect(trace).toContainEqual(
      expect.objectContaining({
        flowId: 'flw_first',
        matched: false,
        why: { code: 'question.open', detail: 'flw_ask/q' },
      }),
    );
  });

  test('and answered then', () => {
    const world = worldOf([asking(), answering('shipping', true)]);
    expect(play(world, says('buy'), says('shipping?'), says('3')).said.at(-1)).toBe('Noted 3');
  });

  test('its time limit is the one it was put with last', () => {
    const world = worldOf([asking(), answering('shipping', true)]);
    const { effects } = play(world, says('buy'), says('shipping?'));
    expect(effects).toContainEqual(expect.objectContaining({ type: 'timer.clear', timer: 'run_0/1/timer' }));
  });

  test('a question that does not come back stays open without a word', () => {
    const world = worldOf([asking('ask'), answering('shipping', true)]);
    expect(play(world, says('buy'), says('shipping?')).said).toEqual(['How many?', 'About shipping']);
  });

  test('also when the other flow had nothing to say: nobody is met with silence', () => {
    const silent = flowOf({
      id: 'flw_silent',
      triggers: { t: { type: 'word', config: { any: ['hm'] }, rules: { interrupts: true }, next: 'm' } },
      nodes: { m: { type: 'tag', config: { add: 'seen' } } },
    });
    expect(play(worldOf([asking(), silent]), says('buy'), says('hm')).said).toHaveLength(2);
  });

  test('not after a message that nobody asked for', () => {
    const later = flowOf({
      id: 'flw_later',
      triggers: { t: { type: 'word', config: { any: ['later'] }, rules: { interrupts: true }, next: 'p' } },
      nodes: {
        p: { type: 'pause', config: { ms: 1000 }, next: { done: 's' } },
        s: { type: 'say', config: { text: 'By the way' } },
      },
    });
    const world = worldOf([asking(), later]);
    const { said } = play(world, says('later'), says('buy'), {
      type: 'timer.fired',
      timer: 'run_0/1/timer',
      runId: 'run_0',
    });
    expect(said).toEqual(['How many?', 'By the way']);
  });

  test('not when a person takes over', () => {
    const human = flowOf({
      id: 'flw_human',
      triggers: { t: { type: 'word', config: { any: ['human'] }, rules: { interrupts: true }, next: 's' } },
      nodes: {
        s: { type: 'say', config: { text: 'Here is Li' }, next: { done: 'a' } },
        a: { type: 'assign', config: { agent: 'usr_li' } },
      },
    });
    expect(play(worldOf([asking(), human]), says('buy'), says('human')).said).toEqual([
      'How many?',
      'Here is Li',
    ]);
  });

  test('once the question that came in between is answered, the one before it', () => {
    const size = flowOf({
      id: 'flw_size',
      triggers: { t: { type: 'word', config: { any: ['size'] }, rules: { interrupts: true }, next: 'q' } },
      nodes: { q: { type: 'count', config: { text: 'Your height?' } } },
    });
    const { said } = play(worldOf([asking(), size]), says('buy'), says('size?'), says('180'));
    expect(said).toEqual(['How many?', 'Your height?', 'How many? (after “180”)']);
  });

  test('after a call, when it has answered', () => {
    const look = flowOf({
      id: 'flw_look',
      triggers: { t: { type: 'word', config: { any: ['order'] }, rules: { interrupts: true }, next: 'l' } },
      nodes: {
        l: { type: 'look', next: { found: 's', error: 's' } },
        s: { type: 'say', config: { text: 'It is on its way' } },
      },
    });
    const done = {
      type: 'call.finished' as const,
      call: 'run_1/1/0',
      runId: 'run_1',
      outcome: { ok: true, value: {} },
    };
    const { said } = play(worldOf([asking(), look]), says('buy'), says('order?'), done);
    expect(said).toEqual(['How many?', 'It is on its way', 'How many? (after “”)']);
  });
});

test('the same question is never open twice', () => {
  const mail = flowOf({
    id: 'flw_mail',
    triggers: { t: { type: 'word', config: { any: ['never said'] }, next: 'q' } },
    nodes: { q: { type: 'count', config: { text: 'Your number?' } } },
  });
  const calling = (word: string) =>
    flowOf({
      id: `flw_${word}`,
      triggers: { t: { type: 'word', config: { any: [word] }, rules: { interrupts: true }, next: 'c' } },
      nodes: {
        c: { type: 'call', config: { flow: 'flw_mail' }, next: { returned: 's' } },
        s: { type: 'say', config: { text: `About ${word}` } },
      },
    });
  const world = worldOf([mail, calling('order'), calling('return')]);
  const { said, state } = play(world, says('order'), says('return'), says('7'));
  expect(said).toEqual(['Your number?', 'Your number?', 'About return']);
  expect(state.runs).toEqual([]);
});

describe('what interrupts', () => {
  test('leaves alone what is plainly the answer', () => {
    const three = answering('3', true);
    const { said, trace } = play(worldOf([asking(), three]), says('buy'), says('3'));
    expect(said).toEqual(['How many?', 'Noted 3']);
    expect(trace).toContainEqual(
      expect.objectContaining({
        flowId: 'flw_3',
        matched: false,
        why: { code: 'question.open', detail: 'flw_ask/q' },
      }),
    );
  });

  test('leaves alone the question that it asked itself', () => {
    const broken = flowOf({
      id: 'flw_broken',
      triggers: {
        t: { type: 'word', config: { any: ['broken'] }, rules: { interrupts: 'ends' }, next: 'q' },
      },
      nodes: {
        q: { type: 'ask', config: { text: 'What is wrong?' }, next: { answered: 'd' } },
        d: { type: 'say', config: { text: 'I see: {{vars.answer}}' } },
      },
    });
    const { said } = play(worldOf([broken]), says('broken!'), says('the lid is broken'));
    expect(said).toEqual(['What is wrong?', 'I see: the lid is broken']);
  });

  test('with “ends” drops what was asked, whatever the message is, and nothing comes back', () => {
    const world = worldOf([asking(), answering('3', 'ends')]);
    const { said, decisions, state } = play(world, says('buy'), says('3'), says('4'));
    expect(said).toEqual(['How many?', 'About 3']);
    expect(decisions[1]?.state.runs).toContainEqual(expect.objectContaining({ endedReason: 'interrupted' }));
    expect(state.runs).toEqual([]);
  });

  test('with “beside” lets the message be the answer', () => {
    const { said, state } = play(worldOf([asking('ask'), quiet]), says('buy'), says('three'));
    expect(said).toEqual(['How many?', 'Noted three']);
    expect(state.contact.tags).toEqual(['seen']);
  });

  test('with “unfit” leaves alone a message that has the answer somewhere in it', () => {
    const world = (interrupts: true | 'unfit') => worldOf([asking(), answering('mail', interrupts)]);
    const said = (interrupts: true | 'unfit', text: string) =>
      play(world(interrupts), says('buy'), says(text)).said.slice(1);
    expect(said(true, 'it is 20 and my mail is ann')).toContain('About mail');
    expect(said('unfit', 'it is 20 and my mail is ann')).toEqual(['Noted it is 20 and my mail is ann']);
    expect(said('unfit', 'mail ann')).toEqual(['About mail', 'How many? (after “mail ann”)']);
  });

  test('beside another that interrupts, the message is not the answer', () => {
    const world = worldOf([asking('ask'), quiet, answering('shipping', true)]);
    expect(play(world, says('buy'), says('shipping')).said).toEqual(['How many?', 'About shipping']);
  });
});
