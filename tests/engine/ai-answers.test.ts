import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Flow, KnowledgeResult } from '@nightshift/schema';
import { createAi, type Ai } from '../../apps/engine/src/ai/ai.js';
import { createProviderRow, saveAiSettings } from '../../apps/engine/src/ai/provider-rows.js';
import { createSecretBox } from '../../apps/engine/src/secret/secret-box.js';
import { startModelServer, type Mode, type ModelServer } from '../support/model-server.js';
import { eventually, flow, says, send, WORKSPACE } from './shop.js';
import { openOutboxShop, TRIED, type OutboxShop } from './support/outbox-shop.js';

const secretBox = createSecretBox('a secret for tests only');
const FOUND: KnowledgeResult = {
  passages: [
    {
      id: 'psg_1',
      base: 'shop',
      title: 'Returns',
      text: 'You can return lamps within 30 days of delivery.',
      language: 'en',
      score: 0.9,
      source: { id: 'src_1', name: 'faq.md' },
    },
  ],
  verdict: 'known',
  confidence: 0.9,
  language: 'en',
};
const GOOD: Mode = { type: 'says', text: 'STATUS: answered\nYes, within 30 days of delivery [1].' };
const BY_MODEL = 'Yes, within 30 days of delivery.';
const BY_KNOWLEDGE = 'You can return lamps within 30 days of delivery.';

let here: OutboxShop;
let models: ModelServer;
let ai: Ai;
let logged: string[];

beforeAll(async () => {
  models = await startModelServer();
});
afterAll(() => models.close());
beforeEach(async () => {
  here = await openOutboxShop();
  logged = [];
  const write = (fields: unknown, message: string): void =>
    void logged.push(`${message} ${JSON.stringify(fields)}`);
  ai = createAi({
    database: here.engine.database,
    secretBox,
    log: { info: write, warn: write, error: write },
    clock: Date.now,
    openAi: undefined,
    tellTyping: here.engine.notifier.tellTyping,
  });
  models.asked.length = 0;
  await here.shop.query(`UPDATE workspace SET settings = jsonb_set(settings, '{allowedHosts}', $1)`, [
    JSON.stringify([models.host]),
  ]);
});
afterEach(async () => {
  await here.close();
  ai.stop();
});

const add = async (name: string, timeoutMs = 5000): Promise<string> => {
  const made = await createProviderRow(here.engine.database, secretBox, WORKSPACE, {
    name,
    kind: 'openai',
    apiKey: 'sk-very-secret-key-0001',
    baseUrl: `${models.url}/openai`,
    model: 'small-1',
    timeoutMs,
    price: { input: 1000, output: 1000 },
    actor: 'command',
  });
  return made?.id ?? '';
};

const questions = (config: Record<string, unknown> = {}): Flow =>
  flow('questions', {
    triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'ai' } },
    nodes: {
      ai: {
        type: 'ai.answer',
        v: 1,
        config,
        next: { unsure: 'unsure', error: 'error', 'wants-human': 'human' },
      },
      unsure: send('I am not sure.'),
      error: send('Something went wrong.'),
      human: send('A colleague will write.'),
    },
  });

/** What a customer hears who asks. */
async function ask(sender = 'ann', text = 'How long can I send a lamp back to you?'): Promise<string[]> {
  const [accepted] = await here.engine.accept([says(sender, text)]);
  const { isSettled, replies } = await here.engine.whenSettled({
    workspaceId: WORKSPACE,
    conversationId: accepted?.conversationId ?? '',
    messageId: accepted?.messageId ?? '',
    isRepeated: false,
    timeoutMs: 20_000,
  });
  expect(isSettled).toBe(true);
  return replies.map((reply) => reply.text);
}

const perform = (found: KnowledgeResult = FOUND): unknown =>
  here.perform({ ai: ai.forCall, search: async () => found });
const running = () => here.shop.query(`SELECT id FROM run WHERE status <> 'ended'`);
const spent = async () =>
  here.shop.query<{ cost: number; is_settled: boolean }>('SELECT cost, is_settled FROM ai_spend ORDER BY at');
