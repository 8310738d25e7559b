import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { closeBrowser } from '../support/browser.js';
import { giftFlow } from './gift-flow.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  await (await new Owner(server.url).signIn()).publish(giftFlow);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

test('who loses the session while editing is told so, and finds the edit where it was', async () => {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const here = `${server.url}/app/flows/${giftFlow.id}?panel=simulator`;
  const signIn = async (): Promise<void> => {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.react-flow__node').first().waitFor();
  };
  await page.goto(here);
  await page.getByRole('heading', { name: 'Sign in to Nightshift' }).waitFor();
  expect(await page.getByText('Your session has ended').count()).toBe(0);
  await signIn();
  const cards = page.locator('.react-flow__node-card');
  const before = await cards.count();
  await cards.filter({ hasText: 'Who is it for' }).click();
  await page.locator('[data-step-form="who"]').waitFor();
  await page.locator('.react-flow__node[data-id="who"]').focus();
  await context.clearCookies();
  await page.keyboard.press('Delete');
  await page.getByText('Your session has ended').waitFor();
  await page.getByText('is kept in this browser').waitFor();
  // "1 step removed" and its way back do not stand on the page where nobody is signed in.
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await signIn();
  expect(page.url()).toBe(here);
  await until(() => cards.count(), before - 1);
  const draft = async (): Promise<string> =>
    (await context.request.get(`${server.url}/api/v1/flows/${giftFlow.id}`)).text();
  await until(async () => (await draft()).includes('Who is it for'), false);
});
