import type { Registry } from '@nightshift/nodes';
import type { ConversationTest, EndExpectation, Expectation, Flow, ScriptStep } from '@nightshift/schema';
import { fits, fitsExpectation } from './matches.js';
import { outsOf, type Out } from './out.js';
import { createPlayer, doesPauseAfter, endOf, type PlayEnd } from './play-script.js';
import { createSimulation } from './simulation.js';
import { stage } from './stage.js';

export interface TestResult {
  passed: boolean;
  failures: TestFailure[];
}

/** `step` is the number of the step, from 0; `end` is for what the conversation came to. */
export type TestFailure = FailureBase &
  ({ step: number; expected: Expectation[]; got: Out[] } | { step: 'end'; expected: unknown; got: unknown });

interface FailureBase {
  /** One line: `step 2 (says "refund"): expected …, but heard …`. */
  message: string;
  /** The same as data, for a screen that says it in its own language. */
  difference: TestDifference;
}

export type TestDifference =
  /** `heard` came instead; null when no message did. */
  | { type: 'missing'; expectation: Expectation; heard: string | null }
  | { type: 'unexpected'; heard: string }
  /** A flow broke off, which is no end unless the test asks for it: by `run.failed` in the step, or the status at the end. */
  | { type: 'failed'; code: string }
  | { type: 'end'; key: keyof EndExpectation; expected: unknown; got: unknown };

/**
 * Plays a conversation test against its flow and the others that are live with it.
 * Throws `ScriptError` when it cannot be played, and `SyntaxError` for a bad regular expression.
 */
export function runConversationTest(
  test: ConversationTest,
  flows: readonly Flow[],
  registry: Registry,
): TestResult {
  const player = createPlayer(createSimulation(stage(test, flows, registry)));
  const before = player.simulation.state.conversation.contact;
  const failures: TestFailure[] = [];
  const steps = test.steps.map(splitStep);
  const plain = steps.map(({ step }) => step);
  steps.forEach(({ step, expected }, index) => {
    // Whoever expects an answer waits for it.
    const doesPause = doesPauseAfter(plain, index) || (expected !== undefined && expected.length > 0);
    const out = player.play(step, doesPause).flatMap(outsOf);
    const mismatches = [
      expected === undefined ? undefined : compare(out, expected),
      test.expectEnd?.status === 'failed' ? undefined : brokenOff(out, expected ?? []),
    ];
    for (const mismatch of mismatches) {
      if (mismatch === undefined) continue;
      failures.push({
        step: index,
        expected: expected ?? [],
        got: out,
        message: `step ${index + 1} (${JSON.stringify(step)}): ${mismatch.message}`,
        difference: mismatch.difference,
      });
    }
  });
  failures.push(...checkEnd(test.expectEnd ?? {}, endOf(player.simulation.state, before)));
  return { passed: failures.length === 0, failures };
}

function splitStep(step: ConversationTest['steps'][number]): {
  step: ScriptStep;
  expected: Expectation[] | undefined;
} {
  const { expect, ...rest } = step;
  // A test step is a step of a script with `expect` beside it, and nothing else.
  return { step: rest, expected: expect };
}

/** In order; other things may come between, but no message that nobody expects. */
function compare(
  out: readonly Out[],
  expected: readonly Expectation[],
): Pick<TestFailure, 'message' | 'difference'> | undefined {
  let at = 0;
  for (const expectation of expected) {
    const found = out.findIndex((item, index) => index >= at && fitsExpectation(item, expectation));
    const message = out.slice(at, found < 0 ? undefined : found).find(({ type }) => type === 'message.send');
    if (found < 0 || message !== undefined) {
      return {
        message: `expected ${JSON.stringify(expectation)}, but ${message === undefined ? printed(out.slice(at)) : `heard ${JSON.stringify(textOf(message))}`}`,
        difference: { type: 'missing', expectation, heard: message === undefined ? null : textOf(message) },
      };
    }
    at = found + 1;
  }
  const unexpected = out.slice(at).find(({ type }) => type === 'message.send');
  if (unexpected === undefined) return undefined;
  const heard = textOf(unexpected);
  return {
    message: `heard ${JSON.stringify(heard)}, which was not expected`,
    difference: { type: 'unexpected', heard },
  };
}

/** The first failure that the step does not ask for. */
function brokenOff(
  out: readonly Out[],
  expected: readonly Expectation[],
): Pick<TestFailure, 'message' | 'difference'> | undefined {
  const failed = out.find(({ type }) => type === 'run.failed');
  if (failed?.type !== 'run.failed') return undefined;
  if (expected.some((expectation) => fitsExpectation(failed, expectation))) return undefined;
  return {
    message: `the flow failed, which was not expected: ${failed.message}`,
    difference: { type: 'failed', code: failed.code },
  };
}

function checkEnd(expected: EndExpectation, end: PlayEnd): TestFailure[] {
  const { tags, ...rest } = expected;
  const missing = (tags ?? []).filter((tag) => !end.tags.includes(tag));
  const failures = Object.entries(rest)
    .filter(([key, value]) => !fits(end[key as keyof PlayEnd], value))
    .map(([key, value]): TestFailure => {
      const got = end[key as keyof PlayEnd];
      return {
        step: 'end',
        expected: { [key]: value },
        got: { [key]: got },
        message: `at the end: expected ${key} ${JSON.stringify(value)}, but it is ${JSON.stringify(got)}`,
        // It came from an `EndExpectation`.
        difference: { type: 'end', key: key as keyof EndExpectation, expected: value, got },
      };
    });
  if (missing.length === 0) return failures;
  const message = `at the end: expected the tags ${missing.join(', ')}, but there are ${end.tags.join(', ') || 'none'}`;
  const difference: TestDifference = { type: 'end', key: 'tags', expected: missing, got: end.tags };
  return [...failures, { step: 'end', expected: { tags }, got: { tags: end.tags }, message, difference }];
}

function printed(out: readonly Out[]): string {
  return out.length === 0
    ? 'nothing came'
    : `there came ${out.map((item) => JSON.stringify(item)).join(', ')}`;
}

function textOf(out: Out): string {
  return out.type === 'message.send' ? out.text : '';
}