const day = async () => (await here.shop.query<{ cost: number }>('SELECT cost FROM ai_day'))[0]?.cost ?? 0;

describe('a customer who asks', () => {
  test('hears what the knowledge says where the step asks no model, though there is one', async () => {
    await here.shop.publish(questions({ provider: 'retrieval' }));
    await add('small');
    models.answer(GOOD);
    perform();
    expect(await ask()).toEqual([BY_KNOWLEDGE]);
    expect(models.asked).toEqual([]);
    expect(await spent()).toEqual([]);
  });

  test('hears the model’s answer, which keeps its source; nothing of it is in the log', async () => {
    await here.shop.publish(questions());
    await add('small');
    models.answer(GOOD);
    perform();
    expect(await ask()).toEqual([BY_MODEL]);
    expect(await here.shop.query(`SELECT parts FROM message WHERE direction = 'out'`)).toEqual([
      { parts: [{ type: 'sources', sources: [{ id: 'psg_1', title: 'Returns' }] }] },
    ]);
    expect(logged.join()).not.toContain('sk-very');
    expect(JSON.stringify(await here.shop.query('SELECT * FROM ai_provider'))).not.toContain('sk-very');
  });

  test('hears the passage when no model is set up', async () => {
    await here.shop.publish(questions());
    perform();
    expect(await ask()).toEqual([BY_KNOWLEDGE]);
  });

  test.each<[string, Mode[]]>([
    ['dies in mid-stream', [{ type: 'cut', text: 'STATUS: answered\nYes, within ' }]],
    ['breaks the connection', [{ type: 'cut', text: 'STATUS: answered\nYes', isRude: true }]],
    ['answers 429', [{ type: 'status', status: 429, headers: { 'retry-after': '60' } }]],
    ['answers 500', [{ type: 'status', status: 500 }]],
    ['refuses the key', [{ type: 'status', status: 401 }]],
    ['answers garbage', [{ type: 'garbage' }]],
    ['answers without end', [{ type: 'huge' }]],
    ['never answers', [{ type: 'never' }]],
  ])(
    'of a provider that %s hears the passage, and the run goes on',
    async (_what, modes) => {
      await here.shop.publish(questions());
      await add('small', 600);
      models.answer(...modes);
      perform();
      expect(await ask()).toEqual([BY_KNOWLEDGE]);
      expect(await running()).toEqual([]);
    },
    20_000,
  );

  test('hears that nobody is sure when the knowledge is not, either', async () => {
    await here.shop.publish(questions());
    await add('small', 600);
    models.answer({ type: 'status', status: 500 });
    perform({ ...FOUND, verdict: 'unsure' });
    expect(await ask()).toEqual(['I am not sure.']);
  });

  test('hears the model once it answers again', async () => {
    await here.shop.publish(questions());
    await add('small');
    models.answer({ type: 'status', status: 429, headers: { 'retry-after': '1' } }, GOOD);
    perform();
    expect(await ask()).toEqual([BY_MODEL]);
    expect(models.asked).toHaveLength(2);
  }, 20_000);

  test('hears the second model when the first one fails', async () => {
    await here.shop.publish(questions());
    const [first, second] = [await add('first'), await add('second')];
    await saveAiSettings(here.engine.database, WORKSPACE, { actor: 'command', chain: [second, first] });
    models.answer({ type: 'status', status: 401 }, GOOD);
    perform();
    expect(await ask()).toEqual([BY_MODEL]);
    expect(await here.shop.query('SELECT provider FROM ai_spend WHERE cost > 0')).toEqual([
      { provider: first },
    ]);
  });

  test('hears what a second model finds proven, or all of it when that one says nothing of use', async () => {
    await here.shop.publish(questions({ check: true, checker: 'second' }));
    await add('first');
    await add('second');
    const both = `${BY_MODEL} A driver collects lamps within 30 days.`;
    const written: Mode = {
      type: 'says',
      text: 'STATUS: answered\nYes, within 30 days of delivery [1]. A driver collects lamps within 30 days [1].',
    };
    const verdicts = '{"sentences":[{"number":1,"supported":true},{"number":2,"supported":false}]}';
    models.answer(written, { type: 'says', text: verdicts });
    perform();
    expect(await ask('a')).toEqual([BY_MODEL]);
    expect(await spent()).toEqual([
      { cost: expect.any(Number), is_settled: true },
      { cost: expect.any(Number), is_settled: true },
    ]);
    const providers = await here.shop.query(
      'SELECT p.name FROM ai_spend s JOIN ai_provider p ON p.id = s.provider',
    );
    expect(providers).toEqual(expect.arrayContaining([{ name: 'first' }, { name: 'second' }]));
    models.answer(written, { type: 'status', status: 401 });
    expect(await ask('b')).toEqual([both]);
  }, 20_000);

  test('does not wait for a provider that fails again and again', async () => {
    await here.shop.publish(questions());
    await add('small');
    models.answer({ type: 'status', status: 500 });
    perform();
    for (const sender of ['a', 'b', 'c']) expect(await ask(sender)).toEqual([BY_KNOWLEDGE]);
    const asked = models.asked.length;
    expect(await ask('d')).toEqual([BY_KNOWLEDGE]);
    expect(models.asked).toHaveLength(asked);
  }, 30_000);
});

