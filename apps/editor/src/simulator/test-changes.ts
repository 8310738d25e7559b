import { isSameJson, type ConversationTest, type EndExpectation, type Expectation } from '@nightshift/schema';
import type { TestFailure } from '@nightshift/simulator';

/** One thing that is expected; `isOnlyHere` where the other side has it not. */
export type Line = { isOnlyHere: boolean } & (
  { type: 'out'; expectation: Expectation } | { type: 'end'; key: keyof EndExpectation; value: unknown }
);

export interface TestChange {
  /** From 0; `end` for what the conversation comes to. */
  step: number | 'end';
  before: Line[];
  after: Line[];
}

/** Where a test and the same one with the new answers differ, step by step. */
export function differencesOf(
  test: ConversationTest,
  accepted: ConversationTest,
  failures: readonly TestFailure[],
): TestChange[] {
  const steps = new Set(failures.map(({ step }) => step));
  return [...steps].map((step) => {
    if (step === 'end') {
      const keys = failures.flatMap(({ difference }) => (difference.type === 'end' ? [difference.key] : []));
      return { step, before: endLines(test, keys), after: endLines(accepted, keys) };
    }
    const before = test.steps[step]?.expect ?? [];
    const after = accepted.steps[step]?.expect ?? [];
    return { step, before: outLines(before, after), after: outLines(after, before) };
  });
}

function outLines(own: readonly Expectation[], other: readonly Expectation[]): Line[] {
  return own.map((expectation) => ({
    type: 'out',
    expectation,
    isOnlyHere: !other.some((each) => isSameJson(each, expectation)),
  }));
}

function endLines({ expectEnd = {} }: ConversationTest, keys: readonly (keyof EndExpectation)[]): Line[] {
  return keys.map((key) => ({ type: 'end', key, value: expectEnd[key], isOnlyHere: true }));
}
