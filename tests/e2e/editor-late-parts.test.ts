import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
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

async function newPage(): Promise<Page> {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  return context.newPage();
}

async function openFlow(page: Page): Promise<void> {
  await page.goto(`${server.url}/app/flows/${giftFlow.id}`);
  await page.locator('.react-flow__node').first().waitFor();
}

/** Holds a script back until it is let go. */
async function holdBack(page: Page, script: string): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(`**/assets/${script}-*.js`, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const focused = (locator: Locator): Promise<boolean> =>
  until(() => locator.evaluate((element) => element === document.activeElement), true);

test('a screen whose script does not arrive says so; other screens can be used, and a reload brings it', async () => {
  const page = await newPage();
  let isGone = true;
  await page.route('**/assets/templates-screen-*.js', (route) => (isGone ? route.abort() : route.continue()));
  await page.goto(`${server.url}/app/flows`);
  const templates = page.getByRole('link', { name: 'Templates' });
  const said = page.getByText('The editor has been updated');
  await templates.click();
  await said.waitFor();
  await page.getByRole('link', { name: 'Flows' }).click();
  await page.getByRole('heading', { name: 'Flows' }).waitFor();
  expect(await said.count()).toBe(0);
  await templates.click();
  await said.waitFor();
  isGone = false;
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('heading', { name: 'Templates' }).waitFor();
});

test('a menu opens at the first click or key though what it is made of is still on its way', async () => {
  const page = await newPage();
  const letGo = await holdBack(page, 'menu-box');
  await openFlow(page);
  const button = page.getByRole('button', { name: 'More for this flow' });
  const items = page.getByRole('menuitem');
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect(await items.count()).toBe(0);
  letGo();
  await items.first().waitFor();
  await focused(items.first());
  await page.keyboard.press('ArrowDown');
  await focused(items.nth(1));
  await page.keyboard.press('Escape');
  await items.first().waitFor({ state: 'detached' });
  await focused(button);

  await button.click();
  await items.first().waitFor();
  await focused(page.getByRole('menu'));
  await button.click();
  await items.first().waitFor({ state: 'detached' });
  await button.click();
  await page.getByRole('menuitem', { name: 'Version history' }).click();
  await page.getByRole('dialog', { name: 'Version history' }).waitFor();
});

test('a tip comes for pointer and focus, can be reached, and leaves by Escape alone', async () => {
  const page = await newPage();
  await page.clock.install();
  await openFlow(page);
  const tip = page.getByRole('tooltip');
  const button = page.getByRole('button', { name: 'Settings of the flow' });
  await button.hover();
  await tip.waitFor();
  expect(await button.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
  await tip.hover();
  await page.clock.fastForward(2000);
  expect(await tip.count()).toBe(1);
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'detached' });

  await page.mouse.move(700, 500);
  await button.focus();
  await tip.waitFor();
  const next = page.getByRole('button', { name: 'More for this flow' });
  await next.focus();
  await tip.getByText('More for this flow').waitFor();
  expect(await tip.count()).toBe(1);
  await next.evaluate((element) => (element as HTMLElement).blur());
  await tip.waitFor({ state: 'detached' });
});

test('what has happened is said, and can be undone, though what notes are made of never arrives', async () => {
  const page = await newPage();
  await page.route('**/assets/toast-box-*.js', (route) => route.abort());
  await page.goto(`${server.url}/app/flows`);
  const flow = page.getByRole('link', { name: giftFlow.name });
  await flow.waitFor();
  await page.getByRole('button', { name: `More for ${giftFlow.name}` }).click();
  await page.getByRole('menuitem', { name: 'Take off line' }).click();
  const note = page.getByRole('status').filter({ hasText: 'answers nobody any more' });
  await note.getByRole('button', { name: 'Archive' }).click();
  await flow.waitFor({ state: 'detached' });
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await flow.waitFor();
});
