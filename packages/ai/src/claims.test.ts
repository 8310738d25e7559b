import { expect, test } from '@jest/globals';
import type { Passage } from '@nightshift/schema';
import { judge } from './judge.js';
import { RIGHT, SHOP, WRONG, type Claim } from './testing/claims.js';
import { OTHER_SHOP, RIGHT_UNSEEN, WRONG_UNSEEN } from './testing/claims-unseen.js';
import { passage } from './testing/shop.js';

type Shop = typeof SHOP;
const passagesOf = (shop: Shop, language: string): Passage[] =>
  (shop[language] ?? []).map(([title, text], index) =>
    passage({ id: `psg_${language}${index}`, title, text, language }),
  );

/** What becomes of an answer: said, or why not. */
function verdictOn([language, question, answer, passages = language]: Claim, shop = SHOP): string {
  const judgement = judge(answer, {
    instructions: 'You answer customers of an online shop.',
    passages: passagesOf(shop, passages),
    toolFacts: [],
    question,
    said: [],
    language,
    banned: [],
    maxLength: 600,
  });
  return judgement.isGood ? 'said' : judgement.reason;
}

const heldOf = (claims: readonly Claim[], shop: Shop) =>
  claims.map((claim) => `${verdictOn(claim, shop)}: ${claim[2]}`).filter((line) => !line.startsWith('said'));

test.each([
  ['a shop the checks were made with', RIGHT, SHOP],
  ['another', RIGHT_UNSEEN, OTHER_SHOP],
])('right answers in other words are said, of %s', (_which, claims, shop) => {
  // At most one in twenty may be held back; today none is.
  expect(heldOf(claims, shop)).toEqual([]);
});

test.each(WRONG)('%s: “%s” is not answered with “%s”', (...claim) => {
  expect(verdictOn(claim)).not.toBe('said');
});

test('of another shop only what words cannot see gets through', () => {
  const said = WRONG_UNSEEN.filter((claim) => verdictOn(claim, OTHER_SHOP) === 'said').map(
    ([, , text]) => text,
  );
  expect(said).toEqual([
    'Our dresses run large, so take one size down [1].',
    'Your parcel leaves our warehouse by drone every morning [3].',
    '连衣裙偏大，建议拍小一码 [1]。',
  ]);
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
