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

/** Everything that the flows of an installation are warned of, and the tags in them that look like a slip. */
async function warnedOf({ call }: TestApi): Promise<unknown[]> {
  const { body } = await call('GET', '/api/v1/flows');
  const tags = listAt((await call('GET', '/api/v1/tags')).body, 'items').filter(
    (tag) => at(tag, 'color') === null,
  );
  const checks = listAt(body, 'items').map(async (flow) => {
    const { body: draft } = await call('GET', `/api/v1/flows/${textAt(flow, 'id')}/export`);
    const checked = (await call('POST', '/api/v1/flows/check', { body: draft })).body;
    return [...listAt(checked, 'problems'), ...listAt(checked, 'warnings')];
  });
  return [...tags, ...(await Promise.all(checks)).flat()];
}

const install = (id: string, body: object) => api.call('POST', `/api/v1/templates/${id}/install`, { body });
const warningsOf = (body: unknown): unknown[] =>
  listAt(body, 'warnings').map((warning) => at(warning, 'message'));

describe('a flow that others compete with', () => {
  const load = (id: string, query = '?publish=true') =>
    api.call('POST', `/api/v1/flows/import${query}`, { body: { ...priceFlow(id), name: id } });
  const both = '"second" and the live flow "first" both listen for "price"; "first" answers.';

  test('is warned about when it is checked, taken in and published', async () => {
    // The flow of the demo shop has the word, too, and gives way to all others.
    expect(warningsOf((await load('first')).body)).toEqual([]);
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
    expect(warningsOf((await load('alone')).body)).toEqual([]);
    await api.call('POST', '/api/v1/flows/alone/unpublish');
  });
});

describe('a template', () => {
  const LNY = 'lunar-new-year';
  const BF = 'black-friday';
  const SMALL = ['after-hours', 'answer-questions', 'leads'];

  test.each([LNY, BF, ...SMALL])(
    '%s, installed alone, has nothing to settle, nor has the demo shop',
    async (id) => {
      const alone = await startApi({
        NIGHTSHIFT_ADMIN_EMAIL: 'zoe@lamps.example',
        NIGHTSHIFT_ADMIN_PASSWORD: 'long words',
      });
      try {
        const demo = await warnedOf(alone);
        await alone.call('POST', `/api/v1/templates/${id}/install`, { body: { publish: true } });
        expect([demo, await warnedOf(alone)]).toEqual([[], []]);
      } finally {
        await alone.stop();
      }
    },
  );

  test.each([LNY, BF])('that is small gives way to %s and to the other small ones, unasked', async (id) => {
    const alone = await startApi();
    const warned = async (each: string) =>
      warningsOf(
        (await alone.call('POST', `/api/v1/templates/${each}/install`, { body: { publish: true } })).body,
      );
    try {
      const before = await warned(id);
      for (const each of SMALL) expect([each, await warned(each)]).toEqual([each, []]);
      expect([before, await warned(id)]).toEqual([[], []]);
    } finally {
      await alone.stop();
    }
  });

  test('that is installed beside another says what both listen for', async () => {
    const first = await install(LNY, { publish: true });
    expect(warningsOf(first.body)).toEqual([]);
    const second = warningsOf((await install(BF, { publish: true })).body);
    expect(second).toContainEqual(
      expect.stringMatching(/^"Black Friday.*" and the live flow "Lunar New Year/),
    );
    const own = second.filter((message) => /the live flow "Black Friday/.test(String(message)));
    expect(own).toEqual([]);
  });

  test('is installed with who goes first, which stays when it is installed again', async () => {
    const live = listAt((await api.call('GET', '/api/v1/flows')).body, 'items');
    const others = live.filter((flow) => at(flow, 'templateId') === LNY).map((flow) => textAt(flow, 'id'));
    const overlaps = Object.fromEntries(others.map((id) => [id, 'wins']));
    const rehearse = (body: object) =>
      api
        .call('POST', `/api/v1/templates/${BF}/rehearse`, { body })
        .then((answer) => warningsOf(answer.body));
    const unsettled = await rehearse({});
    expect(unsettled.length).toBeGreaterThan(3);
    const settled = await rehearse({ overlaps });
    expect(settled.filter((message) => !String(message).includes('answers as settled'))).toEqual([]);
    expect((await install(BF, { publish: true, overlaps })).status).toBe(201);
    // Neither refused as changed here, nor warned of again.
    const again = await install(BF, { publish: true, set: { 'shop.name': 'Lamps' } });
    expect(again.status).toBe(201);
    expect(warningsOf(again.body)).toEqual(settled);
    const yielding = Object.fromEntries(others.map((id) => [id, 'yields']));
    await install(BF, { publish: true, overlaps: yielding });
    expect(warningsOf((await install(BF, { publish: true, replace: true })).body)).toEqual(unsettled);
  });

  test('that is put on a channel answers there only, and stays there when its settings change', async () => {
    const [here, elsewhere] = [await openChannel(api), await openChannel(api)];
    for (const id of [LNY, BF])
      expect((await install(id, { publish: true, channels: [here] })).status).toBe(201);
    const demo = warningsOf((await install(LNY, { set: { 'shop.name': 'Lamps' }, publish: true })).body);
    expect(demo.join()).toContain('on the channel "test api"');
    expect(textAt((await say(api, here, 'ann', 'hello')).body, 'replies', 0, 'text')).toContain('Lamps');
    expect((await say(api, elsewhere, 'ann', 'hello')).body).toMatchObject({ replies: [] });
    await install(LNY, { publish: true, channels: [] });
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
