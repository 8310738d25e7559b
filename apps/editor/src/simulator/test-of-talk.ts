import { expectationOf, isoTime, outsOf } from '@nightshift/simulator';
import type {
  CallOutcome,
  ConversationTest,
  EndExpectation,
  ScriptCall,
  ScriptSetting,
  TestStep,
} from '@nightshift/schema';
import type { Beat, Talk } from './talk.js';

/** What a test made of a talk cannot do again. */
export type NotRepeatable = 'empty' | 'variable';

export function whyNotRepeatable({ beats }: Talk): NotRepeatable | null {
  if (!beats.some(({ act }) => act.type === 'step')) return 'empty';
  return beats.some(({ act }) => act.type === 'variable') ? 'variable' : null;
}

/** A flow broke off on the way: a test that is made of it fails until that is mended. */
export function hasFailed({ beats }: Talk): boolean {
  return beats.some(({ turns }) =>
    turns.some(({ trace }) => trace.some(({ type }) => type === 'run.failed')),
  );
}

/**
 * The talk as a conversation test: the same steps, with everything the customer heard and everything that was changed
 * as what must come again. `others` are the ids of flows that were live beside it.
 */
export function testOfTalk(
  talk: Talk,
  { name, setting, others }: { name: string; setting: ScriptSetting; others: readonly string[] },
): ConversationTest {
  const steps: TestStep[] = [];
  for (const beat of talk.beats) {
    const expect = beat.turns.flatMap(outsOf).flatMap(expectationOf);
    const { act } = beat;
    if (act.type === 'step') {
      if (beat.pausedUntilMs === null) steps.push({ ...act.step, expect });
      // Whoever goes on at once would be part of the burst.
      else steps.push(act.step, { until: isoTime(beat.pausedUntilMs), expect });
    } else if (act.type === 'answer') {
      // In a test a call is answered by itself, so what it led to belongs to the step before.
      const last = steps.at(-1);
      if (last !== undefined) last.expect = [...(last.expect ?? []), ...expect];
    }
  }
  const { status, tags, assignee, team } = talk.end;
  // Nobody wants a failure to come again by having talked into it.
  const expectEnd: EndExpectation = { ...(status === 'failed' ? {} : { status }), tags, assignee, team };
  const calls = [...(setting.calls ?? []), ...callsOf(talk.beats)];
  return {
    name,
    ...(others.length === 0 ? {} : { flows: [...others] }),
    ...setting,
    ...(calls.length === 0 ? {} : { calls }),
    steps,
    expectEnd,
  };
}

/** The outcomes that were given by hand, each with how long it took. */
function callsOf(beats: readonly Beat[]): ScriptCall[] {
  const open: { call: string; startedMs: number }[] = [];
  const calls: ScriptCall[] = [];
  for (const { act, turns, atMs } of beats) {
    if (act.type === 'answer') {
      const asked = open.shift();
      if (asked !== undefined) calls.push(callOf(asked.call, act.outcome, atMs - asked.startedMs));
    }
    for (const { event, effects } of turns)
      for (const effect of effects)
        if (effect.type === 'call.start') open.push({ call: effect.call, startedMs: event.atMs });
  }
  return calls;
}

function callOf(type: string, outcome: CallOutcome, ms: number): ScriptCall {
  const takes = ms > 0 ? { takes: `PT${String(Math.round(ms / 1000))}S` } : {};
  if (outcome.ok) return { type, ...takes, returns: outcome.value };
  return { type, ...takes, fails: { code: outcome.code, message: outcome.message } };
}
