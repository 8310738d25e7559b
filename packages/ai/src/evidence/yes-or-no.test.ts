import { expect, test } from '@jest/globals';
import { OTHER_SHOP } from '../testing/claims-unseen.js';
import { SHORT_RIGHT, SHORT_RIGHT_UNSEEN, SHORT_WRONG, SHORT_WRONG_UNSEEN } from '../testing/claims-short.js';
import { SHOP } from '../testing/claims.js';
import { judgeClaim } from '../testing/judge-claim.js';

test.each(SHORT_WRONG)('%s: “%s” is not answered with “%s”', (...claim) => {
  expect(judgeClaim(claim, SHOP)).not.toBe('said');
});

test.each(SHORT_WRONG_UNSEEN)('%s: “%s” is not answered with “%s”', (...claim) => {
  expect(judgeClaim(claim, OTHER_SHOP)).not.toBe('said');
});

test('a bare yes or no is said where the evidence says it of what was asked', () => {
  const held = [
    ...SHORT_RIGHT.filter((claim) => judgeClaim(claim, SHOP) !== 'said'),
    ...SHORT_RIGHT_UNSEEN.filter((claim) => judgeClaim(claim, OTHER_SHOP) !== 'said'),
  ].map(([, question]) => question);
  // A word of the question that the evidence has in another sentence, or not at all.
  expect(held).toEqual([
    'Kann ich auf Rechnungskauf bestellen?',
    'Do gift cards work in your stores in Vienna?',
  ]);
});
