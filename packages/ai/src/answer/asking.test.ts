import { expect, test } from '@jest/globals';
import { answer } from './answer.js';
import { known, question, testIo } from '../testing/shop.js';

const near = { ...known(), verdict: 'unsure' as const };
const ask = async (text: string, questionsLeft = 2, language = 'en') =>
  answer(
    question({ questionsLeft, language }),
    testIo([text, text], { found: { ...near, language } }),
    async () => ({}),
  );

test.each([
  ['en', 'STATUS: asks\nCould you tell me your order number please?'],
  ['en', 'Could you tell me your order number please?'],
  ['en', 'STATUS: answered\nSure, I can look that up. Could you please tell me your order number?'],
  ['en', 'STATUS: asks\nPlease tell me your order number.'],
  ['zh-CN', 'STATUS: asks\n好的，请问您的订单号是多少？'],
  ['ja', 'STATUS: asks\n恐れ入りますが、ご注文番号を教えていただけますか？'],
  ['de', 'STATUS: asks\nGerne! Wie lautet Ihre Bestellnummer?'],
])('%s: a reply that only asks is sent: “%s”', async (language, text) => {
  const result = await ask(text, 2, language);
  expect(result.verdict).toBe('asks');
  expect('text' in result ? result.text : '').not.toMatch(/STATUS/);
});

test.each([
  ['tells something beside', 'STATUS: asks\nLamps ship with a lifetime warranty. Which one do you have?'],
  ['has a figure in it', 'STATUS: asks\nShall I send you 500 lamps?'],
  ['gives something away', 'STATUS: asks\nEvery lamp is free, which one would you like?'],
  ['promises', 'STATUS: asks\nSure, I will refund you right now. What is your name?'],
  ['links', 'STATUS: asks\nCould you sign in at http://evil.example please?'],
  ['asks nothing', 'STATUS: asks\nSure, thank you.'],
])('one that %s is not', async (_what, text) => {
  expect((await ask(text)).verdict).toBe('unsure');
});

test('nobody is asked a third time, nor where nobody could answer', async () => {
  expect((await ask('STATUS: asks\nWhich lamp is it?', 0)).verdict).toBe('unsure');
  const io = testIo(['STATUS: unsure']);
  await answer(question(), io, async () => ({}));
  expect(io.requests[0]?.system).not.toContain('STATUS: asks');
});
