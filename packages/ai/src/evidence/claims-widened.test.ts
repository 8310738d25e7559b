import { expect, test } from '@jest/globals';
import { NOT_WIDENED, TEA_SHOP, WIDENED, WIDENED_UNSEEN } from '../testing/claims-widened.js';
import { SHOP } from '../testing/claims.js';
import { judgeClaim } from '../testing/judge-claim.js';

test('what is true of less, of others or from another day on is not told of more', () => {
  const said = WIDENED.filter((claim) => judgeClaim(claim, TEA_SHOP) === 'said').map(([, , text]) => text);
  expect(said).toEqual([]);
});

test.each(WIDENED_UNSEEN)('%s: “%s” is not answered with “%s”', (...claim) => {
  expect(judgeClaim(claim, SHOP)).not.toBe('said');
});

test.each(NOT_WIDENED)('%s: “%s” is answered with “%s”', (...claim) => {
  expect(judgeClaim(claim, TEA_SHOP)).toBe('said');
});
