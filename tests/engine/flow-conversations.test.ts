import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listFlowConversations } from '../../apps/engine/src/analytics/flow-conversations.js';
import { countPage } from '../../apps/engine/src/analytics/roll-up.js';
import { at, listAt, openChannel, startApi, textAt, type TestApi } from './api-server.js';

let api: TestApi;
let channel: string;

const flow = {
  schema: 1,
  id: 'flw_lead',
  name: 'Lead',
  languages: ['en'],
  variables: { need: { type: 'text' } },
  triggers: {
    price: { type: 'message.keyword', v: 1, config: { any: ['price', '价格'] }, next: 'need' },
    human: { type: 'message.keyword', v: 1, config: { any: ['human'] }, next: 'assign' },
  },
  nodes: {
    need: {
      type: 'ask.text',
      v: 1,
      config: { question: 'What do you need?', variable: 'need' },
      next: { answered: 'thanks' },
    },
    thanks: { type: 'message.send', v: 1, config: { text: 'Thanks, 100% noted.' }, next: {} },
    assign: { type: 'conversation.assign', v: 1, config: { team: 'sales' }, next: {} },
  },
};

const conversations: Record<string, string> = {};
let said = 0;

async function say(sender: string, text: string, more: object = {}): Promise<void> {
  said += 1;
  const { body } = await api.call('POST', `/api/v1/channels/${channel}/messages`, {
    headers: { prefer: 'wait=5' },
    body: { externalId: `m${said}`, from: { id: sender, name: sender, ...more }, text },
  });
  conversations[sender] = textAt(body, 'conversationId');
}

beforeAll(async () => {
  api = await startApi();
  channel = await openChannel(api);
  await api.call('PUT', '/api/v1/teams/sales', { body: { title: 'Sales' } });
  expect((await api.call('POST', '/api/v1/flows/import?publish=true', { body: flow })).status).toBe(201);
  await say('Ann', 'What is the PRICE of the red lamp?', { language: 'en', email: 'ann@lamps.example' });
  await say('Bob', 'price');
  await say('Bob', 'fifty lamps');
  await say('王芳', '你好，请问价格是多少', { language: 'zh-CN' });
  await say('Dan', 'a human, please');
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

const list = async (query = ''): Promise<unknown[]> =>
  listAt((await api.call('GET', `/api/v1/flows/flw_lead/conversations${query}`)).body, 'items');

const namesFor = async (words: string): Promise<unknown[]> =>
  (await list(`?words=${encodeURIComponent(words)}`)).map((item) => at(item, 'contact', 'name'));

describe('the conversations of a flow', () => {
  test('are told apart by what was said first, in which language, how much, and how it stands', async () => {
    const expected = [
      { name: 'Dan', firstWords: 'a human, please', outcome: 'with-people', nodeId: null },
      {
        name: '王芳',
        firstWords: '你好，请问价格是多少',
        language: 'zh-CN',
        outcome: 'waits',
        nodeId: 'need',
      },
      { name: 'Bob', firstWords: 'price', messages: 4, outcome: 'finished', nodeId: null },
      { name: 'Ann', language: 'en', messages: 2, outcome: 'waits', nodeId: 'need' },
    ].map(({ name, ...rest }) => ({ contact: { name }, found: null, ...rest }));
    expect(await list()).toMatchObject(expected);
    // The same when they have been rolled up.
    while (await countPage(api.database.pool, Date.now() + 60_000));
    expect(await list()).toMatchObject(expected);
  });

  test('a question that was broken off is no longer waited for', async () => {
    await say('Eve', 'price');
    const [eve] = await list();
    expect(eve).toMatchObject({ contact: { name: 'Eve' }, outcome: 'waits' });
    await api.call('POST', `/api/v1/conversations/${conversations['Eve'] ?? ''}/close`);
    expect((await list())[0]).toMatchObject({ status: 'closed', outcome: 'stopped', nodeId: null });
  });
});

test('among all are those that never came through, with the message that it did not answer', async () => {
  await say('Zed', 'hello, nothing fits');
  expect(await namesFor('nothing fits')).toEqual([]);
  const all = (words: string) => list(`?among=all&words=${encodeURIComponent(words)}`);
  const [zed, ...others] = await all('nothing fits');
  expect(others).toEqual([]);
  expect(zed).toMatchObject({ contact: { name: 'Zed' }, outcome: null, nodeId: null, messages: 1 });
  const timeline = `/api/v1/conversations/${conversations['Zed'] ?? ''}/timeline`;
  const { body } = await api.call('GET', `${timeline}?explain=${textAt(zed, 'eventId')}`);
  const triggers = listAt(body, 'explanation', 'triggers');
  expect(triggers.filter((trigger) => at(trigger, 'flowId') === 'flw_lead')).toMatchObject([
    { id: 'price', matched: false, why: { code: 'keyword.none' } },
    { id: 'human', matched: false, why: { code: 'keyword.none' } },
  ]);
  expect(await all('red lamp')).toMatchObject([
    { contact: { name: 'Ann' }, outcome: 'waits', nodeId: 'need' },
  ]);
  const names = (await list('?among=all')).map((item) => at(item, 'contact', 'name'));
  expect(names).toEqual(['Zed', 'Eve', 'Dan', '王芳', 'Bob', 'Ann']);
  const first = await api.call('GET', '/api/v1/flows/flw_lead/conversations?among=all&limit=5');
  expect(await list(`?among=all&cursor=${textAt(first.body, 'nextCursor')}`)).toMatchObject([
    { contact: { name: 'Ann' } },
  ]);
});

describe('words find', () => {
  test('what either side said, in any script and case, and who the customer is', async () => {
    expect(await namesFor('red LAMP')).toEqual(['Ann']);
    expect(await namesFor('lamp')).toEqual(['Bob', 'Ann']);
    expect(await namesFor('价格')).toEqual(['王芳']);
    expect(await namesFor('ann@lamps.example price')).toEqual(['Ann']);
    expect(await namesFor('100%')).toEqual(['Bob']);
    expect(await namesFor('100_')).toEqual([]);
    expect(await namesFor('lamp 价格')).toEqual([]);
  });

  test('the message that has the most of them', async () => {
    const lamps = { firstWords: 'price', found: 'fifty lamps' };
    expect(await list('?words=fifty')).toMatchObject([lamps]);
    expect(await list('?words=price%20lamps%20fifty')).toMatchObject([lamps]);
  });

  test('page by page', async () => {
    const first = await api.call('GET', '/api/v1/flows/flw_lead/conversations?words=lamp&limit=1');
    const cursor = textAt(first.body, 'nextCursor');
    expect(await list(`?words=lamp&limit=1&cursor=${cursor}`)).toMatchObject([{ contact: { name: 'Ann' } }]);
  });

  test('nothing of another workspace', async () => {
    const found = await listFlowConversations(api.database, 'wsp_other', 'flw_lead', { nowMs: Date.now() });
    expect(found.items).toEqual([]);
  });
});
