import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { runServer, type RealServer } from './run-server.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
const ACCOUNT = { email: 'zoe@lamps.example', password: 'several words to remember' };
let server: RealServer;

beforeAll(async () => {
  server = await runServer();
  closings.push(server.remove);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('from the set-up link to a shop that answers, by keyboard alone', async () => {
  const page = await (await arrive({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(await server.setupUrl());
  await page.getByLabel('Your name').focus();
  for (const text of ['Zoë', ACCOUNT.email, ACCOUNT.password]) {
    await page.keyboard.type(text);
    await page.keyboard.press(text === ACCOUNT.password ? 'Enter' : 'Tab');
  }
  await page.getByRole('heading', { name: 'What shall it do first?' }).waitFor();
  await page.getByRole('button', { name: 'Lunar New Year' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('What is your shop called?').waitFor();
  // The field has the focus.
  await page.keyboard.type('Moon Lamps');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Moon Lamps is answering' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  const shop = page.frameLocator('iframe[title="Demo shop"]');
  const chat = shop.locator('nightshift-chat');
  await shop.getByRole('link', { name: 'Moon Lamps' }).waitFor();
  // An example stands in the field, and goes out with Enter.
  await page.getByRole('button', { name: 'How much is it?' }).click();
  const field = chat.locator('.composer textarea');
  expect(await field.inputValue()).toBe('How much is it?');
  await field.press('Enter');
  await chat.locator('.bubble', { hasText: 'How much is it?' }).waitFor();
  await chat.locator('.bubble', { hasText: 'Moon Lamps' }).first().waitFor();

  await page.getByRole('link', { name: 'See the flow behind it' }).click();
  await page.waitForURL('**/app/flows/lny-welcome');
});

test('a second set-up renames the shop, its chat and the hours that its pages say', async () => {
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: ACCOUNT });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/welcome`);
  await page.getByRole('button', { name: 'Black Friday' }).click();
  await page.getByLabel('What is your shop called?').fill('Harbour & "Sons"');
  await page.getByLabel('Days', { exact: true }).click();
  await page.getByRole('option', { name: 'Every day' }).click();
  await page.getByLabel('From').fill('20:00');
  await page.getByLabel('Until').fill('04:00');
  await page.getByText('On the next day').waitFor();
  await page.getByLabel('Closed on public holidays of').click();
  await page.getByRole('option', { name: 'Vietnam' }).click();
  await page.getByRole('button', { name: 'Go live' }).click();
  await page.getByRole('heading', { name: 'Harbour & "Sons" is answering' }).waitFor();
  const shop = page.frameLocator('iframe[title="Demo shop"]');
  await shop.getByRole('link', { name: 'Harbour & "Sons"' }).waitFor();
  await shop.locator('nightshift-chat h2', { hasText: 'Harbour & "Sons"' }).waitFor();
  const { document } = (await (
    await context.request.get(`${server.url}/api/v1/calendars/demo-shop`)
  ).json()) as { document: { week: unknown; holidays: unknown } };
  expect(document).toMatchObject({ week: { 'mon-sun': ['20:00-04:00'] }, holidays: ['VN'] });
});

const looks = [
  { locale: 'en-US', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 1024, height: 768 } },
  { locale: 'zh-TW', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { locale: 'en-US', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;
const wordings = {
  'en-US': { name: 'Black Friday', shop: 'What is your shop called?', back: 'Back' },
  'zh-CN': { name: '黑色星期五', shop: '您的店铺叫什么？', back: '返回' },
  'zh-TW': { name: '黑色星期五', shop: '您的商店叫什麼？', back: '返回' },
};

test.each(looks)('choosing and answering keep nobody out, $locale $colorScheme', async (look) => {
  const { name, shop, back } = wordings[look.locale];
  const context = await arrive(look);
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: ACCOUNT });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/welcome`);
  await page.getByRole('button', { name }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
  await page.getByRole('button', { name }).click();
  await page.getByLabel(shop).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
  await page.getByRole('button', { name: back }).click();
  await page.getByRole('button', { name }).waitFor();
});
