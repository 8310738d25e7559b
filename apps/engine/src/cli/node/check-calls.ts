import { isJsonObject, type Problem } from '@nightshift/schema';
import { errorAt, warningAt, type Place } from './place.js';

/** Longer than this no outbox waits for an answer. */
const LONGEST_CALL_MS = 300_000;

/** What the outbox relies on for everything that a node asks of the world. */
export function checkCalls(calls: unknown, place: Place): Problem[] {
  if (!isJsonObject(calls))
    return [
      errorAt(
        { ...place, path: '/calls' },
        'node.calls',
        'must be an object',
        'Write calls: { name: { … } }.',
      ),
    ];
  return Object.entries(calls).flatMap(([name, call]) =>
    checkCall(call, { ...place, path: `/calls/${name}` }),
  );
}

function checkCall(call: unknown, place: Place): Problem[] {
  const found = isJsonObject(call) ? call : {};
  const { perform, offline, timeoutMs, maxAttempts } = found as Record<string, unknown>;
  const problems: Problem[] = [];
  if (typeof perform !== 'function')
    problems.push(
      errorAt(
        place,
        'node.calls',
        'has no perform',
        'Write perform({ input, key, io }), which makes the call.',
      ),
    );
  if (typeof offline !== 'function')
    problems.push(
      errorAt(
        place,
        'node.calls',
        'has no offline',
        'Write offline(input): what the call gives where there is no world.',
      ),
    );
  if (typeof timeoutMs !== 'number' || !(timeoutMs > 0 && timeoutMs <= LONGEST_CALL_MS))
    problems.push(
      errorAt(
        place,
        'node.calls',
        `must have a timeoutMs up to ${LONGEST_CALL_MS}`,
        'Say how long an answer may take: timeoutMs: 10_000.',
      ),
    );
  if (!Number.isInteger(maxAttempts) || Number(maxAttempts) < 1)
    problems.push(
      errorAt(
        place,
        'node.calls',
        'must have a maxAttempts from 1 up',
        'Say how often it is tried: maxAttempts: 3.',
      ),
    );
  else if (Number(maxAttempts) > 20)
    problems.push(
      warningAt(
        place,
        'node.calls',
        `is tried ${Number(maxAttempts)} times`,
        'The customer waits meanwhile; a few attempts are enough.',
      ),
    );
  return problems;
}
