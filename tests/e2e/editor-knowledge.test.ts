import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { startEmbeddingServer, type EmbeddingServer } from '../support/embedding-server.js';
import { startModelServer, type ModelServer } from '../support/model-server.js';
import { findBarriers } from './axe.js';
import { openSettings } from './editor-settings.js';
import { OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let models: ModelServer;
let embeddings: EmbeddingServer;

beforeAll(async () => {
  [server, models, embeddings] = await Promise.all([
    runServer(OWNER_SETTINGS),
    startModelServer(),
    startEmbeddingServer(),
  ]);
  closings.push(server.remove, models.close, embeddings.close);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Question, as a customer asks it').fill(question);
  await page.keyboard.press('Enter');
}

test('a base is made, filled by hand and by file, and answers; what is removed can be brought back', async () => {
  const page = await openSettings(await arrive(), server.url, 'ai');
  await page.goto(`${server.url}/app/knowledge`);
  await page.getByRole('heading', { name: 'What should AI answer from?' }).waitFor();
  await page.keyboard.press('c');
  await page.getByLabel('Name').fill('Lamps');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Lamps' }).waitFor();

  await page.getByRole('tab', { name: 'Questions and answers' }).click();
  await page.getByRole('searchbox', { name: 'Search questions and answers' }).waitFor();
  await page.keyboard.press('c');
  await page.getByLabel('Question', { exact: true }).fill('Can I send a lamp back?');
  await page.getByLabel('Answer', { exact: true }).fill('Yes, within 30 days, in its box.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article').filter({ hasText: 'within 30 days' }).waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: 'Sources' }).click();
  await page.setInputFiles('input[type=file]', [
    {
      name: 'delivery.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Delivery\n\nParcels to Austria take three days.'),
    },
    { name: 'picture.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
  ]);
  await page.getByText('"picture.exe" cannot be read').waitFor();
  await page.getByRole('button', { name: 'Dismiss picture.exe' }).click();
  const file = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'delivery.md' });
  await file.getByText('1 passage').waitFor();

  await ask(page, 'can i send the lamp back');
  await page.locator('[data-reply]', { hasText: 'Yes, within 30 days, in its box.' }).waitFor();
  await page.getByText('Known', { exact: true }).waitFor();
  await ask(page, 'How long do parcels to Austria take?');
  await page.locator('[data-reply]', { hasText: 'three days' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  await file.getByRole('button', { name: 'More about delivery.md' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await file.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await file.waitFor();

  // What is far from the question is counted, and shown to who asks.
  await ask(page, 'Who sits in the box at the opera?');
  const others = page.getByText(/looked at and (is|are) too far from the question/);
  await others.waitFor();
  expect(await page.getByRole('meter').count()).toBe(0);
  await others.click();
  await page.getByRole('meter').first().waitFor();

  await ask(page, 'Do you wrap gifts?');
  await page.getByText('Customers of a shop ask this, and nothing here answers it').waitFor();
  await ask(page, 'Who painted the ceiling?');
  await page.getByText('Out of scope', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Add an answer to this question' }).click();
  await page.getByLabel('Answer', { exact: true }).fill('Giulia Ferri did.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article').filter({ hasText: 'Giulia Ferri' }).waitFor();
});

test('an answer that contradicts another is saved only when it is meant; both are named, and either is opened', async () => {
  const context = await arrive();
  const page = await openSettings(context, server.url, 'ai');
  const bases = `${server.url}/api/v1/knowledge/bases`;
  await context.request.post(bases, { data: { name: 'Terms' } });
  await context.request.post(`${bases}/Terms/entries`, {
    data: { question: 'How long is the warranty?', answer: 'The warranty is one year.' },
  });
  await page.goto(`${server.url}/app/knowledge`);
  await page.getByRole('link', { name: 'Terms' }).click();
  await page.getByRole('tab', { name: 'Questions and answers' }).click();
  await page.getByRole('button', { name: 'Add a question' }).click();
  const form = page.getByRole('form', { name: 'Add a question' });
  await form.getByLabel('Question', { exact: true }).fill('how long is the warranty');
  await form.getByLabel('Answer', { exact: true }).fill('The warranty is two years.');
  await page.keyboard.press('Control+Enter');
  const alert = form.getByRole('alert');
  await alert.getByText('The warranty is one year.').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  await alert.getByRole('button', { name: 'Open the answer' }).click();
  await page.getByRole('dialog').getByLabel('Answer', { exact: true }).fill('The warranty is 12 months.');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('article').filter({ hasText: '12 months' }).waitFor();
  expect(await form.getByLabel('Answer', { exact: true }).inputValue()).toBe('The warranty is two years.');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await alert.getByText('The warranty is 12 months.').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await alert.getByRole('button', { name: 'Save anyway' }).click();
  await page.getByRole('article').filter({ hasText: 'two years' }).waitFor();
  await page.getByText('1 question has different answers').click();
  await page.getByRole('button', { name: 'Open the answer “The warranty is two years.”' }).click();
  await page.getByRole('dialog').getByLabel('Answer', { exact: true }).fill('The warranty is 12 months.');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('1 question has different answers').waitFor({ state: 'detached' });
});

test('a page is looked at again by itself, and its row says when', async () => {
  const context = await arrive();
  const page = await openSettings(context, server.url, 'ai');
  await context.request.post(`${server.url}/api/v1/knowledge/bases`, { data: { name: 'Pages' } });
  await page.goto(`${server.url}/app/knowledge`);
  await page.getByRole('link', { name: 'Pages' }).click();
  await page.getByRole('tab', { name: 'Sources' }).click();
  await page.getByRole('button', { name: 'From the web' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Addresses').fill(`${server.url}/help`);
  const often = dialog.getByLabel('Look again every', { exact: true });
  await often.fill('1.2');
  await dialog.getByText('Enter a whole number').waitFor();
  await often.fill('7');
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Read' }).click();
  const row = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: '/help' });
  await row.getByText('looked at again every 7 days, next in 7 days').waitFor();
  await row.getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Look again every' }).click();
  await dialog.getByLabel('Days or hours').click();
  await page.getByRole('option', { name: 'hours' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await row.getByText('looked at again every 7 hours').waitFor();
});

test('a provider is added and tried, and its key is seen by nobody', async () => {
  const context = await arrive();
  const page = await openSettings(context, server.url, 'ai');
  await context.request.patch(`${server.url}/api/v1/settings`, { data: { allowedHosts: [models.host] } });
  models.answer({ type: 'says', text: 'OK' });
  await page.getByRole('button', { name: 'Add a provider' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Small');
  await page.getByLabel('Key', { exact: true }).fill('sk-very-secret-key-4711');
  await page.getByLabel('Address', { exact: true }).fill(`${models.url}/openai`);
  await page.getByLabel('Model', { exact: true }).fill('small-1');
  await page.keyboard.press('Enter');
  await page.getByText('key stored (…4711)').waitFor();
  await page.getByRole('button', { name: 'Try Small' }).click();
  await page.getByText('small-1 answered “OK”').waitFor();
  expect(await page.content()).not.toContain('sk-very-secret');
  expect(await findBarriers(page)).toEqual([]);
});

test('the last results stay on the page while the questions are asked anew, until they are compared', async () => {
  const context = await arrive();
  const page = await openSettings(context, server.url, 'ai');
  const api = `${server.url}/api/v1`;
  await context.request.patch(`${api}/settings`, { data: { allowedHosts: [models.host] } });
  await context.request.post(`${api}/ai/providers`, {
    data: {
      ...{ name: 'Slow', kind: 'openai', apiKey: 'sk-very-secret-key-0815', model: 'slow-1' },
      baseUrl: `${models.url}/openai`,
    },
  });
  const made = await context.request.post(`${api}/knowledge/bases`, { data: { name: 'Asked' } });
  const { id } = (await made.json()) as { id: string };
  const base = `${api}/knowledge/bases/${id}`;
  await context.request.post(`${base}/entries`, {
    data: { question: 'Do you ship to Malta?', answer: 'Yes, within six days.' },
  });
  for (const question of ['Do you ship to Malta?', 'Who painted the ceiling?'])
    await context.request.post(`${base}/cases`, { data: { question, expect: { facts: ['six days'] } } });
  await context.request.post(`${base}/runs`, { data: { provider: 'retrieval' } });
  await page.goto(`${server.url}/app/knowledge/${id}?tab=evaluation`);
  const row = page.getByRole('row').filter({ hasText: 'Do you ship to Malta?' });
  await row.getByText('right', { exact: true }).waitFor();
  const figures = page.getByRole('region', { name: 'Result' });
  await figures.getByText(/^Asked .* No model/).waitFor();

  let letGo = (): void => {};
  const when = new Promise<void>((resolve) => (letGo = resolve));
  models.answer({ type: 'says', text: '', more: { when, text: 'STATUS: unsure' } });
  await page.getByLabel('Who answers').click();
  await page.getByRole('option', { name: 'Slow' }).click();
  await page.getByRole('button', { name: 'Ask them all' }).click();
  await page.getByText('Until it is done, the last results are shown').waitFor();
  await page.getByRole('progressbar', { name: /of 2 asked$/ }).waitFor();
  expect(await row.getByText('right', { exact: true }).count()).toBe(1);
  await figures.getByText(/^Asked .* No model/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  letGo();
  await page.getByText('Changed since the run before').waitFor();
  await page.getByText('(right, now unsure)').waitFor();
  await row.getByText('unsure', { exact: true }).waitFor();

  models.answer({ type: 'never' });
  await page.getByRole('button', { name: 'Ask them all' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('The last run was stopped after').waitFor();
  expect(await row.getByText('unsure', { exact: true }).count()).toBe(1);
});

test('a service is picked by its name; one on the own machine needs no key and costs nothing', async () => {
  const page = await openSettings(await arrive(), server.url, 'ai');
  await page.getByRole('button', { name: 'Add a provider' }).click();
  const dialog = page.getByRole('dialog');
  const pick = async (name: string) => {
    await dialog.getByLabel('Service', { exact: true }).click();
    await page.getByRole('option', { name }).click();
  };
  const value = (label: string) => dialog.getByLabel(label, { exact: true }).inputValue();
  await pick('DeepSeek');
  expect([await value('Name'), await value('Address')]).toEqual(['DeepSeek', 'https://api.deepseek.com']);
  await dialog.getByLabel('Model', { exact: true }).fill('small');
  expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await pick('Ollama');
  expect([await value('Name'), await value('Price in')]).toEqual(['Ollama', '0']);
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('listitem').filter({ hasText: '127.0.0.1:11434' });
  await row.getByText('no key needed').waitFor();
  await row.getByText('in $0, out $0 a million tokens').waitFor();
});

test('an embedding model is tried, set, changed and taken away; questions in other words find what they mean', async () => {
  const context = await arrive();
  const page = await openSettings(context, server.url, 'ai');
  const { request } = context;
  await request.patch(`${server.url}/api/v1/settings`, { data: { allowedHosts: [embeddings.host] } });
  await request.post(`${server.url}/api/v1/knowledge/bases`, { data: { name: 'Repairs' } });
  await request.post(`${server.url}/api/v1/knowledge/bases/Repairs/entries`, {
    data: { question: 'Can you mend my lamp?', answer: 'We do that for free.' },
  });
  const card = page.locator('section', { has: page.getByRole('heading', { name: 'Finding by meaning' }) });
  await card.getByRole('button', { name: 'Set a model' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address', { exact: true }).fill(embeddings.baseUrl);
  await dialog.getByLabel('Key', { exact: true }).fill('sk-very-secret-key-0815');
  await dialog.getByLabel('Model', { exact: true }).fill('small');
  await dialog.getByLabel('Dimensions', { exact: true }).fill('16');
  await dialog.getByRole('button', { name: 'Test' }).click();
  await dialog.getByText('its vectors have 8 dimensions and not 16').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByLabel('Dimensions', { exact: true }).fill('');
  await dialog.getByRole('button', { name: 'Test' }).click();
  await dialog.getByText('One sentence became a vector of 8 dimensions').waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await card.getByText('key stored (…0815)').waitFor();
  await card.getByText(/^(\d+) of \1 passages have their vector\.\s*$/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const asked = await request.post(`${server.url}/api/v1/knowledge/ask`, {
    data: { text: '灯坏了', language: 'en', bases: ['Repairs'] },
  });
  expect(await asked.json()).toMatchObject({ answer: 'We do that for free.' });

  embeddings.status = 401;
  await card.getByRole('button', { name: 'Test' }).click();
  await card.getByText('the provider refuses the key (401)').waitFor();
  await card.getByRole('button', { name: 'Change' }).click();
  await dialog.getByLabel('Model', { exact: true }).fill('larger');
  await dialog.getByText('Vectors of another model cannot be compared').waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await card.getByText('answer by words until nine tenths').waitFor();
  embeddings.status = undefined;
  expect(await page.content()).not.toContain('sk-very-secret');

  await card.getByRole('button', { name: 'Remove' }).click();
  await card.getByText('No embedding model is set').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await card.getByText('key stored (…0815)').waitFor();

  // Of a short key nothing is shown.
  await card.getByRole('button', { name: 'Change' }).click();
  await dialog.getByText('Stored (…0815). Leave it empty').waitFor();
  await dialog.getByLabel('Key', { exact: true }).fill('short');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await card.getByText(/key stored$/).waitFor();
  await card.getByRole('button', { name: 'Change' }).click();
  await dialog.getByText('Stored. Leave it empty').waitFor();
});

test('words that mean the same are written down, and a question with one finds what is said with another', async () => {
  const context = await arrive();
  const page = await openSettings(context, server.url, 'ai');
  await context.request.post(`${server.url}/api/v1/knowledge/bases`, { data: { name: 'Words' } });
  await context.request.post(`${server.url}/api/v1/knowledge/bases/Words/entries`, {
    data: { question: 'What is the postage to Malta?', answer: 'Six euros.' },
  });
  await page.goto(`${server.url}/app/knowledge`);
  await page.getByRole('button', { name: 'More about Words' }).click();
  await page.getByRole('menuitem', { name: 'Synonyms' }).click();
  const field = page.getByLabel('Words that mean the same');
  await field.fill('postage');
  await page.getByText('“postage” stands alone').waitFor();
  await field.fill('postage = carriage\n春节 = 过年');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The synonyms were saved', { exact: true }).waitFor();
  await page
    .getByRole('link', { name: /^Words/ })
    .first()
    .click();
  await ask(page, 'carriage to Malta?');
  await page.locator('[data-reply]', { hasText: 'Six euros.' }).waitFor();
});
