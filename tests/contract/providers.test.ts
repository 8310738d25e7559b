import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ModelRequest } from '@nightshift/schema';
import { PROVIDER_KINDS, createProvider } from '../../apps/engine/src/ai/create-provider.js';
import type { ModelProvider, ProviderSettings } from '../../apps/engine/src/ai/provider.js';
import { startModelServer, type ModelServer, type Mode } from '../support/model-server.js';

let server: ModelServer;
const opened: ModelProvider[] = [];
beforeAll(async () => {
  server = await startModelServer();
});
afterEach(() => {
  for (const provider of opened.splice(0)) provider.close();
  server.asked.length = 0;
});
afterAll(() => server.close());

const KEY = 'sk-secret-of-the-shop';
const REQUEST: ModelRequest = {
  system: 'You answer customers.',
  messages: [{ role: 'user', text: '{"question":"Can I return it?"}' }],
  maxTokens: 300,
};

function open(kind: ProviderSettings['kind'], over: Partial<ProviderSettings> = {}): ModelProvider {
  const provider = createProvider({
    kind,
    baseUrl: `${server.url}/${kind}`,
    apiKey: KEY,
    model: 'small-1',
    allowedHosts: [server.host],
    ...over,
  });
  opened.push(provider);
  return provider;
}

const soon = (ms = 5000): AbortSignal => AbortSignal.timeout(ms);

describe.each(PROVIDER_KINDS)('the provider %s', (kind) => {
  const fails = (modes: Mode[], signal?: AbortSignal) => {
    server.answer(...modes);
    return open(kind)
      .complete(REQUEST, { signal: signal ?? soon() })
      .then(
        () => {
          throw new Error('it answered');
        },
        (error: unknown) => {
          expect(String(error)).not.toContain(KEY);
          expect(String(error)).not.toContain('return it');
          return error;
        },
      );
  };

  test('gives the whole text, and all of it so far while it comes', async () => {
    server.answer({ type: 'says', text: 'You can return it within 30 days, 您可以退货。' });
    const seen: string[] = [];
    const answer = await open(kind).complete(REQUEST, {
      signal: soon(),
      onText: (written) => seen.push(written),
    });
    expect(answer).toMatchObject({
      text: 'You can return it within 30 days, 您可以退货。',
      toolCalls: [],
      finish: 'stop',
    });
    expect(answer.usage).toEqual({ inputTokens: 100, outputTokens: 40 });
    expect(seen.at(0)).toBe('You can retu');
    expect(seen.at(-1)).toBe(answer.text);
  });

  test('says that a reply had to stop for length, where its protocol tells', async () => {
    server.answer({ type: 'says', text: 'You can ret', isCut: true });
    const { finish } = await open(kind).complete(REQUEST, { signal: soon() });
    expect(finish).toBe(kind === 'coze' ? 'stop' : 'length');
  });

  test('tells what was thought apart from what was said, where its protocol does', async () => {
    server.answer({ type: 'says', text: 'Yes', thought: 40 });
    const { usage } = await open(kind).complete(REQUEST, { signal: soon() });
    const counted = { inputTokens: 100, outputTokens: 43 };
    expect(usage).toEqual(kind === 'openai' ? { ...counted, reasoningTokens: 40 } : counted);
  });

  test('shows its key, and what was asked, to the provider alone', async () => {
    server.answer({ type: 'says', text: 'Yes' });
    await open(kind).complete(REQUEST, { signal: soon() });
    const [asked] = server.asked;
    expect(asked?.authorization).toBe(`Bearer ${KEY}`);
    expect(JSON.stringify(asked?.body)).toContain('Can I return it?');
    expect(JSON.stringify(asked?.body)).toContain('You answer customers.');
  });

  test.each<[string, Mode, object]>([
    ['a key that is refused', { type: 'status', status: 401 }, { kind: 'terminal', code: 'ai.key-refused' }],
    [
      'a request to wait',
      { type: 'status', status: 429, headers: { 'retry-after': '7' } },
      { kind: 'retryable', code: 'ai.rate-limited', retryAfterMs: 7000 },
    ],
    ['a failure', { type: 'status', status: 500 }, { kind: 'retryable', code: 'ai.provider-down' }],
    [
      'a failure that is no JSON',
      { type: 'status', status: 502, body: '<html>' },
      { kind: 'retryable', code: 'ai.provider-down' },
    ],
    ['an unknown model', { type: 'status', status: 404 }, { kind: 'terminal', code: 'ai.not-found' }],
    ['a request it does not take', { type: 'status', status: 400 }, { kind: 'terminal', code: 'ai.refused' }],
    ['garbage', { type: 'garbage' }, { kind: 'retryable', code: 'ai.garbage' }],
    [
      'a stream that ends too early',
      { type: 'cut', text: 'You can' },
      { kind: 'retryable', code: 'ai.cut-off' },
    ],
    [
      'a stream whose connection breaks',
      { type: 'cut', text: 'You can', isRude: true },
      { kind: 'retryable' },
    ],
    ['an answer without end', { type: 'huge' }, { kind: 'terminal', code: 'ai.too-large' }],
    [
      'somebody who sends us elsewhere',
      { type: 'redirect', to: 'http://169.254.169.254/' },
      { kind: 'terminal', code: 'http.redirect' },
    ],
  ])('tells %s', async (_what, mode, expected) => {
    expect(await fails([mode])).toMatchObject(expected);
  });

  test('gives up on who never answers', async () => {
    expect(await fails([{ type: 'never' }], soon(150))).toMatchObject({
      kind: 'retryable',
      code: 'ai.timeout',
    });
  });

  test('gives up on who writes too slowly', async () => {
    const slow: Mode = { type: 'says', text: 'a very slow answer that takes its time', pauseMs: 200 };
    expect(await fails([slow], soon(300))).toMatchObject({ kind: 'retryable', code: 'ai.timeout' });
  });

  test('goes nowhere private unless an admin allowed it', async () => {
    const failed = await open(kind, { allowedHosts: [] })
      .complete(REQUEST, { signal: soon() })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({
      kind: 'terminal',
      code: 'http.private-address',
      message: expect.stringContaining('an admin can allow the host'),
    });
    const named = await open(kind, {
      allowedHosts: [],
      baseUrl: server.url.replace('127.0.0.1', 'localhost'),
    })
      .complete(REQUEST, { signal: soon() })
      .catch((error: unknown) => error);
    expect(named).toMatchObject({ kind: 'terminal', code: 'http.private-address' });
    expect(server.asked).toEqual([]);
  });

  test('tells who is not there', async () => {
    const failed = await open(kind, { baseUrl: 'http://127.0.0.1:1', allowedHosts: ['127.0.0.1'] })
      .complete(REQUEST, { signal: soon() })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ kind: 'retryable', code: 'ai.unreachable' });
  });
});

