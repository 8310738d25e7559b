import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { APIRequestContext } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { chatOn } from './chat.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(60_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let owner: Owner;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

async function callTheShop(request: APIRequestContext, title: unknown): Promise<void> {
  const authorization = `Bearer ${await owner.token('admin')}`;
  const channels = `${server.url}/api/v1/channels`;
  const { items } = (await (await request.get(channels, { headers: { authorization } })).json()) as {
    items: { id: string; isDemo: boolean; config: object }[];
  };
  const demo = items.find(({ isDemo }) => isDemo);
  if (demo === undefined) throw new Error('no channel is that of the demo shop');
  const response = await request.patch(`${channels}/${demo.id}`, {
    headers: { authorization },
    data: { config: { ...demo.config, title } },
  });
  expect(response.status()).toBe(200);
}

test.each([
  ['markup', `</script><script>document.body.remove()</script>`],
  ['quotes', `"Moon" & 'Sons' <b>`],
  ['patterns and pictures', `$& $1 __CHANNEL_ID__ 🏮🧵`],
  ['many words', `${'Lanterns and '.repeat(60)}tea`],
])('the name of a shop may be %s', async (_, name) => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const context = await arrive({ viewport });
    await callTheShop(context.request, name);
    const page = await context.newPage();
    await page.goto(`${server.url}/demo`);
    expect(await page.locator('.brand').textContent()).toBe(name);
    expect(await page.title()).toContain(name.trim());
    await chatOn(page).open();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test('the shop has its name in each language, and its own hours', async () => {
  const page = await (await arrive()).newPage();
  await callTheShop(page.request, { en: 'Harbour', 'zh-CN': '海港', 'zh-TW': '港灣' });
  await owner.saveCalendar('demo-shop', { zone: 'America/Chicago', week: { 'mon-sun': ['00:00-24:00'] } });
  await page.goto(`${server.url}/demo?lang=zh-CN`);
  expect(await page.locator('.brand').textContent()).toBe('海港');
  await page.getByText('团队正在上班').waitFor();
  await owner.saveCalendar('demo-shop', { zone: 'America/Chicago', week: {} });
  await page.goto(`${server.url}/demo?lang=zh-TW`);
  expect(await page.locator('.brand').textContent()).toBe('港灣');
  expect(await page.locator('[data-clock]').textContent()).toMatch(
    /^\d\d:\d\d 中部[標準日光]*時間 · 團隊已下班$/,
  );
});

test('what the shop proposes stands in the field of the chat, twice and in an open window too', async () => {
  const page = await (await arrive()).newPage();
  const chat = chatOn(page);
  await page.goto(`${server.url}/demo`);
  await page.getByRole('button', { name: 'Ask about the price' }).click();
  await chat.field.waitFor();
  expect(await chat.field.inputValue()).toBe('What does it cost?');
  await page.getByRole('button', { name: 'Ask for a human' }).click();
  expect(await chat.field.inputValue()).toBe('I want a human');
  // Focus is in the field, ready for Enter.
  await page.keyboard.press('Enter');
  await chat.window.locator('.bubble', { hasText: 'I want a human' }).waitFor();
  expect(await chat.field.inputValue()).toBe('');
});
