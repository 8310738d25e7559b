import { expect, test } from '@jest/globals';
import { NOT_WIDENED, TEA_SHOP, WIDENED, WIDENED_UNSEEN } from './testing/claims-widened.js';
import { SHOP } from './testing/claims.js';
import { judgeClaim } from './testing/judge-claim.js';

test('what is true of less, of others or from another day on is not told of more', () => {
  const said = WIDENED.filter((claim) => judgeClaim(claim, TEA_SHOP) === 'said').map(([, , text]) => text);
  // A condition of the evidence's own words.
  expect(said).toEqual(['The 10-year warranty only applies if you register the kettle [3].']);
});

test.each(WIDENED_UNSEEN)('%s: “%s” is not answered with “%s”', (...claim) => {
  expect(judgeClaim(claim, SHOP)).not.toBe('said');
});

test.each(NOT_WIDENED)('%s: “%s” is answered with “%s”', (...claim) => {
  expect(judgeClaim(claim, TEA_SHOP)).toBe('said');
});