describe('OpenAI and compatible servers', () => {
  const tools = [
    { name: 'order', description: 'Finds an order', parameters: { type: 'object', properties: {} } },
  ];

  test('may ask for a tool, in pieces', async () => {
    server.answer({ type: 'tool', name: 'order', args: '{"number":"A-1001"}' });
    const answer = await open('openai').complete({ ...REQUEST, tools }, { signal: soon() });
    expect(answer).toMatchObject({
      finish: 'tool-calls',
      toolCalls: [{ id: 'call_1', name: 'order', arguments: { number: 'A-1001' } }],
    });
    expect(server.asked[0]?.body).toMatchObject({
      tools: [{ type: 'function', function: { name: 'order' } }],
    });
  });

  test('whose arguments are no JSON ask for the tool without any', async () => {
    server.answer({ type: 'tool', name: 'order', args: '{"number":' });
    expect(await open('openai').complete({ ...REQUEST, tools }, { signal: soon() })).toMatchObject({
      toolCalls: [{ arguments: {} }],
    });
  });

  test('are told what the tool has said', async () => {
    server.answer({ type: 'says', text: 'Yes' });
    const messages: ModelRequest['messages'] = [
      { role: 'user', text: 'q' },
      { role: 'assistant', text: '', toolCalls: [{ id: 'c1', name: 'order', arguments: { number: 'A' } }] },
      { role: 'tool', callId: 'c1', text: '{"result":1}' },
    ];
    await open('openai').complete({ ...REQUEST, messages }, { signal: soon() });
    expect(server.asked[0]?.body['messages']).toMatchObject([
      { role: 'system' },
      { role: 'user' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'c1', function: { arguments: '{"number":"A"}' } }],
      },
      { role: 'tool', tool_call_id: 'c1', content: '{"result":1}' },
    ]);
  });

  test('that need no key are shown none, whatever the environment holds', async () => {
    server.answer({ type: 'says', text: 'Yes' }, { type: 'status', status: 401 });
    process.env['OPENAI_API_KEY'] = KEY;
    try {
      const provider = open('openai', { apiKey: '' });
      expect(await provider.complete(REQUEST, { signal: soon() })).toMatchObject({ text: 'Yes' });
      expect(server.asked[0]?.authorization).toBe('');
      await expect(provider.complete(REQUEST, { signal: soon() })).rejects.toMatchObject({
        code: 'ai.key-refused',
        message: expect.stringContaining('answers nobody without a key'),
      });
    } finally {
      delete process.env['OPENAI_API_KEY'];
    }
  });

  test('that do not know a parameter are asked without it from then on', async () => {
    const complains = (param: string): Mode => ({
      type: 'status',
      status: 400,
      body: JSON.stringify({ error: { message: 'no', param } }),
    });
    const provider = open('openai');
    server.answer(complains('stream_options'), complains('temperature'), { type: 'says', text: 'Yes' });
    const request = { ...REQUEST, temperature: 0.2 };
    expect(await provider.complete(request, { signal: soon() })).toMatchObject({ text: 'Yes' });
    await provider.complete(request, { signal: soon() });
    expect(server.asked).toHaveLength(4);
    expect(Object.keys(server.asked[3]?.body ?? {})).not.toEqual(expect.arrayContaining(['temperature']));
  });
});

describe('Coze', () => {
  test.each([
    [4100, 'ai.key-refused'],
    [4013, 'ai.rate-limited'],
    [5000, 'ai.provider-down'],
  ])('answers 200 with the code %i in it: %s', async (code, expected) => {
    server.answer({ type: 'status', status: 200, body: JSON.stringify({ code, msg: 'no' }) });
    const failed = await open('coze')
      .complete(REQUEST, { signal: soon() })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: expected });
  });
});
