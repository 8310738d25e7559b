import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { at, openChannel, priceFlow, startApi, textAt, type TestApi } from '../../engine/api-server.js';
import { holdsLater } from '../holds.js';
import { longTexts, texts } from '../texts.js';
import { ask, expectFair, hangUp, parsed } from './client.js';
import { requestBytes, speak, type Piece } from './line.js';
import { messagesOf } from './messages-of.js';

let api: TestApi;
let channel: string;
let token: string;

beforeAll(async () => {
  api = await startApi();
  await api.call('POST', '/api/v1/flows/import?publish=true', { body: priceFlow() });
  channel = await openChannel(api);
  token = await api.token('admin');
}, 60_000);

afterAll(async () => {
  hangUp();
  await api.stop();
});

/** What the channel has said it keeps: by message id, who wrote what, and in which conversation. */
const kept = new Map<string, { text: string; conversationId: string; externalId: string }>();
let counter = 0;

const route = (): string => `/api/v1/channels/${channel}/messages`;
const headers = (): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
});

function documentOf(text: string, from: string): { externalId: string; from: { id: string }; text: string } {
  counter += 1;
  return { externalId: `fuzz-${counter}`, from: { id: from }, text };
}

/** Keeps in mind what was acknowledged. A refusal must say why. */
function note(answer: { status: number; text: string }, said: { text: string; externalId: string }): void {
  if (answer.status !== 200 && answer.status !== 202) return;
  const body = parsed(answer.text);
  expect(kept.has(textAt(body, 'messageId'))).toBe(at(body, 'duplicate'));
  kept.set(textAt(body, 'messageId'), {
    text: mended(said.text),
    externalId: said.externalId,
    conversationId: textAt(body, 'conversationId'),
  });
}

