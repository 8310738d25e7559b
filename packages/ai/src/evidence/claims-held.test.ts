import { expect, test } from '@jest/globals';
import type { Claim } from '../testing/claims.js';
import { CLIMBING, CLIMBING_FALSE, CLIMBING_RIGHT } from '../testing/claims-held-unseen.js';
import { POTTERY, POTTERY_FALSE, POTTERY_RIGHT } from '../testing/claims-held.js';
import { FERRY, FERRY_FALSE, FERRY_RIGHT } from '../testing/claims-held-third.js';
import { judgeClaim, type Sayings } from '../testing/judge-claim.js';

type Claims = readonly (readonly [kind: string, claim: Claim])[];

const judged = (claims: Claims, shop: Sayings, isSaid: boolean): string[] =>
  claims
    .filter(([, claim]) => (judgeClaim(claim, shop) === 'said') === isSaid)
    .map(([, [, , answer]]) => answer);

// Without these checks 80 of 94, 68 of 84 and 36 of 51 were said; 22 of 85, 16 of 72 and 3 of 47 right ones were withheld.
test.each([
  ['a pottery studio', POTTERY_FALSE, POTTERY, ['Your refund arrives within 21 days [5].']],
  ['a climbing hall', CLIMBING_FALSE, CLIMBING, []],
  [
    'a ferry, written when the checks were done',
    FERRY_FALSE,
    FERRY,
    [
      '車は5ユーロです [2]。',
      'A bicycle travels free [2].',
      '开船前24小时改签收取10欧元 [3]。',
      'Lost luggage is kept for at least 60 days [3].',
    ],
  ],
])('false answers that are said of %s', (_which, claims, shop, said) => {
  expect(judged(claims, shop, true)).toEqual(said);
});

test.each([
  [
    'a pottery studio',
    POTTERY_RIGHT,
    POTTERY,
    [
      'An Feiertagen und im August haben wir zu, geschlossen ist sonst nicht [1].',
      'Ohne Anzahlung geht es nicht: 40 % sind bei der Buchung fällig [3].',
    ],
  ],
  ['a climbing hall', CLIMBING_RIGHT, CLIMBING, []],
  ['a ferry, written when the checks were done', FERRY_RIGHT, FERRY, []],
])('right answers that are withheld of %s', (_which, claims, shop, withheld) => {
  expect(judged(claims, shop, false)).toEqual(withheld);
});
