import type { ConversationState } from '@nightshift/interpreter';
import type { Event, Json, KeyedEffect } from '@nightshift/schema';
import fc from 'fast-check';
import { INHERITED_NAMES, fromPairs, json, longTexts, texts } from './texts.js';

/** An event before it has an id and a time. */
export type Body = Event extends infer E ? (E extends Event ? Omit<E, 'id' | 'atMs'> : never) : never;

/** What a timer or call refers to is only known while the conversation is played: `pick` counts over what there is. */
export type Move =
  | { type: 'event'; body: Body; passMs: number }
  | { type: 'timer'; pick: number; passMs: number }
  | { type: 'call'; pick: number; passMs: number; ok: boolean; value: Json }
  | { type: 'press'; pick: number; passMs: number };

/** Also backwards: clocks of servers are set right now and then. */
const passes = fc.oneof(
  { arbitrary: fc.constantFrom(0, 1, 1000, 60_000, 3_600_000, 86_400_000), weight: 8 },
  { arbitrary: fc.constantFrom(-1, -3_600_000, 400 * 86_400_000, 1e12, -2e12), weight: 1 },
);

/** The years 1900 and 2200 are where calendars end; the outermost are where dates do. */
export const starts: fc.Arbitrary<number> = fc.oneof(
  { arbitrary: fc.constantFrom(1_801_882_800_000, 1_770_000_000_000, 1_793_500_199_999), weight: 8 },
  fc.constantFrom(
    0,
    -1,
    -2_208_988_800_001,
    7_258_118_399_999,
    8_640_000_000_000_000,
    -8_640_000_000_000_000,
  ),
);

const records = fc
  .array(fc.tuple(fc.constantFrom('total', 'sku', ...INHERITED_NAMES), json as fc.Arbitrary<Json>), {
    maxLength: 3,
  })
  .map(fromPairs);
const tags = fc.array(fc.constantFrom('vip', 'hot', '', ...INHERITED_NAMES), { maxLength: 3 });
const choices = fc.record({ value: texts, messageId: texts }, { requiredKeys: ['value'] });
const agentIds = fc.constantFrom('agt_1', 'agt_gone');

export function bodies(wording: fc.Arbitrary<string>): fc.Arbitrary<Body> {
  const one = <T extends Body['type']>(type: T) => ({ type: fc.constant(type) });
  const message = fc.record(
    { ...one('message.received'), text: wording, choice: choices },
    { requiredKeys: ['type', 'text'] },
  );
  const page = fc.record(
    {
      ...one('page.visited'),
      url: fc.oneof(wording, fc.constantFrom('https://shop.example/p/1?utm_source=a#b', 'http://[', '/')),
      title: wording,
      referrer: fc.oneof(wording, fc.constant('https://google.com/')),
      visitId: fc.constantFrom('v1', 'v2'),
      dwellMs: fc.constantFrom(0, 30_000, 31_000.5, 1e15),
      previousDwellMs: fc.constantFrom(0, 29_000, 1e15),
    },
    { requiredKeys: ['type', 'url', 'dwellMs'] },
  );
  const identified = fc.record(
    {
      ...one('contact.identified'),
      name: wording,
      email: wording,
      language: fc.oneof(wording, fc.constantFrom('zh-TW', 'ar')),
      country: wording,
      zone: fc.oneof(wording, fc.constantFrom('Asia/Tokyo', 'Europe/Berlin')),
      fields: records,
    },
    { requiredKeys: ['type'] },
  );
  const rare = fc.oneof(
    page,
    identified,
    fc.record(one('chat.opened')),
    fc.record({
      ...one('event.received'),
      name: fc.oneof(wording, fc.constant('cart.abandoned')),
      data: records,
    }),
    fc.record({ ...one('contact.tagged'), add: tags, remove: tags }),
    fc.record({ ...one('timer.fired'), timer: wording, runId: wording }, { requiredKeys: ['type', 'timer'] }),
    fc.record({
      ...one('call.finished'),
      call: wording,
      runId: wording,
      outcome: fc.constant({ ok: false as const, code: 'http.500', message: 'no' }),
    }),
    fc.record({
      ...one('schedule.fired'),
      flowId: fc.constantFrom('flw_a', 'flw_b', 'constructor'),
      triggerId: fc.constantFrom('t0', 't1', 'any', '__proto__'),
    }),
  );
  // After these the bot is silent, so they come seldom.
  const people = fc.oneof(
    fc.record({ ...one('agent.replied'), agentId: agentIds, text: wording }),
    fc.record({ ...one('agent.took-over'), agentId: agentIds }),
    fc.record({ ...one('agent.handed-back'), agentId: agentIds }),
    fc.record({
      ...one('conversation.assigned'),
      agentId: fc.option(agentIds, { nil: null }),
      team: fc.option(fc.constant('sales'), { nil: null }),
    }),
    fc.record({ ...one('conversation.closed'), by: agentIds }),
    fc.record({ ...one('conversation.reopened'), by: agentIds }),
    fc.record({ ...one('conversation.snoozed'), by: agentIds, untilMs: fc.nat(7_258_118_400_000) }),
  );
  return fc.oneof({ arbitrary: message, weight: 12 }, { arbitrary: rare, weight: 5 }, people);
}

