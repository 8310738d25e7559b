import { expect, test } from '@jest/globals';
import { answer } from './answer.js';
import { known, question, says, testIo } from './testing/shop.js';

const noTool = () => Promise.reject(new Error('no tool was to be used'));
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
  const reply = says(GOOD);
  if (reply.type !== 'answer') throw new Error('the model says nothing');
  const io = testIo([{ ...reply, missing: 'gpt-nonexist' }]);
  const result = await answer(question({ provider: 'gpt-nonexist' }), io, noTool);
  expect(result).toMatchObject({
    verdict: 'answered',
    why: { also: [{ code: 'ai.no-provider', values: { name: 'gpt-nonexist' } }] },
  });
});