test('a provider that rests is asked again in every process once somebody has tried it by hand', async () => {
  await add('small');
  let aheadMs = 0;
  const other = createAi({
    database: here.engine.database,
    secretBox,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    clock: () => Date.now() + aheadMs,
    openAi: undefined,
    tellTyping: () => {},
  });
  try {
    const request = { system: 'Hello', messages: [], maxTokens: 10 };
    let questions = 0;
    const askOther = () => {
      questions += 1;
      return other
        .forCall({ workspaceId: WORKSPACE, conversationId: null, key: `k${questions}`, booking: TRIED })
        .model(request);
    };
    models.answer({ type: 'status', status: 401 });
    for (let count = 0; count < 5; count += 1) await askOther();
    expect(await askOther()).toMatchObject({ code: 'ai.resting' });
    models.answer(GOOD);
    const [tried] = (await ai.providers.open(WORKSPACE)).all;
    if (tried === undefined) throw new Error('there is no provider');
    await ai.recovered(WORKSPACE, tried);
    // As long as a shelf is remembered, and much less than a provider rests.
    aheadMs = 4000;
    expect(await askOther()).toMatchObject({ type: 'answer' });
  } finally {
    other.stop();
  }
});

describe('while a model writes', () => {
  test('what is proven is told, growing; and the message is there once', async () => {
    await here.shop.publish(questions());
    await add('small');
    const text =
      'STATUS: answered\nYes, within 30 days of delivery [1]. You can return lamps within 30 days of delivery [1]. Bye [1].';
    models.answer({ type: 'says', text, pauseMs: 40 });
    const told: { text: string; messages: Promise<unknown[]> }[] = [];
    here.engine.notifier.onTyping(({ by, text: written = '' }) => {
      if (by === 'bot')
        told.push({
          text: written,
          messages: here.shop.query(`SELECT 1 FROM message WHERE direction = 'out'`),
        });
    });
    perform();
    expect(await ask()).toEqual([
      'Yes, within 30 days of delivery. You can return lamps within 30 days of delivery. Bye.',
    ]);
    // Dots come before the first word.
    expect(told[0]?.text).toBe('');
    expect(told.map((one) => one.text).filter((text) => text !== '')).toEqual([
      'Yes, within 30 days of delivery.',
      'Yes, within 30 days of delivery. You can return lamps within 30 days of delivery.',
    ]);
    expect(await Promise.all(told.map((one) => one.messages))).toEqual(told.map(() => []));
    expect(await here.shop.query(`SELECT 1 AS one FROM message WHERE direction = 'out'`)).toHaveLength(1);
  });

  test('and dies, what was told is taken back', async () => {
    await here.shop.publish(questions());
    await add('small', 800);
    models.answer({ type: 'cut', text: 'STATUS: answered\nYes, within 30 days of delivery [1]. You can' });
    const told: string[] = [];
    const thereAtEnd: Promise<unknown[]>[] = [];
    here.engine.notifier.onTyping(({ by, isTyping, text = '' }) => {
      if (by !== 'bot') return;
      told.push(text);
      if (!isTyping) thereAtEnd.push(here.shop.query(`SELECT 1 FROM message WHERE direction = 'out'`));
    });
    perform();
    expect(await ask()).toEqual([BY_KNOWLEDGE]);
    // The dots last until the passage is there.
    await eventually(
      async () => thereAtEnd.length,
      (ends) => ends === 1,
    );
    expect(await thereAtEnd[0]).toHaveLength(1);
    expect(told.filter((text, at) => text !== told[at - 1])).toEqual([
      '',
      'Yes, within 30 days of delivery.',
      '',
    ]);
  }, 20_000);
});

