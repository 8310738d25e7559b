import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, listAt, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(async () => {
  await api.stop();
});

const bases = '/api/v1/knowledge/bases';

/** A base with two answers. */
async function makeShop(name: string): Promise<void> {
  await api.call('POST', bases, { body: { name } });
  const add = (question: string, answer: string) =>
    api.call('POST', `${bases}/${name}/entries`, { body: { question, answer } });
  await add('Can I send a lamp back?', 'Within 30 days, free of charge.');
  await add('Do you ship to Malta?', 'Yes, within six days.');
}

async function run(base: string): Promise<unknown> {
  const { status, body } = await api.call('POST', `${bases}/${base}/runs`, {
    body: { provider: 'retrieval' },
  });
  expect(status).toBe(202);
  return eventually(
    async () => (await api.call('GET', `${bases}/${base}/runs/${textAt(body, 'id')}`)).body,
    (found) => at(found, 'status') === 'done',
  );
}

const QUESTIONS = [
  { question: 'Can I send my lamp back?', expect: { title: 'send a lamp back', facts: ['30 days'] } },
  { question: 'Do you ship to Malta?', expect: { answer: 'It takes ten days.' } },
  { question: 'Do you sell bananas?', expect: 'none' },
];

describe('the evaluation of a base', () => {
  test('asks its questions in the background, and says what became of each', async () => {
    await makeShop('lamps');
    expect((await api.call('POST', `${bases}/lamps/runs`)).status).toBe(409);
    const imported = await api.call('POST', `${bases}/lamps/cases/import`, {
      body: { questions: QUESTIONS },
    });
    expect([imported.status, imported.body]).toEqual([200, { cases: 3 }]);
    const done = await run('lamps');
    expect(done).toMatchObject({
      isOutdated: false,
      progress: { done: 3, total: 3 },
      summary: { questions: 3, top1: 1, right: 0.6667, wrong: 0.3333, unsure: 0, answered: 1, cost: 0 },
    });
    const { body } = await api.call('GET', `${bases}/lamps/runs/${textAt(done, 'id')}/results?outcome=wrong`);
    expect(listAt(body, 'items')).toMatchObject([
      {
        question: 'Do you ship to Malta?',
        reason: 'answer',
        answer: 'Yes, within six days.',
        by: 'retrieval',
      },
    ]);
  });

  test('tells what a run answers better than the one before', async () => {
    const before = textAt((await api.call('GET', `${bases}/lamps/runs`)).body, 'items', 0, 'id');
    await api.call('POST', `${bases}/lamps/cases`, {
      body: { ...QUESTIONS[1], expect: { facts: ['six days'] } },
    });
    const after = textAt(await run('lamps'), 'id');
    const { body } = await api.call('GET', `${bases}/lamps/runs/${after}/compare?before=${before}`);
    expect(body).toMatchObject({
      better: [
        { question: 'Do you ship to Malta?', before: { outcome: 'wrong' }, after: { outcome: 'right' } },
      ],
      worse: [],
    });
  });

  test('the gate follows the last run, and a change of the base makes it outdated', async () => {
    const gate = async () => (await api.call('GET', `${bases}/lamps/gate`)).body;
    expect(await gate()).toMatchObject({ state: 'off' });
    const limits = { maxWrong: 0, minAnswered: 0.9, severity: 'error' };
    const saved = await api.call('PUT', `${bases}/lamps/gate`, { body: limits });
    expect(saved.body).toMatchObject({ state: 'passed', gate: limits, misses: [] });
    await api.call('POST', `${bases}/lamps/entries`, { body: { question: 'Is it blue?', answer: 'No.' } });
    expect(await gate()).toMatchObject({ state: 'outdated' });
    await api.call('POST', `${bases}/lamps/cases`, {
      body: { question: 'Is it blue?', expect: { facts: ['Yes'] } },
    });
    await run('lamps');
    expect(await gate()).toMatchObject({
      state: 'missed',
      misses: [{ limit: 'maxWrong', wanted: 0, got: 0.25 }],
    });
  });

  test('a question is changed and taken away', async () => {
    const path = `${bases}/lamps/cases`;
    const [first] = listAt((await api.call('GET', path)).body, 'items');
    const id = textAt(first, 'id');
    const changed = await api.call('PUT', `${path}/${id}`, {
      body: { question: 'Is it red?', expect: 'none', note: 'It never is' },
    });
    expect(changed.body).toMatchObject({ id, question: 'Is it red?', expect: 'none', note: 'It never is' });
    const taken = await api.call('PUT', `${path}/${id}`, { body: QUESTIONS[2] });
    expect(taken.status).toBe(409);
    expect((await api.call('DELETE', `${path}/${id}`)).status).toBe(204);
    expect((await api.call('DELETE', `${path}/${id}`)).status).toBe(404);
  });

  test('a run is stopped, and an unknown provider is nobody', async () => {
    const { body } = await api.call('POST', `${bases}/lamps/runs`);
    const path = `${bases}/lamps/runs/${textAt(body, 'id')}`;
    const { status } = await api.call('POST', `${path}/stop`);
    expect([200, 409]).toContain(status);
    expect((await api.call('POST', `${bases}/lamps/runs`, { body: { provider: 'nobody' } })).status).toBe(
      404,
    );
  });
});
