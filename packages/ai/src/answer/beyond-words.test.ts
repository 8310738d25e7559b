import { describe, expect, test } from '@jest/globals';
import { answer } from './answer.js';
import type { AnswerInput } from './answer-input.js';
import { verdicts } from '../testing/believing-judge.js';
import { known, passage, question, testIo } from '../testing/shop.js';

const OVEN = passage({
  title: 'Oven',
  text: 'Clay dishes may go into the oven up to 220 degrees. Put them into a cold oven, for heat all at once cracks them.',
});
const YES =
  'STATUS: answered\nYes, clay dishes may go into the oven up to 220 degrees [1]. Put them into a cold oven [1].';

const ask = async (asked: string, reply: string, judged: string, over: Partial<AnswerInput> = {}) => {
  const io = testIo([reply, judged], { found: { ...known(OVEN), language: over.language ?? 'en' } });
  const result = await answer(question({ question: asked, ...over }), io, async () => null);
  return { verdict: result.verdict, by: 'by' in result ? result.by : undefined, io };
};

describe('a yes to what is asked', () => {
  const asked = 'can the dishes go into the oven?';

  test('is judged again though words find nothing wrong with it; what was shown of it is taken back', async () => {
    const refused = await ask(asked, YES, verdicts(false, false));
    expect(refused.by).not.toBe('model');
    expect([refused.io.shown.length > 1, refused.io.shown.at(-1)]).toEqual([true, '']);
    expect(await ask(asked, YES, verdicts(true, true))).toMatchObject({ verdict: 'answered', by: 'model' });
  });

  test('stands where nobody can be heard, and where nobody is to be asked', async () => {
    expect(await ask(asked, YES, 'no JSON')).toMatchObject({ verdict: 'answered', by: 'model' });
    const never = await ask(asked, YES, verdicts(false, false), { check: 'never' });
    expect([never.by, never.io.requests.length, never.io.shown.length > 0]).toEqual(['model', 1, true]);
  });

  test.each([
    ['what no yes answers', 'how hot may the oven be?', 'STATUS: answered\nUp to 220 degrees [1].'],
    [
      'a no',
      'can it be put into a hot oven?',
      'STATUS: answered\nNot all at once: put them into a cold oven [1].',
    ],
  ])('and %s is not', async (_what, other, reply) => {
    const { by, io } = await ask(other, reply, verdicts(false));
    expect([by, io.requests.length]).toEqual(['model', 1]);
  });
});

test('an answer in another language than what it cites is judged again', async () => {
  const reply = 'STATUS: answered\nBis 220 Grad dürfen die Schalen in den Ofen [1].';
  const german = { language: 'de', question: 'Wie heiß darf der Ofen sein?' };
  expect((await ask(german.question, reply, verdicts(false), german)).by).not.toBe('model');
  expect((await ask(german.question, reply, verdicts(true), german)).by).toBe('model');
});
