import { expect, test } from '@jest/globals';
import {
  CAMERA_SHOP,
  GYM,
  RIGHT_CAMERA_CONDITIONS,
  RIGHT_GYM_CONDITIONS,
  WRONG_CAMERA_CONDITIONS,
  WRONG_GYM_CONDITIONS,
} from '../testing/claims-conditions-unseen.js';
import { COFFEE_SHOP, RIGHT_CONDITIONS, WRONG_CONDITIONS } from '../testing/claims-conditions.js';
import type { Claim } from '../testing/claims.js';
import { judgeClaim, type Sayings } from '../testing/judge-claim.js';

const saidOf = (claims: readonly Claim[], shop: Sayings) =>
  claims.filter((claim) => judgeClaim(claim, shop) === 'said').map(([, , text]) => text);
const heldOf = (claims: readonly Claim[], shop: Sayings) =>
  claims.map((claim) => `${judgeClaim(claim, shop)}: ${claim[2]}`).filter((line) => !line.startsWith('said'));

test('a condition that the evidence has for it is said', () => {
  expect(heldOf(RIGHT_CONDITIONS, COFFEE_SHOP)).toEqual([]);
  expect(heldOf(RIGHT_CAMERA_CONDITIONS, CAMERA_SHOP)).toEqual([]);
  // Withheld without the rule as well.
  expect(heldOf(RIGHT_GYM_CONDITIONS, GYM)).toEqual([
    'negation: Wenn Sie keine Matte haben, können Sie eine für 2 Euro leihen [1].',
  ]);
});

// All of these but three were said before.
test('one that it has for something else, or not at all, is not', () => {
  expect(saidOf(WRONG_CONDITIONS, COFFEE_SHOP)).toEqual([]);
  expect(saidOf(WRONG_CAMERA_CONDITIONS, CAMERA_SHOP)).toEqual([]);
  expect(saidOf(WRONG_GYM_CONDITIONS, GYM)).toEqual([
    'Familien sparen die Aufnahmegebühr, vorausgesetzt die Kinder sind unter 12 Jahren [2].',
    '桑拿每天开放到22点，前提是由成人陪同 [2]。',
  ]);
});
