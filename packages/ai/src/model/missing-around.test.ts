import { expect, test } from '@jest/globals';
import type { ModelReply } from '@nightshift/schema';
import { answer } from '../answer/answer.js';
import { classify } from '../classify/classify.js';
import { extract } from '../extract/extract.js';
import type { AiIo } from './io.js';
import { judgeMood } from '../classify/judge-mood.js';
import { summarise } from '../rewrite/summarise.js';
import { known, question, says, testIo } from '../testing/shop.js';
import { translate } from '../rewrite/translate.js';

const noTool = () => Promise.reject(new Error('no tool was to be used'));
const provider = 'gpt-nonexist';
function byAnother(written: string): ModelReply {
  const reply = says(written);
  if (reply.type !== 'answer') throw new Error('the model says nothing');
  return { ...reply, missing: provider };
}
const GOOD = 'STATUS: answered\nYou can return lamps within 30 days [1].';

test('a base of several that is gone is noted, and the others answer', async () => {
  const io = testIo([GOOD], { found: { ...known(), missing: ['nope-base'] } });
  const result = await answer(question(), io, noTool);
  expect(result).toMatchObject({
    verdict: 'answered',
    why: { also: [{ code: 'knowledge.no-base', values: { names: 'nope-base' } }] },
  });
});

test('a provider that is not there is noted with what another one says', async () => {
  const io = testIo([byAnother(GOOD)]);
  const result = await answer(question({ provider }), io, noTool);
  expect(result).toMatchObject({
    verdict: 'answered',
    why: { also: [{ code: 'ai.no-provider', values: { name: provider } }] },
  });
});

const INTENTS = [{ id: 'a', description: 'Greets', examples: ['hello'] }];
const FIELD = { name: 'cups', type: 'number', description: 'cups', required: true } as const;

test.each<[string, string, (io: AiIo) => Promise<unknown>]>([
  ['classify', '{"intent":"a"}', (io) => classify({ text: 'hello', intents: INTENTS, provider }, io)],
  [
    'extract',
    '{"cups":3}',
    (io) =>
      extract(
        { text: '3', today: '2027-02-06', fields: [FIELD], known: {}, byRule: {}, numbers: [3], provider },
        io,
      ),
  ],
  ['translate', 'Hallo.', (io) => translate({ text: 'Hello.', language: 'de', provider }, io)],
  [
    'summarise',
    'Wants cups.',
    (io) => summarise({ language: 'en', maxLength: 200, known: {}, provider }, io),
  ],
  ['the mood', '{"mood":"angry"}', (io) => judgeMood({ text: 'Grr', provider }, io)],
])('nor is one that is not there passed over in silence by %s', async (_, written, work) => {
  const io = testIo([byAnother(written)]);
  expect(await work(io)).toMatchObject({
    why: { values: { model: 'test-1' }, also: [{ code: 'ai.no-provider', values: { name: provider } }] },
  });
});
