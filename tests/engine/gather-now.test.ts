import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createKnowledge } from '../../apps/engine/src/knowledge/knowledge.js';
import { gatherNow, readGathering } from '../../apps/engine/src/learning/gather-now.js';
import { at, listAt, openChannel, say, startApi, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

let api: TestApi;

const flow = {
  ...{ schema: 1, id: 'questions', name: 'Questions', languages: ['en'], variables: {} },
  triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'answer' } },
  nodes: {
    answer: {
      type: 'ai.answer',
      v: 1,
      config: { knowledge: ['lamps'] },
      next: { answered: null, unsure: null, 'out-of-scope': null },
    },
  },
};

beforeAll(async () => {
  api = await startApi();
  await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'lamps' } });
  await api.call('POST', '/api/v1/flows/import?publish=true', { body: flow });
  await say(api, await openChannel(api), 'ida', 'Do you engrave names on lamps?');
});
afterAll(() => api.stop());

const state = async (): Promise<unknown> => (await api.call('GET', '/api/v1/knowledge/gaps/gathering')).body;

test('gaps are gathered at once when somebody asks for it, and how far that is can be read', async () => {
  expect(await state()).toMatchObject({ isGoingOn: false, gaps: 0, finishedAt: null });
  const begun = await api.call('POST', '/api/v1/knowledge/gaps/gather');
  expect(begun.status).toBe(202);
  const ended = await eventually(state, (found) => at(found, 'finishedAt') !== null);
  expect(ended).toMatchObject({
    ...{ isGoingOn: false, questions: 1, gaps: 1, error: null },
    drafts: { done: 1, total: 1 },
  });
  const gaps = listAt((await api.call('GET', '/api/v1/knowledge/gaps')).body, 'items');
  expect(gaps.map((gap) => at(gap, 'title'))).toEqual(['Do you engrave names on lamps?']);
});

test('pressed twice it is gathered once', async () => {
  const { database } = api;
  let goOn = (): void => {};
  const isHeld = new Promise<void>((resolve) => (goOn = resolve));
  const knowledge = createKnowledge({ pool: database.pool });
  const slow = { search: () => isHeld.then(() => Promise.reject(new Error('the base is away'))) };
  const options = {
    ...{ database, log: { info: () => {}, warn: () => {}, error: () => {} }, nowMs: Date.now() },
    ai: {
      forCall: () => {
        throw new Error('nobody is asked');
      },
    },
  };
  const first = await gatherNow({ ...options, knowledge: slow });
  const second = await gatherNow({ ...options, knowledge });
  expect([first.hasBegun, second.hasBegun]).toEqual([true, false]);
  expect((await readGathering(database)).isGoingOn).toBe(true);
  goOn();
  await first.work;
  expect(await readGathering(database)).toMatchObject({ isGoingOn: false, error: 'the base is away' });
  const third = await gatherNow({ ...options, knowledge });
  expect(third.hasBegun).toBe(true);
  await third.work;
});

test('it is for those who write knowledge', async () => {
  const token = await api.token('agent');
  expect((await api.call('POST', '/api/v1/knowledge/gaps/gather', { token })).status).toBe(403);
});
