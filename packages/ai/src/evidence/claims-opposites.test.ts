import { expect, test } from '@jest/globals';
import type { Claim } from '../testing/claims.js';
import { judgeClaim } from '../testing/judge-claim.js';
import { DRONE_SHOP, RIGHT_DRONES, WRONG_DRONES } from '../testing/claims-opposites-unseen.js';
import { OUTDOOR_SHOP, RIGHT_OPPOSITES, WRONG_OPPOSITES } from '../testing/claims-opposites.js';

// Before there was a table of opposites, 47 of the 53 were said.
test('an answer that has the words of the evidence is said', () => {
  const held = RIGHT_OPPOSITES.flatMap((claim) => {
    const verdict = judgeClaim(claim, OUTDOOR_SHOP);
    return verdict === 'said' ? [] : [`${verdict}: ${claim[2]}`];
  });
  // Held back before, too: one word for two of the evidence.
  expect(held).toEqual(['off-topic: Nein, die Mehrwertsteuer ist in unseren Preisen enthalten [3].']);
});

test('of those that turn one of its words round only these are said', () => {
  const said = WRONG_OPPOSITES.filter((claim) => judgeClaim(claim, OUTDOOR_SHOP) === 'said');
  expect(said.map(([, , text]) => text)).toEqual([
    'Wash the jacket inside out in hot water [2].',
    'The deposit is refunded when you collect them [5].',
  ]);
});

test('of a shop that was written when the table was done', () => {
  const said = (claim: Claim) => judgeClaim(claim, DRONE_SHOP) === 'said';
  expect(RIGHT_DRONES.filter((claim) => !said(claim))).toEqual([]);
  expect(WRONG_DRONES.filter(said).map(([, , text]) => text)).toEqual([
    'Parking is in front of the building [4].',
  ]);
});