describe('the budget', () => {
  test('is charged what the answer cost', async () => {
    await here.shop.publish(questions());
    await add('small');
    models.answer(GOOD);
    perform();
    await ask();
    // 100 tokens in, a token for each letter out, at a tenth of a cent each.
    const cost = (100 + ('text' in GOOD ? GOOD.text.length : 0)) / 1000;
    expect(await spent()).toEqual([{ cost: expect.closeTo(cost, 6), is_settled: true }]);
    expect(await day()).toBeCloseTo(cost, 6);
  });

  test.each([
    ['retrieval', BY_KNOWLEDGE],
    ['hand-over', 'A colleague will write.'],
    ['error', 'Something went wrong.'],
  ])('that no answer fits into leaves by “%s” and says so', async (whenSpent, heard) => {
    await here.shop.publish(questions({ whenSpent, perAnswer: 0.0001 }));
    await add('small');
    perform();
    expect(await ask()).toEqual([heard]);
    expect(models.asked).toEqual([]);
    const traces = await here.shop.query('SELECT trace::text FROM event');
    expect(JSON.stringify(traces)).toContain('ai.short-answer');
    expect(await day()).toBe(0);
  });

  test('of a day is never overrun, however many ask at once, in however many processes', async () => {
    await here.shop.publish(questions());
    await add('small');
    await saveAiSettings(here.engine.database, WORKSPACE, { actor: 'command', perDay: 6 });
    models.answer({ ...GOOD, pauseMs: 20 });
    perform();
    perform();
    const heard = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(`customer ${index}`)));
    expect(heard.filter(([text]) => text === BY_MODEL).length).toBeGreaterThan(0);
    expect(heard.filter(([text]) => text === BY_KNOWLEDGE).length).toBeGreaterThan(0);
    expect(heard.flat()).toHaveLength(20);
    expect(await day()).toBeLessThanOrEqual(6);
    const sum = (await spent()).reduce((total, { cost }) => total + cost, 0);
    expect(await day()).toBeCloseTo(sum, 6);
  }, 30_000);

  test('is not charged twice for a call that is performed again', async () => {
    await add('small');
    models.answer(GOOD);
    const request = { system: 's', messages: [{ role: 'user' as const, text: 'q' }], maxTokens: 300 };
    const place = { workspaceId: WORKSPACE, conversationId: null, key: 'run_1/1/0', booking: TRIED };
    const first = await ai.forCall(place).model(request);
    const cost = await day();
    const second = await ai.forCall(place).model(request);
    expect(models.asked).toHaveLength(1);
    expect([second.type, await day()]).toEqual(['answer', cost]);
    expect(second).toMatchObject({ answer: first.type === 'answer' ? { text: first.answer.text } : {} });
  });

  test('keeps what was taken for a question whose asker died, and takes it once', async () => {
    await add('small');
    models.answer({ type: 'never' });
    const request = { system: 's', messages: [{ role: 'user' as const, text: 'q' }], maxTokens: 300 };
    const place = { workspaceId: WORKSPACE, conversationId: null, key: 'run_2/1/0', booking: TRIED };
    ai.forCall(place)
      .model(request)
      .catch(() => {});
    while ((await day()) === 0) await new Promise((done) => setTimeout(done, 20));
    const taken = await day();
    models.answer(GOOD);
    await ai.forCall(place).model(request);
    expect(await day()).toBeLessThanOrEqual(taken);
    expect(await spent()).toHaveLength(1);
  }, 20_000);
});