/** What happens in a conversation. `wording` is what everybody's texts are made of. */
export function moves(wording: fc.Arbitrary<string>): fc.Arbitrary<Move[]> {
  const pick = fc.nat(5);
  const move = fc.oneof(
    {
      arbitrary: fc.record({ type: fc.constant('event' as const), body: bodies(wording), passMs: passes }),
      weight: 6,
    },
    { arbitrary: fc.record({ type: fc.constant('timer' as const), pick, passMs: passes }), weight: 2 },
    {
      arbitrary: fc.record({
        type: fc.constant('call' as const),
        pick,
        passMs: passes,
        ok: fc.boolean(),
        value: json as fc.Arbitrary<Json>,
      }),
      weight: 2,
    },
    { arbitrary: fc.record({ type: fc.constant('press' as const), pick, passMs: passes }), weight: 2 },
  );
  return fc.array(move, { minLength: 1, maxLength: 14 });
}

export const longOrShort: fc.Arbitrary<string> = fc.oneof({ arbitrary: texts, weight: 6 }, longTexts);

/** The event that a move means in this state; undefined when there is nothing it could mean. */
export function bodyOf(
  move: Move,
  state: ConversationState,
  effects: readonly KeyedEffect[],
): Body | undefined {
  switch (move.type) {
    case 'event':
      return move.body;
    case 'timer': {
      const timers = effects.flatMap((effect) => (effect.type === 'timer.set' ? [effect] : []));
      const timer = timers.at(-1 - (move.pick % Math.max(1, timers.length)));
      if (timer === undefined) return undefined;
      return {
        type: 'timer.fired',
        timer: timer.timer,
        ...(timer.runId === undefined ? {} : { runId: timer.runId }),
      };
    }
    case 'call': {
      const busy = state.runs.flatMap((run) =>
        run.wait?.type === 'call' ? [{ runId: run.id, call: run.wait.call }] : [],
      );
      const call = busy[move.pick % Math.max(1, busy.length)];
      if (call === undefined) return undefined;
      const { ok, value } = move;
      return {
        type: 'call.finished',
        ...call,
        outcome: ok ? { ok, value } : { ok, code: 'http.500', message: 'no' },
      };
    }
    case 'press': {
      const offered = effects.flatMap((effect) =>
        effect.type === 'message.send'
          ? effect.parts.flatMap((part) =>
              part.type === 'buttons'
                ? part.buttons.map((button) => ({ ...button, messageId: effect.id }))
                : [],
            )
          : [],
      );
      const button = offered.at(-1 - (move.pick % Math.max(1, offered.length)));
      if (button === undefined) return undefined;
      const { label, value, messageId } = button;
      return { type: 'message.received', text: label, choice: { value, messageId } };
    }
  }
}
