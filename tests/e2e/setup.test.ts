import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(60_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let setupUrl: string;

beforeAll(async () => {
  server = await runServer();
  closings.push(server.remove);
  setupUrl = await server.setupUrl();
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

const languages = [
  {
    locale: 'en-US',
    title: 'Set up Nightshift',
    invalid: 'This link is not valid',
    nobody: 'Nobody is admin yet',
  },
  { locale: 'zh-CN', title: '设置 Nightshift', invalid: '此链接无效', nobody: '尚无管理员' },
  { locale: 'zh-TW', title: '設定 Nightshift', invalid: '此連結無效', nobody: '尚無管理員' },
];

describe.each(languages)('before the first admin, in $locale', ({ locale, title, invalid, nobody }) => {
  test.each([
    { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const)(
    'the pages speak the language and keep nobody out, $colorScheme',
    async ({ colorScheme, viewport }) => {
      const page = await (await arrive({ locale, colorScheme, viewport })).newPage();
      await page.goto(server.url);
      await page.getByText(nobody).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      // Signing in would lead nowhere yet.
      await page.goto(`${server.url}/app/flows`);
      await page.getByText(nobody).waitFor();
      await page.goto(setupUrl);
      expect(await page.getByRole('heading').textContent()).toBe(title);
      expect(await findBarriers(page)).toEqual([]);
      await page.goto(`${server.url}/setup?token=another`);
      await page.getByRole('heading', { name: invalid }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
  );
});

describe('the one-time link', () => {
  test('changes its language by a click', async () => {
    const page = await (await arrive()).newPage();
    await page.goto(setupUrl);
    await page.getByRole('link', { name: '繁體中文' }).click();
    await page.getByRole('heading', { name: '設定 Nightshift' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('zh-TW');
  });

  test('says what is wrong with an answer, in the language of the page', async () => {
    const page = await (await arrive({ locale: 'zh-CN' })).newPage();
    await page.goto(setupUrl);
    await page.getByLabel('您的姓名').fill('李娜');
    await page.getByLabel('邮箱').fill('li@nowhere');
    await page.getByLabel('密码').fill('nine sign');
    await page.getByRole('button').click();
    // The browser says so itself, and nothing is sent.
    expect(await page.getByLabel('密码').evaluate((field: HTMLInputElement) => field.validity.tooShort)).toBe(
      true,
    );
    await page.getByLabel('密码').fill('long enough, surely');
    await page.getByRole('button').click();
    await until(() => page.getByRole('alert').textContent(), '请检查邮箱地址和姓名。');
    expect(await findBarriers(page)).toEqual([]);
  });

  test('a newcomer makes the first admin by keyboard alone, and is signed in', async () => {
    const context = await arrive();
    const page = await context.newPage();
    await page.goto(setupUrl);
    await page.getByLabel('Your name').focus();
    await page.keyboard.type('Zoë <b>Owner</b>');
    await page.keyboard.press('Tab');
    await page.keyboard.type('zoe@lamps.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('several words to remember');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What shall it do first?' }).waitFor();
    const me = await page.evaluate(async () => {
      const response = await fetch('/api/v1/auth/me');
      return (await response.json()) as unknown;
    });
    expect(me).toMatchObject({ name: 'Zoë <b>Owner</b>', role: 'admin' });
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  });

  test('the documentation beside it keeps nobody out either', async () => {
    const page = await (await arrive({ viewport: { width: 390, height: 844 } })).newPage();
    await page.goto(`${server.url}/api/docs`);
    await page.locator('summary').first().click();
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('works once: whoever opens it again is told so, and finds the way on', async () => {
    const page = await (await arrive()).newPage();
    await page.goto(setupUrl);
    await page.getByRole('heading', { name: 'The set-up is done' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link').click();
    await page.getByRole('heading', { name: 'Sign in to Nightshift' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});
