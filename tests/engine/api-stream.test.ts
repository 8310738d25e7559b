import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, openChannel, priceFlow, say, startApi, type TestApi } from './api-server.js';
import { openSource, type OpenSource, type ServerEvent } from './event-source.js';

let api: TestApi;
let channel: string;
beforeAll(async () => {
  api = await startApi();
  channel = await openChannel(api);
});
afterAll(async () => {
  expect(api.errors).toEqual([]);
  await api.stop();
});

const open = async (lastEventId?: string, role: 'admin' | 'developer' = 'admin'): Promise<OpenSource> =>
  openSource(`${api.url}/api/v1/stream`, {
    authorization: `Bearer ${await api.token(role)}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  });
const textsOf = (events: readonly ServerEvent[]): unknown[] =>
  events.filter(({ type }) => type === 'message').map(({ data }) => at(data, 'text'));

/** Where a stream stands that is open and has caught up. */
async function cursorOf(source: OpenSource): Promise<string> {
  await source.until(() => source.lastId !== '');
  return source.lastId;
}

describe('the stream of a workspace', () => {
  test('brings messages and conversations as they are committed', async () => {
    const source = await open();
    await cursorOf(source);
    await say(api, channel, 'ann', 'hello');
    const events = await source.until((all) => all.some(({ type }) => type === 'conversation'));
    expect(textsOf(events)).toEqual(['hello']);
    expect(events.find(({ type }) => type === 'conversation')?.data).toMatchObject({
      status: 'open',
      lastMessage: { text: 'hello' },
    });
    source.close();
  });

  test('resumes where it stopped: nothing is missing and nothing comes twice', async () => {
    const first = await open();
    await cursorOf(first);
    await say(api, channel, 'bob', 'one');
    await first.until((events) => textsOf(events).includes('one'));
    const before = first.lastId;
    await first.until(() => first.lastId !== before || textsOf(first.events).length > 0);
    const cursor = await stableCursor(first);
    first.close();
    await say(api, channel, 'bob', 'two');
    await say(api, channel, 'carol', 'three');
    const second = await open(cursor);
    await second.until((events) => textsOf(events).length >= 2);
    await say(api, channel, 'bob', 'four');
    const events = await second.until((all) => textsOf(all).includes('four'));
    expect([...textsOf(events)].sort()).toEqual(['four', 'three', 'two']);
    second.close();
  });

  test('under load, over many breaks, every message comes exactly once', async () => {
    const wanted = Array.from({ length: 200 }, (_, index) => `load ${index}`);
    const source = await open();
    let cursor = await cursorOf(source);
    source.close();
    const seen: unknown[] = [];
    const sending = Promise.all(wanted.map((text, index) => say(api, channel, `load-${index % 20}`, text)));
    for (let round = 0; seen.length < wanted.length && round < 60; round += 1) {
      const line = await open(cursor);
      await line.until(() => line.lastId !== '');
      cursor = line.lastId;
      line.close();
      // What a browser has when the line breaks: everything up to the last id.
      seen.push(...textsOf(line.events));
    }
    await sending;
    expect([...seen].sort()).toEqual([...wanted].sort());
  }, 60_000);

  test('survives a restart of the server', async () => {
    const source = await open();
    const cursor = await cursorOf(source);
    await api.restart();
    await say(api, channel, 'dan', 'after the restart');
    const again = await open(cursor);
    expect(textsOf(await again.until((events) => textsOf(events).length > 0))).toEqual(['after the restart']);
    again.close();
  }, 30_000);

  test('tells editors that a flow was saved or published', async () => {
    const source = await open(undefined, 'developer');
    await cursorOf(source);
    await api.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow('streamed') });
    const events = await source.until((all) => all.some(({ type }) => type === 'flow'));
    expect(events).toEqual([
      expect.objectContaining({
        type: 'flow',
        data: { id: 'streamed', name: 'Price question', revision: 1, liveVersion: 1 },
      }),
    ]);
    await say(api, channel, 'eve', 'not for developers');
    await api.call('POST', '/api/v1/flows/streamed/unpublish');
    await source.until((all) => all.filter(({ type }) => type === 'flow').length >= 2);
    expect(source.events.map(({ type }) => type)).toEqual(['flow', 'flow']);
    source.close();
  });

  test('a cursor that cannot be resumed from means: load everything anew', async () => {
    const huge = '9'.repeat(19);
    for (const cursor of [`${huge}:${huge}:~zzzzzzzz`, '3:4:~1', '4:3:5~zzzzzzzz']) {
      const source = await open(cursor);
      expect(await source.until((events) => events.length > 0)).toEqual([
        expect.objectContaining({ type: 'reset' }),
      ]);
      source.close();
    }
  });

  test('is closed to strangers, and to cursors that are none of ours', async () => {
    await expect(openSource(`${api.url}/api/v1/stream`)).rejects.toThrow('401');
    await expect(open("1:2:'; DROP TABLE flow")).rejects.toThrow('422');
  });
});

/** The cursor after the batch that brought the last message. */
async function stableCursor(source: OpenSource): Promise<string> {
  const { lastId } = source;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return source.lastId === lastId ? lastId : stableCursor(source);
}
