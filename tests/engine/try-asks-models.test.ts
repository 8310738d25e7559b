import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startModelServer, type ModelServer } from '../support/model-server.js';
import { startApi, type Answer, type TestApi } from './api-server.js';

let api: TestApi;
let models: ModelServer;

const input = {
  ...{ question: 'And in Norway?', language: 'en', bases: ['lamps'], style: 'auto', banned: [], known: {} },
  ...{ maxLength: 600, tools: [], maxSteps: 0, whenSpent: 'retrieval', steps: [], requests: [] },
};
const attempt = (more: object): Promise<Answer> =>
  api.call('POST', '/api/v1/calls/try', { body: { call: 'ai.answer', input, ...more } });

beforeAll(async () => {
  [api, models] = await Promise.all([startApi(), startModelServer()]);
  await api.call('PATCH', '/api/v1/settings', { body: { allowedHosts: [models.host] } });
  await api.call('POST', '/api/v1/knowledge/bases', { body: { name: 'lamps' } });
  await api.call('POST', '/api/v1/knowledge/bases/lamps/entries', {
    body: { question: 'How long does delivery take?', answer: 'Three days, in Norway five days.' },
  });
});
afterAll(async () => {
  await Promise.all([api.stop(), models.close()]);
});

test('that no model was asked is said in another way where one is set up', async () => {
  const none = await attempt({ models: false });
  expect(JSON.stringify(none.body)).toContain('ai.none');
  await api.call('POST', '/api/v1/ai/providers', {
    body: {
      ...{ name: 'Small', kind: 'openai', apiKey: 'sk-very-secret-key-0001', model: 'small-1' },
      baseUrl: `${models.url}/openai`,
    },
  });
  const left = await attempt({ models: false });
  expect(JSON.stringify(left.body)).toContain('ai.left-out');
  expect(JSON.stringify(left.body)).not.toContain('ai.none');
  expect(models.asked).toEqual([]);
});

test('a model hears what was said before in the talk that is tried', async () => {
  models.answer({ type: 'says', text: 'STATUS: answered\nIn Norway it takes five days [1].' });
  const said = [
    { by: 'customer', text: 'How long does delivery take?' },
    { by: 'bot', text: 'Three days.' },
    { by: 'customer', text: 'And in Norway?' },
  ];
  const before = models.asked.length;
  const { body } = await attempt({ said });
  expect(body).toMatchObject({ outcome: { ok: true, value: { verdict: 'answered', by: 'model' } } });
  const asked = JSON.stringify(models.asked[before]?.body);
  expect(asked).toContain('How long does delivery take?');
  expect(asked).toContain('Three days.');
});
