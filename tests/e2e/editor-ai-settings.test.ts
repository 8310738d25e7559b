import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { closeBrowser } from '../support/browser.js';
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

beforeAll(async () => {
  [server, models] = await Promise.all([runServer(OWNER_SETTINGS), startModelServer()]);
  closings.push(server.remove, models.close);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
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