/** A customer's message is not refused for what no database takes: that alone is taken out. */
function mended(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** Everything acknowledged is there, once, as it was written, and nothing else is. */
async function expectAllKept(): Promise<void> {
  const conversations = new Set([...kept.values()].map(({ conversationId }) => conversationId));
  const stored = (await Promise.all([...conversations].map((id) => messagesOf(api, id))))
    .flat()
    .filter(({ direction }) => direction === 'in');
  const byId = new Map(stored.map(({ id, text }) => [id, text]));
  expect(byId.size).toBe(stored.length);
  for (const [id, { text }] of kept) expect({ id, text: byId.get(id) }).toEqual({ id, text });
  expect(stored.length).toBe(kept.size);
  expect(api.errors.slice(0, 3)).toEqual([]);
}

const senders = fc.constantFrom('ann', 'bo', 'çé', '李娜', '__proto__', "o'neill", 'a/b?c#d');

describe('what was acknowledged is kept, whatever came:', () => {
  test('texts of every kind, in documents of every kind', async () => {
    const written = fc.tuple(
      fc.oneof({ arbitrary: texts, weight: 20 }, longTexts),
      senders,
      fc.boolean(),
      fc.boolean(),
    );
    await holdsLater(
      fc.asyncProperty(written, async ([text, from, isAscii, isTwice]) => {
        const document = documentOf(text, from);
        const json = JSON.stringify(document);
        const body = isAscii
          ? json.replaceAll(
              /[^\x20-\x7e]/g,
              (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
            )
          : json;
        for (let time = 0; time < (isTwice ? 2 : 1); time += 1) {
          const answer = await ask(api.url, { method: 'POST', path: route(), headers: headers(), body });
          expectFair(answer);
          note(answer, document);
        }
      }),
      { runs: 250, withinMs: 10_000 },
    );
    await expectAllKept();
  }, 60_000);

  test('bodies that are packed, huge, empty, or called something else', async () => {
    const document = documentOf('packed', 'ann');
    const body = JSON.stringify(document);
    const huge = JSON.stringify({ ...document, text: 'x'.repeat(1_100_000) });
    const odd: [Record<string, string>, string | Uint8Array][] = [
      [{ 'content-encoding': 'gzip' }, gzipSync(body)],
      [{ 'content-encoding': 'gzip' }, body],
      [{ 'content-encoding': 'br' }, body],
      [{ 'content-type': 'text/plain' }, body],
      [{ 'content-type': 'application/x-www-form-urlencoded' }, 'text=hello'],
      [{ 'content-type': 'application/json; charset=utf-16' }, Buffer.from(body, 'utf16le')],
      [{ 'content-type': 'application/json' }, huge],
      [{ 'content-type': 'application/json' }, '\uFEFF' + body],
      [{ 'content-type': 'application/json' }, ''],
      [{ 'content-type': 'application/json' }, Buffer.from([0xff, 0xfe, 0x7b])],
      [{ expect: '100-continue' }, body],
      [{ expect: 'a-miracle' }, body],
      [{ 'transfer-encoding': 'gzip, chunked' }, body],
    ];
    for (const [more, bytes] of odd) {
      const answer = await ask(api.url, {
        method: 'POST',
        path: route(),
        headers: { ...headers(), ...more },
        body: bytes,
      }).catch((error: unknown) => error);
      // Of a framing that nobody may trust, the line is ended.
      if (answer instanceof Error) expect(more).toHaveProperty('transfer-encoding');
      else expect(answer).toMatchObject({ status: expect.any(Number) });
      if (typeof answer === 'object' && answer !== null && 'status' in answer && 'text' in answer) {
        const { status, text } = answer as { status: number; text: string };
        expect(status).toBeLessThan(500);
        note({ status, text }, document);
      }
    }
    await expectAllKept();
  }, 60_000);

  test('many at once from the same people, some of them twice', async () => {
    const said = Array.from({ length: 120 }, (_, index) =>
      documentOf(`burst ${index}`, ['ann', 'bo'][index % 2] ?? 'ann'),
    );
    const sent = [...said, ...said.slice(0, 40)];
    const answers = await Promise.all(
      sent.map((document) =>
        ask(api.url, { method: 'POST', path: route(), headers: headers(), body: JSON.stringify(document) }),
      ),
    );
    const ids = answers.map(({ status, text }) => {
      expect(status).toBe(202);
      return {
        id: textAt(parsed(text), 'messageId'),
        isDuplicate: at(parsed(text), 'duplicate'),
        conversationId: textAt(parsed(text), 'conversationId'),
      };
    });
    expect(ids.filter(({ isDuplicate }) => isDuplicate === true)).toHaveLength(40);
    for (const [index, { id, conversationId }] of ids.entries()) {
      const document = sent[index];
      if (document !== undefined) kept.set(id, { ...document, conversationId });
    }
    await expectAllKept();
  }, 60_000);
});

describe('a line that misbehaves', () => {
  const head = (): string[] => [`authorization: Bearer ${token}`, 'content-type: application/json'];
  const json = (text: string): { document: ReturnType<typeof documentOf>; body: string } => {
    const document = documentOf(text, 'line');
    return { document, body: JSON.stringify(document) };
  };
  const chunked = (body: string, end = '0\r\n\r\n'): string =>
    [`POST ${route()} HTTP/1.1`, 'host: localhost', ...head(), 'transfer-encoding: chunked', '', ''].join(
      '\r\n',
    ) + `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n${end}`;

  test('may send twenty requests before it reads an answer', async () => {
    const said = Array.from({ length: 20 }, (_, index) => json(`pipelined ${index}`));
    const bytes = Buffer.concat(said.map(({ body }) => requestBytes('POST', route(), head(), body)));
    const answers = await speak(api.url, [{ bytes }], said.length);
    expect(answers.map(({ status }) => status)).toEqual(said.map(() => 202));
    answers.forEach(({ status, body }, index) => {
      const document = said[index]?.document;
      if (document !== undefined) note({ status, text: body }, document);
    });
    const [first] = answers;
    const inOrder = (await messagesOf(api, textAt(parsed(first?.body ?? ''), 'conversationId'))).filter(
      ({ text }) => text.startsWith('pipelined'),
    );
    expect(inOrder.map(({ text }) => text).toSorted(byNumber)).toEqual(
      said.map(({ document }) => document.text),
    );
    await expectAllKept();
  }, 30_000);

  test('may send byte by byte, in chunks, and with a header given twice', async () => {
    const slow = json('slowly');
    const bytes = requestBytes('POST', route(), head(), slow.body);
    const pieces: Piece[] = Array.from({ length: 8 }, (_, index) => ({
      bytes: bytes.subarray(
        Math.floor((index * bytes.length) / 8),
        Math.floor(((index + 1) * bytes.length) / 8),
      ),
      pauseMs: 30,
    }));
    const [slowly] = await speak(api.url, pieces, 1);
    expect(slowly?.status).toBe(202);
    if (slowly !== undefined) note({ status: slowly.status, text: slowly.body }, slow.document);

    const inChunks = json('in chunks');
    const [whole] = await speak(api.url, [{ bytes: chunked(inChunks.body) }], 1);
    expect(whole?.status).toBe(202);
    if (whole !== undefined) note({ status: whole.status, text: whole.body }, inChunks.document);

    for (const twice of [
      'authorization: Bearer nobody',
      'content-type: text/plain',
      'prefer: wait=1',
      'host: elsewhere',
      'content-length: 3',
      'x-request-id: a',
    ]) {
      const said = json(`twice ${twice}`);
      const answers = await speak(
        api.url,
        [{ bytes: requestBytes('POST', route(), [...head(), twice], said.body) }],
        1,
      );
      for (const { status, body } of answers) {
        expect(status).toBeLessThan(500);
        note({ status, text: body }, said.document);
      }
    }
    await expectAllKept();
  }, 30_000);

  test('may break off anywhere', async () => {
    const cases = fc.record({ cut: fc.nat(), isChunked: fc.boolean(), isSmuggling: fc.boolean() });
    const lost: string[] = [];
    await holdsLater(
      fc.asyncProperty(cases, async ({ cut, isChunked, isSmuggling }) => {
        const said = json(`cut ${cut}`);
        const bytes = isChunked
          ? Buffer.from(
              chunked(said.body, isSmuggling ? 'zz\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n' : '0\r\n\r\n'),
            )
          : requestBytes('POST', route(), head(), said.body);
        const part = bytes.subarray(0, cut % bytes.length);
        const answers = await speak(api.url, [{ bytes: part }], 1, { isCutOff: true });
        for (const { status, body } of answers) {
          expect(status).toBeLessThan(500);
          note({ status, text: body }, said.document);
        }
        lost.push(said.document.externalId);
      }),
      { runs: 120, withinMs: 8000 },
    );
    // What was broken off may be sent again, and is then kept once.
    for (const externalId of lost.slice(0, 20)) {
      const document = { ...documentOf('again', 'line'), externalId };
      const answer = await ask(api.url, {
        method: 'POST',
        path: route(),
        headers: headers(),
        body: JSON.stringify(document),
      });
      expect(answer.status).toBe(202);
      if (at(parsed(answer.text), 'duplicate') === false) note(answer, document);
    }
    await expectAllKept();
  }, 60_000);

  test('may speak no HTTP at all', async () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(
        'GET / HTTP/9.9\r\n\r\n',
        'GET  HTTP/1.1\r\n\r\n',
        'POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n',
        `GET / HTTP/1.1\r\nhost: x\r\na: ${'b'.repeat(100_000)}\r\n\r\n`,
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        '\u0016\u0003\u0001',
      ),
    );
    await holdsLater(
      fc.asyncProperty(noise, async (bytes) => {
        const answers = await speak(api.url, [{ bytes }], 1, { isCutOff: true });
        for (const { status } of answers) expect(status).toBeLessThan(500);
      }),
      { runs: 60, withinMs: 5000 },
    );
    expect((await ask(api.url, { method: 'GET', path: '/healthz' })).status).toBe(200);
    expect(api.errors.slice(0, 3)).toEqual([]);
  }, 30_000);
});

function byNumber(a: string, b: string): number {
  return Number(a.split(' ')[1]) - Number(b.split(' ')[1]);
}
