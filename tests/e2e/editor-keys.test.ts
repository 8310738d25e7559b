import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
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

async function openFlow(): Promise<Page> {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/flows/${giftFlow.id}`);
  await page.locator('.react-flow__node').first().waitFor();
  return page;
}

test('who opens the simulator by mouse writes in it at once', async () => {
  const page = await openFlow();
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.keyboard.type('gift');
  await page.keyboard.press('Enter');
  await page.getByRole('region').getByText('Who is the gift for?').waitFor();
  expect(await page.locator('[data-simulator-input]').inputValue()).toBe('');
});

test('single keys are for the canvas, not for a button that has the focus, and can be switched off', async () => {
  const page = await openFlow();
  const panel = page.locator('[data-side-panel]');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const { keyboard } = page;
  await page.getByRole('button', { name: 'Publish', exact: true }).focus();
  for (const key of ['l', '?', 'n']) await keyboard.press(key);
  await page.getByRole('link', { name: 'Templates' }).focus();
  for (const key of ['l', '?', 'g', 'k']) await keyboard.press(key);
  await page.locator('.react-flow__node').first().focus();
  await keyboard.press('l');
  await panel.waitFor();
  expect(await sheet.count()).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe(`/app/flows/${giftFlow.id}`);
  await page.locator('.react-flow__node').first().focus();
  await keyboard.press('l');
  await until(() => page.getByRole('button', { name: 'Close this panel' }).count(), 0);
  await keyboard.press('?');
  await sheet.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await keyboard.press('Escape');
  await until(() => sheet.count(), 0);
  // Remembered, too.
  await page.reload();
  await page.locator('.react-flow__node').first().waitFor();
  for (const key of ['?', 'l', 'n']) await keyboard.press(key);
  await keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Keyboard');
  await keyboard.press('Enter');
  await sheet.waitFor();
  expect(await panel.count()).toBe(0);
  await sheet.getByRole('switch').click();
  await keyboard.press('Escape');
  await until(() => sheet.count(), 0);
  await keyboard.press('l');
  await panel.waitFor();
});

test('what a key does is done to the card that the focus is on, chosen or not', async () => {
  const page = await openFlow();
  const cards = page.locator('.react-flow__node-card');
  const lines = page.locator('.react-flow__edge');
  const { keyboard } = page;
  const before = { cards: await cards.count(), lines: await lines.count() };
  const first = cards.and(page.locator('[tabindex="0"]'));
  await first.focus();
  expect(await page.locator('.react-flow__node.selected').count()).toBe(0);
  await keyboard.press('n');
  await page.getByRole('dialog').getByRole('combobox').fill('send message');
  await keyboard.press('Enter');
  await until(() => cards.count(), before.cards + 1);
  // Between the first card and the next, and not loose.
  await until(() => lines.count(), before.lines + 1);
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  await first.focus();
  await keyboard.press('Delete');
  await until(() => cards.count(), before.cards);
});

test('the palette finds a flow by what it says, once', async () => {
  const page = await openFlow();
  await page.goto(`${server.url}/app/flows`);
  await page.getByRole('link', { name: giftFlow.name }).waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill('jasmine');
  const found = palette.getByRole('option', { name: giftFlow.name });
  await found.waitFor();
  expect(await found.textContent()).toMatch(/jasmine/i);
  await palette.getByRole('combobox').fill(giftFlow.name);
  await until(() => found.count(), 1);
});

test('the palette adds a step, found by what it is called elsewhere', async () => {
  const page = await openFlow();
  const cards = page.locator('.react-flow__node-card');
  const before = await cards.count();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill('人工智能');
  for (const name of [
    'Answer with AI',
    'Sort by intent',
    'Read values from text',
    'Summarise',
    'Translate',
    'Mood',
  ])
    await palette.getByRole('option', { name }).first().waitFor();
  await palette.getByRole('option', { name: 'Summarise' }).click();
  await until(() => cards.count(), before + 1);
});

test('the palette finds a knowledge base by its name, and opens it', async () => {
  const page = await openFlow();
  const api = `${server.url}/api/v1/knowledge/bases`;
  const made = await page.context().request.post(api, { data: { name: 'Lamp care' } });
  const { id } = (await made.json()) as { id: string };
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill('lamp c');
  await palette.getByRole('option', { name: 'Lamp care' }).click();
  await page.waitForURL(`**/app/knowledge/${id}`);
});
