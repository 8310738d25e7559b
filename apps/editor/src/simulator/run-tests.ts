import type { Registry } from '@nightshift/nodes';
import { findMismatches, ConversationTestSchema, type ConversationTest, type Flow } from '@nightshift/schema';
import {
  acceptOutcome,
  checkScript,
  runConversationTest,
  type TestDifference,
  type TestFailure,
} from '@nightshift/simulator';

export interface TestReport {
  name: string;
  passed: boolean;
  /** The first difference and the step it is at, from 0; or why it could not be played. */
  difference?: TestDifference;
  step?: number | 'end';
  fault?: string;
  /** All that differs, of a test that could be played. */
  failures?: readonly TestFailure[];
  /** The test with what came in place of what was expected. */
  accepted?: ConversationTest;
}

/** Plays every test of a flow. `others` are the flows that tests may name as live beside it. */
export function runTests(
  tests: readonly ConversationTest[],
  { flow, others, registry }: { flow: Flow; others: readonly Flow[]; registry: Registry },
): TestReport[] {
  return tests.map((test) => {
    try {
      const [issue] = checkScript(ConversationTestSchema, test, findMismatches);
      if (issue !== undefined) return { name: test.name, passed: false, fault: issue.message };
      const flows = [flow, ...others.filter(({ id }) => test.flows?.includes(id))];
      const { passed, failures } = runConversationTest(test, flows, registry);
      const [first] = failures;
      if (first === undefined) return { name: test.name, passed };
      const { difference, step } = first;
      return {
        name: test.name,
        passed,
        difference,
        step,
        failures,
        accepted: acceptOutcome(test, failures),
      };
    } catch (error) {
      return {
        name: test.name,
        passed: false,
        fault: error instanceof Error ? error.message : String(error),
      };
    }
  });
}
