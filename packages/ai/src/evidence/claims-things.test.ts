import { expect, test } from '@jest/globals';
import { CAMERA_SHOP } from '../testing/claims-conditions-unseen.js';
import { COFFEE_SHOP } from '../testing/claims-conditions.js';
import {
  RIGHT_CAMERA_THINGS,
  RIGHT_THINGS,
  WRONG_CAMERA_THINGS,
  WRONG_THINGS,
} from '../testing/claims-things.js';
import type { Claim } from '../testing/claims.js';
import { judgeClaim, type Sayings } from '../testing/judge-claim.js';

const saidOf = (claims: readonly Claim[], shop: Sayings) =>
  claims.filter((claim) => judgeClaim(claim, shop) === 'said').map(([, , text]) => text);
const heldOf = (claims: readonly Claim[], shop: Sayings) =>
  claims.map((claim) => `${judgeClaim(claim, shop)}: ${claim[2]}`).filter((line) => !line.startsWith('said'));

test('two things that it is true of are said', () => {
  expect(heldOf(RIGHT_THINGS, COFFEE_SHOP)).toEqual([]);
  expect(heldOf(RIGHT_CAMERA_THINGS, CAMERA_SHOP)).toEqual([]);
});

// Without the check 23 of 25 were said. A name of two words, and one that the evidence names elsewhere, still are.
test('a second thing that it is not true of is not', () => {
  expect(saidOf(WRONG_THINGS, COFFEE_SHOP)).toEqual([
    'Grinders and espresso machines have a 5-year warranty [1].',
    'Every grinder and every mug has a 5-year warranty [1][3].',
    '未開封のコーヒー豆とフィルターは14日以内に返品できます [2]。',
  ]);
  expect(saidOf(WRONG_CAMERA_THINGS, CAMERA_SHOP)).toEqual([
    'Students who leave a deposit get a free tripod and a backpack [1].',
  ]);
});
