import { setTimeout } from 'node:timers/promises';
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

const deps = () => ({
  ...{ database: api.database, log: { info: () => {}, warn: () => {}, error: () => {} }, clock: Date.now },
  ai: {
    forCall: () => {
      throw new Error('nobody is asked');
    },
  },
});

/** A base that answers nothing until it is let go, and then fails. */
function heldSearch(): { knowledge: { search: () => Promise<never> }; goOn: () => void } {
  let goOn = (): void => {};
  const isHeld = new Promise<void>((resolve) => (goOn = resolve));
  const search = () => isHeld.then(() => Promise.reject(new Error('the base is away')));
  return { knowledge: { search }, goOn: () => goOn() };
}

test('pressed twice it is gathered once, however long one draft takes; it has ended when it has', async () => {
  const { database, workspaceId } = api;
  const knowledge = createKnowledge({ pool: database.pool });
  const held = heldSearch();
  let nowMs = Date.now();
  const first = await gatherNow({
    ...deps(),
    ...{ knowledge: held.knowledge, leaseMs: 600, clock: () => nowMs },
  });
  const second = await gatherNow({ ...deps(), knowledge });
  expect([first.hasBegun, second.hasBegun]).toEqual([true, false]);
  await setTimeout(1500);
  expect((await gatherNow({ ...deps(), knowledge })).hasBegun).toBe(false);
  expect((await readGathering(database, workspaceId)).isGoingOn).toBe(true);
  nowMs += 90_000;
  held.goOn();
  await first.work;
  expect(await readGathering(database, workspaceId)).toMatchObject({
    ...{ isGoingOn: false, error: 'the base is away', finishedAt: new Date(nowMs).toISOString() },
  });
  const third = await gatherNow({ ...deps(), knowledge });
  expect(third.hasBegun).toBe(true);
  await third.work;
});

test('its counts are those of the workspace that reads them', async () => {
  const { database, workspaceId } = api;
  await say(api, await openChannel(api), 'ole', 'Which bulb fits the reading lamp?');
  await (
    await gatherNow({ ...deps(), knowledge: createKnowledge({ pool: database.pool }) })
  ).work;
  expect(await readGathering(database, workspaceId)).toMatchObject({ questions: 1, gaps: 1 });
  expect(await readGathering(database, 'wsp_other')).toMatchObject({
    ...{ isGoingOn: false, questions: 0, gaps: 0, drafts: { done: 0, total: 0 } },
  });
});

test('it is for those who write knowledge', async () => {
  const token = await api.token('agent');
  expect((await api.call('POST', '/api/v1/knowledge/gaps/gather', { token })).status).toBe(403);
});
