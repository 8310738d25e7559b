import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { closeBrowser } from '../support/browser.js';
import { startModelServer, type ModelServer } from '../support/model-server.js';
import { findBarriers } from './axe.js';
import { openSettings } from './editor-settings.js';
import { openKnowingShop } from './knowing-shop.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let models: ModelServer;

beforeAll(async () => {
  models = await startModelServer();
  closings.push(models.close);
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

test('what AI costs is told for whom, and by what somebody wants to know', async () => {
  const owner = await new Owner(server.url).signIn();
  await owner.allowHosts([models.host]);
  const { ask } = await openKnowingShop(server, owner);
  const context = await arrive();
  const page = await openSettings(context, server.url, 'spending');
  await page.getByText('No model was asked in this period').waitFor();
  const { ok } = await context.request
    .post(`${server.url}/api/v1/ai/providers`, {
      data: {
        ...{ name: 'Small', kind: 'openai', apiKey: 'sk-1', model: 'small-1' },
        ...{ baseUrl: `${models.url}/openai`, price: { input: 1000, output: 1000 } },
      },
    })
    .then((response) => ({ ok: response.ok() }));
  expect(ok).toBe(true);
  models.answer({ type: 'says', text: 'STATUS: answered\nThree to five days within Europe [1].' });
  expect((await ask('ann', 'How long does delivery take?')).replies).toEqual([
    'Three to five days within Europe.',
  ]);
  await page.reload();
  const rows = page.locator('tbody tr');
  const first = async (): Promise<string> => (await rows.first().innerText()).replaceAll(/\s+/g, ' ');
  await until(async () => /^Customers 100% \$0\.\d+ 1 /.test(await first()), true);
  const choose = async (by: string): Promise<void> => {
    await page.getByRole('combobox', { name: 'By' }).click();
    await page.getByRole('option', { name: by, exact: true }).click();
  };
  for (const [by, name] of [
    ['Flow', 'Questions'],
    ['Step', 'Answer with AI'],
    ['Provider', 'Small'],
    ['Model', 'small-1'],
    ['Knowledge base', 'Lamps'],
    ['Language', 'English'],
    ['Market', 'Not known'],
  ] as const) {
    await choose(by);
    await until(async () => (await first()).includes(name), true);
  }
  expect(await findBarriers(page)).toEqual([]);
  // Everything was today, so a period that ends before has nothing.
  await page.getByLabel('From').fill('2026-01-01');
  await page.getByLabel('Until').fill('2026-01-31');
  await page.getByText('No model was asked in this period').waitFor();
  await page.getByRole('radio', { name: '7 days' }).click();
  await until(async () => (await first()).includes('Not known'), true);
});

test('a provider is tried when it is saved, and says at once what is wrong with it', async () => {
  await (await new Owner(server.url).signIn()).allowHosts([models.host]);
  const page = await openSettings(await arrive(), server.url, 'ai');
  models.answer({ type: 'status', status: 401 });
  await page.getByRole('button', { name: 'Add a provider' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Refused');
  await page.getByLabel('Key', { exact: true }).fill('sk-wrong');
  await page.getByRole('textbox', { name: 'Address' }).fill(`${models.url}/openai`);
  await page.getByRole('textbox', { name: 'Model' }).fill('small-1');
  await page.keyboard.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'Refused' });
  await row.getByRole('status').getByText('ai.key').waitFor();
  models.answer({ type: 'says', text: 'OK' });
  await row.getByRole('button', { name: 'More about Refused' }).click();
  await page.getByRole('menuitem', { name: 'Change' }).click();
  await page.getByLabel('Key', { exact: true }).fill('sk-right');
  await page.getByRole('button', { name: 'Save and try' }).click();
  await row.getByRole('status').getByText('small-1 answered').waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test('a provider in the own network that nobody has allowed leads to where it is allowed', async () => {
  await (await new Owner(server.url).signIn()).allowHosts([]);
  const page = await openSettings(await arrive(), server.url, 'ai');
  await page.getByRole('button', { name: 'Add a provider' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Inside');
  await dialog.getByLabel('Key', { exact: true }).fill('sk-inside');
  await dialog.getByRole('textbox', { name: 'Address' }).fill(`${models.url}/openai`);
  await dialog.getByRole('textbox', { name: 'Model' }).fill('small-1');
  await dialog.getByRole('button', { name: 'Save and try' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Inside' });
  await row.getByRole('link', { name: 'Open the allowed hosts' }).click();
  await page.getByRole('heading', { name: 'Allowed hosts', level: 1 }).waitFor();
});

test('the models of a server are chosen from a list, and a budget that no answer fits into is told', async () => {
  await (await new Owner(server.url).signIn()).allowHosts([models.host]);
  const page = await openSettings(await arrive(), server.url, 'ai');
  const names = ['nightly-large', 'nightly-small', 'text-embedding-3-small'];
  models.answer(
    { type: 'status', status: 401 },
    { type: 'status', status: 200, body: JSON.stringify({ data: names.map((id) => ({ id })) }) },
    { type: 'says', text: 'OK' },
  );
  await page.getByRole('button', { name: 'Add a provider' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Listed');
  await dialog.getByLabel('Key', { exact: true }).fill('sk-listed');
  await dialog.getByRole('textbox', { name: 'Address' }).fill(`${models.url}/openai`);
  await dialog.getByRole('button', { name: 'Show models' }).click();
  await dialog.getByText('could not be listed: the provider refuses the key').waitFor();
  await dialog.getByRole('button', { name: 'Show models' }).click();
  await dialog.getByText('The service runs 2 models.').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('combobox', { name: 'Model' }).click();
  await page.keyboard.type('small');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save and try' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Listed' });
  await row.getByRole('status').getByText('nightly-small answered').waitFor();

  await page.getByLabel('For one answer').fill('0.001');
  await page.getByText('AI would never be asked').waitFor();
  await page.getByLabel('For one answer').fill('0.1');
  await until(() => page.getByText('AI would never be asked').count(), 0);
});
