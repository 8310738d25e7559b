import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createAi } from '../../apps/engine/src/ai/ai.js';
import { saveAiSettings } from '../../apps/engine/src/ai/provider-rows.js';
import { createKnowledge } from '../../apps/engine/src/knowledge/knowledge.js';
import { collectGaps } from '../../apps/engine/src/learning/collect-gaps.js';
import { createSecretBox } from '../../apps/engine/src/secret/secret-box.js';
import { newId } from '../../apps/engine/src/store/new-id.js';
import { startModelServer, type Mode, type ModelServer } from '../support/model-server.js';
import { at, listAt, openChannel, say, startApi, textAt, type TestApi } from './api-server.js';

let api: TestApi;
let channel: string;
const bases = '/api/v1/knowledge/bases';

const questions = {
  schema: 1,
  id: 'questions',
  name: 'Questions',
  languages: ['en'],
  variables: {},
  triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'answer' } },
  nodes: {
    answer: {
      type: 'ai.answer',
      v: 1,
      config: { knowledge: ['lamps'], giveUpAfter: 9 },
      next: { answered: null, unsure: 'unsure', 'out-of-scope': 'unsure', 'wants-human': 'unsure' },
    },
    unsure: { type: 'message.send', v: 1, config: { text: 'Not sure.' }, next: { done: null } },
  },
};

const add = (question: string, answer: string) =>
  api.call('POST', `${bases}/lamps/entries`, { body: { question, answer } });

const log = { info: () => {}, warn: () => {}, error: () => {} };

async function collect() {
  const { database } = api;
  const secretBox = createSecretBox('a secret for tests only');
  const ai = createAi({ database, secretBox, log, clock: Date.now, openAi: undefined, tellTyping: () => {} });
  const knowledge = createKnowledge({ pool: database.pool });
  return collectGaps({ database, knowledge, ai, log, nowMs: Date.now() + 1000, behindMs: 0 }).finally(
    ai.stop,
  );
}

