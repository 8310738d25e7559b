import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, listAt, openChannel, priceFlow, say, startApi, textAt, type TestApi } from './api-server.js';

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

let sent = 0;
const send = (text: unknown, headers: Record<string, string> = {}, from = 'ann') =>
  api.call('POST', `/api/v1/channels/${channel}/messages`, {
    body: { externalId: `message-${(sent += 1)}`, from: { id: from }, text },
    headers,
  });

const publish = (flow: object) => api.call('POST', '/api/v1/flows/import?publish=true', { body: flow });

/** What is believed of a channel is believed for a second. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 1100));

describe('a channel on which no live flow listens', () => {
  test('says so in its answers and in the timeline, until a flow listens', async () => {
    const quiet = await say(api, channel, 'ann', 'price');
    expect(quiet).toMatchObject({
      status: 200,
      body: {
        replies: [],
        warnings: [{ code: 'channel.nobody-listens', severity: 'warning', message: expect.any(String) }],
      },
    });
    expect((await send('price')).body).toMatchObject({ warnings: [{ code: 'channel.nobody-listens' }] });
    const conversation = textAt(quiet.body, 'conversationId');
    const timeline = await api.call('GET', `/api/v1/conversations/${conversation}/timeline`);
    expect(listAt(timeline.body, 'items')[0]).toMatchObject({
      trace: expect.arrayContaining([
        expect.objectContaining({ type: 'bot.silent', reason: 'nobody-listens' }),
      ]),
    });

    const flow = priceFlow();
    const elsewhere = { field: 'channel.id', is: 'equals', value: 'chn_elsewhere' };
    const [trigger] = Object.values(flow['triggers'] as Record<string, object>);
    await publish({ ...flow, triggers: { t1: { ...trigger, rules: { when: elsewhere } } } });
    await soon();
    expect((await send('price')).body).toMatchObject({ warnings: [{ code: 'channel.nobody-listens' }] });

    await publish(flow);
    await soon();
    const answered = await say(api, channel, 'ann', 'price');
    expect(answered.body).toMatchObject({ replies: [{ text: 'Five dollars' }] });
    const unmatched = await say(api, channel, 'ann', 'hello');
    expect([at(unmatched.body, 'replies'), at(unmatched.body, 'warnings')]).toEqual([[], undefined]);
  });
});

describe('a message', () => {
  test.each([
    ['empty', ''],
    ['of spaces', '  \n\t　'],
    ['of marks that nobody sees', '\u200b\u200d\ufeff'],
    ['of control characters', '\u0000\u0007'],
  ])('that is %s is refused and starts nothing', async (_what, text) => {
    const { rows: before } = await api.database.pool.query('SELECT count(*) FROM event');
    const answer = await send(text);
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'request.invalid', errors: [{ pointer: '/text' }] },
    });
    expect((await api.database.pool.query('SELECT count(*) FROM event')).rows).toEqual(before);
  });

  test.each([
    ['a single emoji', '👩‍👩‍👧'],
    ['punctuation', '?'],
    ['as long as may be', 'x'.repeat(8000)],
  ])('of %s is taken', async (_what, text) => {
    expect((await send(text)).status).toBe(202);
  });

  test('that is too long is refused with the limit', async () => {
    const answer = await send('x'.repeat(8001));
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/text' }] } });
    expect(textAt(answer.body, 'detail')).toContain('8000');
  });
});

describe('Prefer: wait, where a flow merges messages in quick succession', () => {
  const patient = (windowMs: number, word: string) => ({
    ...priceFlow(`patient-${word}`, word),
    burst: { mode: 'merge', windowMs },
  });

  test('waits for the pause, and gives everybody who waits the one answer', async () => {
    await publish(patient(700, 'mango'));
    const first = send('mango', { prefer: 'wait=10' }, 'bob');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = send('and shipping?', { prefer: 'wait=10' }, 'bob');
    for (const answer of await Promise.all([first, second]))
      expect(answer).toMatchObject({ status: 200, body: { replies: [{ text: 'Five dollars' }] } });
  });

  test('says 202 when the pause is longer than the time', async () => {
    await publish(patient(30_000, 'papaya'));
    const answer = await send('papaya', { prefer: 'wait=1' }, 'cid');
    expect(answer.status).toBe(202);
    expect(at(answer.body, 'replies')).toBeUndefined();
  });
});
