import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ModelReply, ModelRequest } from '@nightshift/schema';
import { isForJudge, verdicts } from '../testing/believing-judge.js';
import { passage, says } from '../testing/shop.js';
import type { AnswerInput } from './answer-input.js';
import { settleWords } from './settle-words.js';

interface Shop {
  language: string;
  passages: { id: string; title: string; text: string }[];
  pairs: {
    language?: string;
    question: string;
    /** Found by the search. */
    passages: string[];
    answer: string;
    right: boolean;
  }[];
}

const folder = path.resolve(import.meta.dirname, '../testing/natural');
const readShop = (name: string): Shop =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Shop;

/** What becomes of the answers where each sentence is judged by whoever knows the truth, as often as the step asks. */
async function outcomes(names: readonly string[], check: NonNullable<AnswerInput['check']>) {
  const count = {
    right: { whole: 0, shortened: 0, withheld: 0 },
    wrong: { whole: 0, shortened: 0, withheld: 0 },
  };
  for (const { language: written, passages, pairs } of names.map(readShop))
    for (const { language = written, question, passages: found, answer, right } of pairs) {
      const own = found.flatMap((id) => {
        const one = passages.find((each) => each.id === id);
        return one === undefined
          ? []
          : [passage({ ...one, language: written, source: { id, name: one.title } })];
      });
      expect(own).toHaveLength(found.length);
      const model = async (request: ModelRequest): Promise<ModelReply> => {
        expect(isForJudge(request)).toBe(true);
        const { sentences } = JSON.parse(request.messages[0]?.text ?? '') as { sentences: unknown[] };
        return says(verdicts(...sentences.map(() => right)));
      };
      const settled = await settleWords(
        citing(answer, own.length),
        {
          ...{ instructions: 'You answer customers of a shop.', passages: own, toolFacts: [], question },
          ...{ said: [], language, banned: [], maxLength: 900 },
        },
        { check },
        { model },
      );
      const kind =
        settled.type === 'not-said' ? 'withheld' : settled.leftOut.length > 0 ? 'shortened' : 'whole';
      count[right ? 'right' : 'wrong'][kind] += 1;
    }
  return count;
}

/** All that was found is cited at the end. */
const citing = (answer: string, count: number): string =>
  answer.replace(
    /[.!?。！？]*$/u,
    (end) => ` ${Array.from({ length: count }, (_none, at) => `[${at + 1}]`).join('')}${end}`,
  );

const SHOPS = ['phone-repair', 'nursery', 'party-hire', 'roastery', 'cooking-school'];

// Written by somebody who did not know the rules: 110 right answers and 70 false ones as models write them, in seven
// languages. Nothing here was used to mend what words find by themselves.
test.each([
  ['never', { whole: 74, shortened: 6, withheld: 30 }, { whole: 32, shortened: 3, withheld: 35 }],
  ['doubts', { whole: 103, shortened: 4, withheld: 3 }, { whole: 6, shortened: 0, withheld: 64 }],
  ['always', { whole: 103, shortened: 4, withheld: 3 }, { whole: 0, shortened: 0, withheld: 70 }],
] as const)(
  'what is said of answers to five shops where a judge is asked: %s',
  async (check, right, wrong) => {
    expect(await outcomes(SHOPS, check)).toEqual({ right, wrong });
  },
);