describe('with a model, a draft', () => {
  let models: ModelServer;
  let provider = '';
  const KNOWN = 'A name of up to 20 letters on the foot.';
  const WRITTEN = 'Yes, we engrave a name of up to 20 letters on the foot.';

  beforeAll(async () => {
    [api, models] = await Promise.all([startApi(), startModelServer()]);
    channel = await openChannel(api);
    await api.call('POST', bases, { body: { name: 'lamps' } });
    await add('Can I send a lamp back?', 'Within 30 days, free of charge.');
    const published = await api.call('POST', '/api/v1/flows/import?publish=true', { body: questions });
    expect(published.status).toBe(201);
    const settings = await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [models.host] } });
    expect(settings.status).toBe(200);
  }, 60_000);
  afterEach(async () => {
    await api.call('DELETE', `/api/v1/ai/providers/${provider}`);
    await saveAiSettings(api.database, api.workspaceId, { actor: 'command', perDay: null });
  });
  afterAll(async () => {
    expect(api.errors).toEqual([]);
    await api.stop();
    await models.close();
  });

  async function addProvider(): Promise<void> {
    const made = await api.call('POST', '/api/v1/ai/providers', {
      body: {
        ...{ name: 'small', kind: 'openai', apiKey: 'sk-very-secret-key-0001', model: 'small-1' },
        ...{ baseUrl: `${models.url}/openai`, price: { input: 1000, output: 1000 } },
      },
    });
    provider = textAt(made.body, 'id');
  }

  /** Asked while nothing is known and there is no model, then gathered with both. */
  async function drafted(
    question: string,
    known: string | null,
    perDay: number | null = null,
  ): Promise<unknown> {
    const { body } = await say(api, channel, 'finn', question);
    expect(listAt(body, 'replies').map((reply) => at(reply, 'text'))).toEqual(['Not sure.']);
    if (known !== null) await add(question, known);
    await addProvider();
    await saveAiSettings(api.database, api.workspaceId, { actor: 'command', perDay });
    models.asked.length = 0;
    await collect();
    return at(
      listAt((await api.call('GET', '/api/v1/knowledge/gaps')).body, 'items').find(
        (gap) => at(gap, 'title') === question,
      ),
      'draft',
    );
  }

  const spentToday = async () =>
    (await api.database.pool.query<{ cost: number }>('SELECT sum(cost)::float8 AS cost FROM ai_day')).rows[0]
      ?.cost;

  test('is what it writes from the base, with what it took it from, and paid once', async () => {
    models.answer({ type: 'says', text: `STATUS: answered\n${WRITTEN.slice(0, -1)} [1].` });
    const draft = await drafted('Which names do you engrave?', KNOWN);
    expect(draft).toEqual({
      answer: WRITTEN,
      from: 'model',
      language: 'en',
      passageIds: [expect.stringMatching(/^psg_/)],
    });
    expect(JSON.stringify(models.asked.at(-1)?.body)).toContain('up to 20 letters');
    const [asked, spent] = [models.asked.length, await spentToday()];
    expect(spent).toBeGreaterThan(0);
    await collect();
    expect([models.asked.length, await spentToday()]).toEqual([asked, spent]);
  });

  test.each<[string, string, Mode, number | null, boolean]>([
    ['is dead', 'Could my dog sleep beneath it?', { type: 'status', status: 500 }, null, true],
    ['is not sure', 'Where was the glass blown?', { type: 'says', text: 'STATUS: unsure' }, null, true],
    [
      'may cost nothing more today',
      'How heavy are your crates?',
      { type: 'says', text: 'STATUS: answered\nYes [1].' },
      0.0001,
      false,
    ],
  ])('is the nearest passage where it %s', async (_, question, mode, perDay, isAsked) => {
    models.answer(mode);
    expect(await drafted(question, KNOWN, perDay)).toMatchObject({
      answer: KNOWN,
      from: 'passage',
    });
    expect(models.asked.length > 0).toBe(isAsked);
  });

  test('is not paid for every night where it is not sure and nothing is near enough', async () => {
    models.answer({ type: 'says', text: 'STATUS: unsure' });
    expect(await drafted('Do lamps bother the moths?', null)).toBeNull();
    expect(models.asked).toHaveLength(1);
    await api.database.pool.query('UPDATE ai_spend SET answer = NULL');
    await collect();
    expect(models.asked).toHaveLength(1);
  });

  test('asks no model where the base has nothing', async () => {
    expect(await drafted('Quokkas?', null)).toBeNull();
    expect(models.asked).toEqual([]);
  });

  test('is what comes first in another language, though its words count for nothing there, and none is without a word in common', async () => {
    await add('Shipping', 'Parcels to Norway arrive after 6 working days, for 9 euros.');
    const draftOf = async (question: string): Promise<unknown> => {
      await say(api, channel, 'inga', question);
      await collect();
      const gaps = listAt((await api.call('GET', '/api/v1/knowledge/gaps')).body, 'items');
      return at(
        gaps.find((gap) => at(gap, 'title') === question),
        'draft',
      );
    };
    expect(await draftOf('Wie lange dauert der Versand nach Norwegen?')).toMatchObject({
      answer: expect.stringContaining('6 working days'),
      ...{ from: 'passage', language: 'en', isForeign: true },
    });
    expect(await draftOf('Habt ihr auch Hundefutter?')).toBeNull();
  });

  test('goes with the customer to whose words it was written, though others have asked the same', async () => {
    models.answer({ type: 'says', text: `STATUS: answered\n${WRITTEN.slice(0, -1)} [1].` });
    const question = 'May umlauts be engraved on a shade?';
    expect(await drafted(question, KNOWN)).toMatchObject({ from: 'model' });
    const { pool } = api.database;
    const { body } = await say(api, channel, 'gwen', 'Hello there');
    await pool.query(
      `INSERT INTO gap_question (id, workspace_id, gap_id, conversation_id, text, reason, at)
       SELECT $3, workspace_id, gap_id, $2, 'Umlauts on a shade?', reason, at FROM gap_question WHERE text = $1`,
      [question, textAt(body, 'conversationId'), newId('event')],
    );
    const { rows } = await pool.query<{ id: string }>(
      `SELECT c.contact_id AS id FROM gap_question q JOIN conversation c ON c.id = q.conversation_id WHERE q.text = $1`,
      [question],
    );
    const erased = await api.call('DELETE', `/api/v1/contacts/${rows[0]?.id ?? ''}`);
    expect(erased.status).toBe(200);
    const left = listAt((await api.call('GET', '/api/v1/knowledge/gaps')).body, 'items');
    expect(left.find((gap) => at(gap, 'title') === 'Umlauts on a shade?')).toMatchObject({
      count: 1,
      draft: null,
    });
    expect(JSON.stringify(left)).not.toContain(question);
  });

  test('is asked for a hundred a night at most, and the rest the next night', async () => {
    const { pool } = api.database;
    // What was asked before is gathered, and does not count.
    await collect();
    await pool.query('DELETE FROM knowledge_gap');
    const titles = Array.from({ length: 103 }, (_, at) => `Is a name engraved on lamp ${String(at)}?`);
    await pool.query(
      `INSERT INTO knowledge_gap (id, workspace_id, language, title, base_id)
       SELECT u.id, b.workspace_id, 'en', u.title, b.id
       FROM unnest($1::text[], $2::text[]) AS u(id, title), knowledge_base b WHERE b.name = 'lamps'`,
      [titles.map(() => newId('gap')), titles],
    );
    await addProvider();
    models.answer({ type: 'says', text: 'STATUS: unsure' });
    models.asked.length = 0;
    await collect();
    expect(models.asked).toHaveLength(100);
    await pool.query('UPDATE knowledge_gap SET draft = NULL');
    await collect();
    expect(models.asked).toHaveLength(103);
  });
});
