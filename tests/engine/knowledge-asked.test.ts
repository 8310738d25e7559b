import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, startApi, textAt, type TestApi } from './api-server.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.stop());

const ASK = '/api/v1/knowledge/ask';
const BASES = '/api/v1/knowledge/bases';

async function makeBase(name: string, entries: readonly (readonly [string, string])[]): Promise<string> {
  const base = textAt((await api.call('POST', BASES, { body: { name } })).body, 'id');
  for (const [question, answer] of entries)
    await api.call('POST', `${BASES}/${base}/entries`, { body: { question, answer } });
  return base;
}

test('what is asked is `text`, or `question` as an evaluation calls it', async () => {
  const base = await makeBase('kettles', [['Do you repair kettles?', 'As long as there are parts.']]);
  const question = 'Do you repair kettles?';
  for (const body of [{ question }, { text: question }])
    expect(at((await api.call('POST', ASK, { body: { ...body, bases: [base] } })).body, 'answer')).toBe(
      'As long as there are parts.',
    );
  const neither = await api.call('POST', ASK, { body: { bases: [base] } });
  expect([neither.status, at(neither.body, 'code')]).toEqual([422, 'request.invalid']);
});

test('a member of the Union is asked of what holds there, and who names no place is told of each', async () => {
  const base = await makeBase('posts', [
    ['Postage within the EU', 'Within the EU it costs 6 euros.'],
    ['Postage outside Europe', 'To Japan and Canada it costs 19 euros.'],
    ['欧盟内运费', '欧盟内运费6欧元。'],
    ['欧洲以外的运费', '寄往日本和加拿大19欧元。'],
  ]);
  const said = async (text: string, more: object = {}) =>
    at((await api.call('POST', ASK, { body: { text, bases: [base], ...more } })).body, 'answer');
  expect(await said('what is the postage to Spain?')).toBe('Within the EU it costs 6 euros.');
  expect(await said('寄到西班牙的运费多少钱')).toBe('欧盟内运费6欧元。');
  expect(await said('what is the postage?')).toMatch(/6 euros[^]*19 euros|19 euros[^]*6 euros/);
  expect(await said('what is the postage?', { market: 'PT' })).toBe('Within the EU it costs 6 euros.');
});

test('another thing of the same kind is not answered, unless the base says that it is the same', async () => {
  const base = await makeBase('visits', [['Can I bring my dog?', 'Dogs are welcome on a lead.']]);
  const asked = async () =>
    at(
      (await api.call('POST', ASK, { body: { text: 'Can I bring my puppy?', bases: [base] } })).body,
      'verdict',
    );
  expect(await asked()).toBe('unsure');
  await api.call('PATCH', `${BASES}/${base}`, { body: { synonyms: [['dog', 'puppy']] } });
  expect(await asked()).toBe('known');
});
