import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Flow, KnowledgeResult } from '@nightshift/schema';
import { createAi, type Ai } from '../../apps/engine/src/ai/ai.js';
import { createProviderRow } from '../../apps/engine/src/ai/provider-rows.js';
import { createSecretBox } from '../../apps/engine/src/secret/secret-box.js';
import { startModelServer, type Mode, type ModelServer } from '../support/model-server.js';
import { flow, says, send, WORKSPACE } from './shop.js';
import { openOutboxShop, type OutboxShop } from './support/outbox-shop.js';

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
const SAID = 'Yes, within 30 days of delivery.';
const DOUBTED = 'Our friendly elves gladly polish that dusty lamp afterwards using golden velvet brushes.';
const WRITTEN = `STATUS: answered\n${SAID.replace('.', ' [1].')} ${DOUBTED.replace('.', ' [1].')}`;
const written: Mode = { type: 'says', text: WRITTEN };
const proves = (supported: boolean): Mode => ({
  type: 'says',
  text: JSON.stringify({ sentences: [{ number: 1, supported }] }),
});

let here: OutboxShop;
let models: ModelServer;
let ai: Ai;
let shown: string[];

beforeAll(async () => {
  models = await startModelServer();
});
afterAll(() => models.close());
beforeEach(async () => {
  here = await openOutboxShop();
  shown = [];
  ai = createAi({
    database: here.engine.database,
    secretBox,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    clock: Date.now,
    openAi: undefined,
    tellTyping: (typing) => void shown.push(typing.text ?? ''),
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

test('a customer hears what words doubt once a second model has proven it, and what was shown is not taken away', async () => {
  await here.shop.publish(questions({ checker: 'second' }));
  await add('first');
  await add('second');
  models.answer(written, proves(true));
  perform();
  expect(await ask()).toEqual([`${SAID} ${DOUBTED}`]);
  const providers = await here.shop.query<{ name: string }>(
    'SELECT p.name FROM ai_spend s JOIN ai_provider p ON p.id = s.provider WHERE s.cost > 0',
  );
  expect(providers.map(({ name }) => name).toSorted()).toEqual(['first', 'second']);
  // Dots come before there is a text; behind it there is no gap.
  const texts = shown.slice(shown.findIndex((text) => text !== ''));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => text !== SAID)).toEqual([]);
}, 20_000);

test.each<[string, Mode]>([
  ['finds no proof', proves(false)],
  ['cannot be heard', { type: 'status', status: 401 }],
  ['writes something else', { type: 'says', text: 'All of it is fine.' }],
])(
  'the rest is said when the second model %s',
  async (_what, judges) => {
    await here.shop.publish(questions());
    await add('first');
    models.answer(written, judges);
    perform();
    expect(await ask()).toEqual([SAID]);
    expect(models.asked).toHaveLength(2);
  },
  20_000,
);

test('a flow of before says with yes and no what it checks', async () => {
  await here.shop.publish(questions({ check: true }));
  await add('first');
  models.answer({ type: 'says', text: `STATUS: answered\n${SAID.replace('.', ' [1].')}` }, proves(true));
  perform();
  expect(await ask()).toEqual([SAID]);
  expect(models.asked).toHaveLength(2);
}, 20_000);
