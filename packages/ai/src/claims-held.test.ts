import { expect, test } from '@jest/globals';
import type { Claim } from './testing/claims.js';
import { CLIMBING, CLIMBING_FALSE, CLIMBING_RIGHT } from './testing/claims-held-unseen.js';
import { POTTERY, POTTERY_FALSE, POTTERY_RIGHT } from './testing/claims-held.js';
import { judgeClaim, type Sayings } from './testing/judge-claim.js';

type Claims = readonly (readonly [kind: string, claim: Claim])[];

const KINDS = ['days', 'months'];

const judged = (claims: Claims, shop: Sayings, isSaid: boolean): string[] =>
  claims
    .filter(([kind, claim]) => KINDS.includes(kind) && (judgeClaim(claim, shop) === 'said') === isSaid)
    .map(([, [, , answer]]) => answer);

test.each([
  ['a pottery studio', POTTERY_FALSE, POTTERY, []],
  ['a climbing hall', CLIMBING_FALSE, CLIMBING, []],
])('false answers that are said of %s', (_which, claims, shop, said) => {
  expect(judged(claims, shop, true)).toEqual(said);
});

test.each([
  [
    'a pottery studio',
    POTTERY_RIGHT,
    POTTERY,
    [
      'Das Atelier ist von Dienstag bis Samstag von 10 bis 19 Uhr geöffnet [1].',
      'An Feiertagen und im August haben wir zu, geschlossen ist sonst nicht [1].',
    ],
  ],
  ['a climbing hall', CLIMBING_RIGHT, CLIMBING, ['วันจันทร์ปิด วันอื่นเปิด 9 ถึง 22 น. [1]']],
])('right answers that are withheld of %s', (_which, claims, shop, withheld) => {
  expect(judged(claims, shop, false)).toEqual(withheld);
});
