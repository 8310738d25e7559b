import { expect, test } from '@jest/globals';
import { judge } from '../answer/judge.js';
import { RIGHT_AT_LENGTH, RIGHT_UNSEEN_AT_LENGTH } from '../testing/claims-at-length.js';
import { RIGHT, SHOP, WRONG, type Claim } from '../testing/claims.js';
import { OTHER_SHOP, RIGHT_UNSEEN, WRONG_UNSEEN } from '../testing/claims-unseen.js';
import { judgeClaim, type Sayings } from '../testing/judge-claim.js';

const heldOf = (claims: readonly Claim[], shop: Sayings) =>
  claims.map((claim) => `${judgeClaim(claim, shop)}: ${claim[2]}`).filter((line) => !line.startsWith('said'));

test.each([
  ['a shop the checks were made with', RIGHT, SHOP],
  ['another', RIGHT_UNSEEN, OTHER_SHOP],
  ['the first, at length', RIGHT_AT_LENGTH, SHOP],
  ['the other, at length', RIGHT_UNSEEN_AT_LENGTH, OTHER_SHOP],
])('right answers in other words are said, of %s', (_which, claims, shop) => {
  // At most one in twenty may be held back; today none is.
  expect(heldOf(claims, shop)).toEqual([]);
});

test.each(WRONG)('%s: “%s” is not answered with “%s”', (...claim) => {
  expect(judgeClaim(claim, SHOP)).not.toBe('said');
});

test('of another shop only what words cannot see gets through', () => {
  const said = WRONG_UNSEEN.filter((claim) => judgeClaim(claim, OTHER_SHOP) === 'said').map(
    ([, , text]) => text,
  );
  expect(said).toEqual(['Your parcel leaves our warehouse by drone every morning [3].']);
});

test('what a tool answered may be told as it is', () => {
  const judged = (text: string, toolFacts: string[]) =>
    judge(text, {
      instructions: '',
      passages: [],
      toolFacts,
      question: 'Cancel my order',
      said: [],
      language: 'en',
      banned: [],
      maxLength: 600,
    });
  expect(judged('I have cancelled your order.', ['{"order":"cancelled"}'])).toMatchObject({ isGood: true });
  expect(judged('I have cancelled your order [1].', [])).toMatchObject({ isGood: false });
});
