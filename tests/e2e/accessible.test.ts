import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
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
  // Every hour is closed, so that the email field is on the screen.
  await owner.saveCalendar('demo-shop', { zone: 'Asia/Shanghai', week: {} });
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

const languages = [
  { locale: 'en-US', word: 'hello', price: 'price' },
  { locale: 'zh-CN', word: '您好', price: '价格' },
  { locale: 'zh-TW', word: '您好', price: '價格' },
];
const screens = [
  { name: 'a desk', viewport: { width: 1440, height: 900 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
];
const schemes = ['light', 'dark'] as const;

describe.each(screens)('on $name', ({ viewport }) => {
  describe.each(languages)('in $locale', ({ locale, word, price }) => {
    test.each(schemes)('nobody is kept out, %s', async (colorScheme) => {
      const context = await arrive({ locale, viewport, colorScheme });
      const page = await context.newPage();
      const chat = chatOn(page);
      await page.goto(`${server.url}/demo`);
      await chat.launcher.waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.goto(`${server.url}/demo/products/moon-lantern`);
      await page.locator('[data-add]').click();
      await chat.launcher.waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.goto(`${server.url}/demo/cart`);
      await chat.open();
      await chat.write(price);
      await chat.window.locator('.chip').first().waitFor();
      await chat.write(word);
      await chat.window.locator('input[type=email]').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await context.setOffline(true);
      await chat.write(word);
      await chat.window.locator('[data-status=waiting]').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  });
});

test.each(schemes)('a person who writes, in the window and in the preview, %s', async (colorScheme) => {
  const page = await (await arrive({ colorScheme })).newPage();
  const chat = chatOn(page);
  await page.goto(`${server.url}/demo`);
  await chat.open();
  await chat.write(`price, ${colorScheme}`);
  await chat.window.locator('.chip').first().waitFor();
  const [conversation] = await owner.conversations();
  const id = conversation?.id ?? '';
  await owner.reply(id, 'Good evening.');
  await chat.window.getByText('Good evening.').waitFor();
  await owner.types(id);
  await chat.window.locator('.typing').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await chat.launcher.click();
  await owner.reply(id, 'Are you still there?');
  await chat.preview.getByText('Are you still there?').waitFor();
  expect(await findBarriers(page)).toEqual([]);
});
