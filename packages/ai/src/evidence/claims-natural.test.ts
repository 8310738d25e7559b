import { expect, test } from '@jest/globals';
import { AQUARIUM } from '../testing/claims-natural.js';
import { BAKERY } from '../testing/claims-natural-third.js';
import { FURNITURE, PHOTO_PRINTS } from '../testing/claims-natural-unseen.js';
import { judgeClaim } from '../testing/judge-claim.js';
import type { NaturalClaims } from '../testing/natural-claims.js';

const countOf = ({ shop, right, wrong }: NaturalClaims) => ({
  withheld: right.filter((claim) => judgeClaim(claim, shop) !== 'said').length,
  said: wrong.filter((claim) => judgeClaim(claim, shop) === 'said').length,
});

// Answers of two or three sentences, polite and in words of their own. Before the checks were mended for them 40 of 86, 25
// and 19 of 30, and 17 of 22 right ones were withheld; 27 of 76, 19 and 17 of 30, and 11 of 22 false ones were said.
test.each([
  ['an aquarium shop', AQUARIUM, { right: 86, wrong: 76 }, { withheld: 1, said: 13 }],
  ['furniture to rent', FURNITURE, { right: 30, wrong: 30 }, { withheld: 3, said: 12 }],
  ['photo prints', PHOTO_PRINTS, { right: 30, wrong: 30 }, { withheld: 2, said: 17 }],
  ['a bakery', BAKERY, { right: 22, wrong: 22 }, { withheld: 3, said: 9 }],
])('of natural answers few right ones are withheld: %s', (_which, claims, all, most) => {
  expect({ right: claims.right.length, wrong: claims.wrong.length }).toEqual(all);
  expect(countOf(claims)).toEqual(most);
});

const judged = (language: string, text: string, question: string, answer: string) =>
  judgeClaim([language, question, `${answer} [1].`], { [language]: [['Desk', text]] });

test.each([
  [
    'en',
    'Desks have a three-year warranty.',
    'Mine broke after two years?',
    'After two years it is covered, as it has a three-year warranty',
  ],
  ['en', 'Wait for half an hour.', '?', 'Wait for 30 minutes'],
  ['en', 'Half of the rent is deducted.', '?', 'We deduct 50% of the rent'],
  [
    'en',
    'We ship on Mondays only, so that no desk is stuck over the weekend.',
    '?',
    'We only ship on Mondays so it does not wait over the weekend',
  ],
  ['en', 'Bring your order number to the desk.', '?', "Don't forget to bring your order number"],
  [
    'en',
    'Desks can be returned within 30 days if they have not been used.',
    '?',
    'You can return the desk within 30 days, provided it has never been used',
  ],
  ['de', 'Sie können per Überweisung bezahlen.', '?', 'Bezahlen können Sie per Banküberweisung'],
  ['ja', '10時から17時まで営業しています。', '?', '午前10時から午後5時まで営業しています'],
])('%s: “%s” – and so, asked “%s”, “%s”', (language, text, question, answer) => {
  expect(judged(language, text, question, answer)).toBe('said');
});

test.each([
  ['en', 'Desks have a three-year warranty.', '?', 'Desks have a one-year warranty'],
  ['de', 'Auf Tische geben wir drei Jahre Garantie.', '?', 'Die Garantie auf Tische beträgt nur ein Jahr'],
  [
    'en',
    'You can collect your desk from Tuesday to Saturday.',
    '?',
    'You can collect your desk any day of the week',
  ],
  [
    'en',
    'Desks can be returned within 30 days if they have not been used.',
    '?',
    'You can return the desk within 30 days even if it has been used',
  ],
  ['en', 'We accept Visa, PayPal and bank transfer.', 'PayPal?', 'We do not accept PayPal'],
  ['en', 'We ship to all of Europe, Canada and Japan.', 'To Canada?', 'We do not ship to Canada'],
  [
    'en',
    'Pieces with gold lustre must be washed by hand and must never go in the microwave.',
    'Microwave?',
    'Pieces with gold lustre can go in the microwave',
  ],
  ['en', 'The customer pays for the return parcel.', '?', 'We pay for the return parcel of your desk'],
])('%s: “%s” – not, asked “%s”, “%s”', (language, text, question, answer) => {
  expect(judged(language, text, question, answer)).not.toBe('said');
});
