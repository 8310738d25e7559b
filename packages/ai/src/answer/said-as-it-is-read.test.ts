import { expect, test } from '@jest/globals';
import { answer } from './answer.js';
import { readStatus } from '../model/status.js';
import { known, passage, question, testIo } from '../testing/shop.js';

const chinese = (language: string) => ({
  ...known(passage({ language: 'zh-CN', title: '退货', text: '收到商品后15天内可以退货。请填写订单号。' })),
  language,
});
const ask = async (reply: string, language: string, found = chinese(language), questionsLeft = 0) => {
  const io = testIo([reply, reply], { found });
  const result = await answer(
    question({ question: '多久可以退', language, questionsLeft }),
    io,
    async () => ({}),
  );
  return { result, shown: io.shown };
};

const TRADITIONAL = 'STATUS: answered\n收到商品後15天內可以退貨 [1]。請填寫訂單號 [1]。好';
const SIMPLIFIED = 'STATUS: answered\n收到商品后15天内可以退货 [1]。请填写订单号 [1]。好';

test.each([
  ['zh-CN', TRADITIONAL, '收到商品后15天内可以退货。请填写订单号。好'],
  ['zh-Hans', TRADITIONAL, '收到商品后15天内可以退货。请填写订单号。好'],
  ['zh-TW', SIMPLIFIED, '收到商品後15天內可以退貨。請填寫訂單號。好'],
])(
  'what a model writes is said in the script of %s, while it is written too',
  async (language, reply, said) => {
    const { result, shown } = await ask(reply, language);
    expect(result).toMatchObject({ verdict: 'answered', by: 'model', text: said });
    expect(said.startsWith(shown.at(-1) ?? 'nothing was shown')).toBe(true);
  },
);

test('who is only known to read Chinese is answered in the script of the question', async () => {
  const { result } = await ask(SIMPLIFIED, 'zh', chinese('zh-Hant'));
  expect(result).toMatchObject({ text: '收到商品後15天內可以退貨。請填寫訂單號。好' });
});

test('and so is what they are asked back', async () => {
  const { result } = await ask('STATUS: asks\n請問您的訂單號是多少？', 'zh-CN', chinese('zh-CN'), 2);
  expect(result).toMatchObject({ verdict: 'asks', text: '请问您的订单号是多少？' });
});

test.each([
  ['{"status":"answered","text":"Within 30 days [1]."}', 'answered', 'Within 30 days [1].'],
  [
    '```json\n{"status":"answered","answer":"Within 30 days.","citations":[1]}\n```',
    'answered',
    'Within 30 days. [1]',
  ],
  ['{"text":"Within 30 days [1]."}', 'answered', 'Within 30 days [1].'],
  ['{"status":"unsure"}', 'unsure', ''],
  ['{"status":"out-of-scope","text":""}', 'out-of-scope', ''],
  ['STATUS: answered\n{"text":"Within 30 days [1]."}', 'answered', 'Within 30 days [1].'],
  ['{"foo":"Within 30 days [1]."}', 'answered', ''],
  ['{"text":"Within 30', 'answered', ''],
  ['{"text":"{\\"text\\":\\"x\\"}"}', 'answered', ''],
  ['STATUS: answered\n[1] says within 30 days.', 'answered', '[1] says within 30 days.'],
])('%j is read as %s: “%s”', (written, status, body) => {
  expect(readStatus(written)).toMatchObject({ status, body });
});

test('nobody is shown the braces of a reply', async () => {
  for (const reply of [
    '{"status":"answered","text":"You can return lamps within 30 days [1]."}',
    'STATUS: answered\n{"text":"You can return lamps within 30 days [1]. Refunds reach you after 5 working days [1]."}',
    '{"oops":"You can return lamps within 30 days [1]."}',
  ]) {
    const io = testIo([reply]);
    const result = await answer(question(), io, async () => ({}));
    expect('text' in result ? result.text : '').toMatch(/^You can return lamps within 30 days/);
    expect(io.shown.join('')).not.toContain('{');
  }
});
