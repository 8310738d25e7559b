import {
  isJsonObject,
  type ConversationTest,
  type EndExpectation,
  type Expectation,
} from '@nightshift/schema';
import { expectationOf } from './expectation-of.js';
import { fits, fitsExpectation } from './matches.js';
import type { Out } from './out.js';
import type { TestFailure } from './run-conversation-test.js';

/**
 * The test with what came in place of what it expected, where that differed. What still comes stays as it was
 * written, a pattern too; other things than messages are asked for only where the step asked for their kind before.
 */
export function acceptOutcome(test: ConversationTest, failures: readonly TestFailure[]): ConversationTest {
  const steps = test.steps.map((step, index) => {
    const failure = failures.find((each) => each.step === index);
    if (failure === undefined || failure.step === 'end') return step;
    const isFailing = failures.some((each) => each.step === index && each.difference.type === 'failed');
    return { ...step, expect: acceptStep(step.expect ?? [], failure.got, isFailing) };
  });
  const expectEnd = { ...test.expectEnd };
  for (const { difference } of failures) {
    if (difference.type !== 'end') continue;
    const { key, got } = difference;
    Object.assign(expectEnd, { [key]: acceptEnd(key, test.expectEnd ?? {}, got) });
  }
  return { ...test, steps, ...(test.expectEnd === undefined ? {} : { expectEnd }) };
}

function acceptStep(
  expected: readonly Expectation[],
  got: readonly Out[],
  isFailing: boolean,
): Expectation[] {
  const kinds = new Set(expected.map(kindOf));
  const accepted: Expectation[] = [];
  let at = 0;
  for (const out of got) {
    const found = expected.findIndex(
      (expectation, index) => index >= at && fitsExpectation(out, expectation),
    );
    const known = expected[found];
    if (known !== undefined) {
      accepted.push(known);
      at = found + 1;
    } else if (out.type === 'run.failed' && isFailing) {
      accepted.push({ type: out.type, code: out.code });
    } else if (out.type === 'message.send' || kinds.has(out.type)) {
      accepted.push(...expectationOf(out));
    }
  }
  return accepted;
}

function kindOf(expectation: Expectation): string {
  return 'type' in expectation ? expectation.type : 'message.send';
}

/** Of variables and fields those that were asked for; one that is not there any more is not asked for. */
function acceptEnd(key: keyof EndExpectation, expected: EndExpectation, got: unknown): unknown {
  const before = expected[key];
  if (!isJsonObject(before) || !isJsonObject(got)) return got;
  const asked = Object.entries(got).filter(([name]) => Object.hasOwn(before, name));
  return Object.fromEntries(
    asked.map(([name, value]) => [name, fits(value, before[name]) ? before[name] : value]),
  );
}
