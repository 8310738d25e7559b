import { expect, test } from '@jest/globals';
import { ApiProblem } from './api-problem.js';
import { createBuckets, LIMITS } from './buckets.js';

test('so much at once, then so much a second, each key for itself', () => {
  let nowMs = 0;
  const buckets = createBuckets(() => nowMs);
  const { burst, perSecond } = LIMITS['web.message'];
  buckets.take('web.message', 'ann', burst);
  expect(() => buckets.take('web.message', 'ann')).toThrow(ApiProblem);
  expect(() => buckets.take('web.message', 'bob')).not.toThrow();
  nowMs += 1000 / perSecond;
  expect(() => buckets.take('web.message', 'ann')).not.toThrow();
  expect(() => buckets.take('web.message', 'ann')).toThrow('Try again in 1 seconds.');
  nowMs += 3_600_000;
  expect(() => buckets.take('web.message', 'ann', burst)).not.toThrow();
  expect(() => buckets.take('web.message', 'ann')).toThrow(ApiProblem);
});

test('a clock that is set back gives nothing away and takes nothing', () => {
  let nowMs = 100_000;
  const buckets = createBuckets(() => nowMs);
  buckets.take('web.message', 'ann', LIMITS['web.message'].burst);
  nowMs = 0;
  expect(() => buckets.take('web.message', 'ann')).toThrow(ApiProblem);
});
