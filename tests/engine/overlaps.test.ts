import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, listAt, openChannel, priceFlow, say, startApi, textAt, type TestApi } from './api-server.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

const install = (id: string, body: object) => api.call('POST', `/api/v1/templates/${id}/install`, { body });
const warningsOf = (body: unknown): unknown[] =>
  listAt(body, 'warnings').map((warning) => at(warning, 'message'));

describe('a flow that others compete with', () => {
  const load = (id: string, query = '?publish=true') =>
    api.call('POST', `/api/v1/flows/import${query}`, { body: { ...priceFlow(id), name: id } });
  const both = '"second" and the live flow "first" both listen for "price"; "first" answers.';

  test('is warned about when it is checked, taken in and published', async () => {
    expect(warningsOf((await load('first')).body)).toEqual([
      expect.stringContaining('the live flow "Demo shop" both listen for "price" on the channel "Demo shop"'),
    ]);
    const checked = await api.call('POST', '/api/v1/flows/check', {
      body: { ...priceFlow('second'), name: 'second' },
    });
    expect(warningsOf(checked.body)).toContain(both);
    const unfinished = priceFlow('second');
    const withError = await api.call('POST', '/api/v1/flows/check', {
      body: {
        ...unfinished,
        name: 'second',
        nodes: {
          ...(unfinished['nodes'] as object),
          new: { type: 'message.send', v: 1, config: {}, next: {} },
        },
      },
    });
    expect(listAt(withError.body, 'problems').map((problem) => at(problem, 'nodeId'))).toContain('new');
    expect(warningsOf(withError.body)).toContain(both);
    expect(warningsOf((await load('second', '')).body)).toContain(both);
    const published = await api.call('POST', '/api/v1/flows/second/publish');
    expect(published).toMatchObject({ status: 200, body: { version: 1, problems: [] } });
    expect(warningsOf(published.body)).toContain(both);
  });

  test('is not warned about itself, nor about what is not live', async () => {
    for (const id of ['first', 'second']) await api.call('POST', `/api/v1/flows/${id}/unpublish`);
    await load('alone');
    expect(warningsOf((await load('alone')).body)).toHaveLength(1);
    await api.call('POST', '/api/v1/flows/alone/unpublish');
  });
});

describe('a template', () => {
  const LNY = 'lunar-new-year';
  const BF = 'black-friday';

  test('that is installed beside another says what both listen for, and that it answers in the demo shop', async () => {
    const first = await install(LNY, { publish: true });
    expect(warningsOf(first.body).length).toBeGreaterThan(0);
    for (const message of warningsOf(first.body)) expect(message).toContain('on the channel "Demo shop"');
    const second = warningsOf((await install(BF, { publish: true })).body);
    expect(second).toContainEqual(
      expect.stringMatching(/^"Black Friday.*" and the live flow "Lunar New Year/),
    );
    const own = second.filter((message) => /the live flow "Black Friday/.test(String(message)));
    expect(own).toEqual([]);
  });

  test('that is put on a channel answers there only, and stays there when its settings change', async () => {
    const [here, elsewhere] = [await openChannel(api), await openChannel(api)];
    for (const id of [LNY, BF])
      expect((await install(id, { publish: true, channels: [here] })).status).toBe(201);
    const demo = warningsOf((await install(LNY, { set: { 'shop.name': 'Lamps' }, publish: true })).body);
    expect(demo.join()).not.toContain('Demo shop');
    expect(demo.join()).toContain('on the channel "test api"');
    expect(textAt((await say(api, here, 'ann', 'hello')).body, 'replies', 0, 'text')).toContain('Lamps');
    expect((await say(api, elsewhere, 'ann', 'hello')).body).toMatchObject({ replies: [] });
    const back = await install(LNY, { publish: true, channels: [] });
    expect(warningsOf(back.body).join()).toContain('on the channel "Demo shop"');
    expect(listAt((await say(api, elsewhere, 'bob', 'hello')).body, 'replies')).not.toEqual([]);
  });

  test('is not put on a channel that is not there', async () => {
    const answer = await install(BF, { channels: ['chn_none'] });
    expect(answer).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'template.channel', message: 'There is no channel chn_none.' }] },
    });
    expect(textAt(answer.body, 'problems', 0, 'fix')).toContain('(Demo shop)');
  });
});
