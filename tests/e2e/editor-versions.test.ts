import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ConversationTest, Flow } from '@nightshift/schema';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors, type VisitorOptions } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const ID = 'flw_versions';
const say = (text: Record<string, string>, done: string | null) => ({
  type: 'message.send',
  v: 1,
  config: { text },
  next: { done },
});

const question = { en: 'Which size?', 'zh-CN': '哪个尺寸？' };
const ask = { type: 'ask.text', v: 1, name: 'Which size', config: { question, variable: 'size' } };

const first: Flow = {
  schema: 1,
  id: ID,
  name: 'Opening hours',
  languages: ['en', 'zh-CN'],
  variables: { size: { type: 'text' } },
  triggers: { start: { type: 'message.keyword', v: 1, config: { any: ['hours'] }, next: 'hello' } },
  nodes: {
    hello: say({ en: 'We open at nine in the morning', 'zh-CN': '我们早上九点开门' }, 'ask'),
    ask: {
      ...ask,
      next: { answered: 'thanks', 'gave-up': 'thanks', 'no-answer': null },
    },
    thanks: say({ en: 'Thank you', 'zh-CN': '谢谢' }, null),
  },
  layout: { start: [0, 0], hello: [340, 0], ask: [680, 0], thanks: [1020, 0] },
};

/** Another hour, another end, and nothing but positions besides. */
const second: Flow = {
  ...first,
  nodes: {
    hello: say({ en: 'We open at ten in the morning', 'zh-CN': '我们早上十点开门' }, 'ask'),
    ask: {
      ...ask,
      next: { answered: 'bye', 'gave-up': 'bye', 'no-answer': null },
    },
    bye: say({ en: 'Good night', 'zh-CN': '晚安' }, null),
  },
  layout: { start: [0, 80], hello: [340, 80], ask: [680, 80], bye: [1020, 80] },
};

const talk: ConversationTest = {
  name: 'tells when the shop opens',
  steps: [{ says: 'shoes', expect: [{ says: { contains: 'nine' } }] }],
};

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

async function open(
  path: string,
  options: VisitorOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const context = await arrive(options);
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/flows/${path}`);
  await page.locator('.react-flow__node').first().waitFor();
  return { context, page };
}

const liveState = (page: Page) => page.locator('[data-live-state]').getAttribute('data-live-state');

describe('versions', () => {
  beforeAll(async () => {
    await owner.publish(first);
    await owner.publish(second);
  });

  test('are compared on the canvas, named, and brought back as an edit that can be undone', async () => {
    const { page } = await open(ID);
    await until(() => liveState(page), 'same');
    await page.locator('[data-live-state]').click();
    const dialog = page.getByRole('dialog', { name: 'Version history' });
    await dialog.getByText('No differences').waitFor();
    await dialog.getByRole('button', { name: /Version 2/ }).click();
    await until(() => dialog.locator('[data-mark]').count(), 4);
    const marks = await dialog
      .locator('[data-mark]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-mark')));
    expect(marks.sort()).toEqual(['added', 'changed', 'changed', 'removed']);
    expect(await dialog.locator('del').allTextContents()).toEqual(['nine', '九']);
    expect(await dialog.locator('ins').allTextContents()).toEqual(['ten', '十']);
    const label = dialog.getByLabel('Name of version 1');
    await label.fill('Before the sale');
    await label.press('Enter');
    await dialog.getByRole('button', { name: /Version 1/ }).click();
    // Before the first version there was nothing: all that it has came with it.
    await until(() => dialog.locator('[data-mark=added]').count(), 4);
    expect(await dialog.locator('[data-mark]').count()).toBe(4);
    await dialog.getByRole('button', { name: 'Restore as draft' }).click();
    await page.getByText('The draft is version 1 again', { exact: true }).waitFor();
    await page.locator('.react-flow__node', { hasText: 'nine in the morning' }).waitFor();
    await until(() => liveState(page), 'differs');
    await page.keyboard.press('Control+z');
    await page.locator('.react-flow__node', { hasText: 'ten in the morning' }).waitFor();
    await until(() => liveState(page), 'same');
    await page.reload();
    await page.locator('[data-live-state]').click();
    await until(() => page.getByLabel('Name of version 1').inputValue(), 'Before the sale');
  });
});

describe('publishing', () => {
  test('shows who is in the middle and moves them, runs the tests, and takes a name', async () => {
    const id = 'flw_publish';
    await owner.publish({
      ...first,
      id,
      triggers: { start: { type: 'message.keyword', v: 1, config: { any: ['shoes'] }, next: 'hello' } },
    });
    const { page, context } = await open(id);
    const api = (path: string): string => `${server.url}/api/v1${path}`;
    const channel = await context.request.post(api('/channels'), { data: { type: 'api', name: 'Till' } });
    const { id: channelId } = (await channel.json()) as { id: string };
    const made = await context.request.post(api('/tokens'), { data: { name: 'Till', role: 'operator' } });
    const { token } = (await made.json()) as { token: string };
    const heard = await context.request.post(api(`/channels/${channelId}/messages`), {
      data: { externalId: 'm1', from: { id: 'lee' }, text: 'shoes' },
      headers: { prefer: 'wait=10', authorization: `Bearer ${token}` },
    });
    expect(heard.ok()).toBe(true);
    const kept = await context.request.put(api(`/flows/${id}/tests`), {
      data: { items: [talk] },
      headers: { 'if-match': '*' },
    });
    expect(kept.ok()).toBe(true);
    await page.reload();
    await page.locator('.react-flow__node', { hasText: 'We open at' }).click();
    await page.getByLabel(/^Text/).first().fill('We open at noon');
    await until(() => liveState(page), 'differs');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 conversation is in the middle of this flow').waitFor();
    await dialog.getByText('at “Which size” (version 1)').waitFor();
    await dialog.getByText('1 change since version 1').waitFor();
    await dialog.getByText('1 of 1 conversation tests fail').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByLabel(/Move them to the new version/).check();
    await dialog.getByLabel('Name of this version').fill('Noon');
    await dialog.getByRole('button', { name: /^Publish/ }).click();
    await page.getByText('Version 2 is live', { exact: true }).waitFor();
    await until(() => liveState(page), 'same');
    const runs = await context.request.get(api(`/flows/${id}/runs`));
    expect(((await runs.json()) as { items: unknown[] }).items).toMatchObject([
      { version: 2, nodeId: 'ask', count: 1 },
    ]);
    const versions = await context.request.get(api(`/flows/${id}/versions`));
    expect(((await versions.json()) as { items: unknown[] }).items).toMatchObject([
      { label: 'Noon', isLive: true },
      {},
    ]);
    await page.getByRole('button', { name: 'More for this flow' }).click();
    await page.getByRole('menuitem', { name: 'Take off line' }).click();
    await page.getByLabel(/Hand them to people/).check();
    await page.getByRole('button', { name: 'Take off line' }).click();
    await until(() => liveState(page), 'none');
    await page.locator('li[data-state="open"]').getByRole('button', { name: 'Undo' }).click();
    await until(() => liveState(page), 'same');
    const after = await context.request.get(api(`/flows/${id}/runs`));
    expect(((await after.json()) as { items: unknown[] }).items).toEqual([]);
  });
});

describe('problems', () => {
  test('are said in the language of the screen, lead to their field, and are mended by a click', async () => {
    const id = 'flw_problems';
    const hours = {
      type: 'working-hours',
      v: 1,
      config: { calendar: 'shp' },
      next: { open: 'hello', closed: null },
    };
    await owner.saveCalendar('shop', { zone: 'Asia/Shanghai', week: { 'mon-sun': ['09:00-18:00'] } });
    await owner.publish({
      ...first,
      id,
      triggers: { start: { type: 'message.keyword', v: 1, config: { any: ['lamps'] }, next: 'hours' } },
      nodes: { hours, hello: say({ en: 'Good evening' }, null) },
    });
    const { page } = await open(id, { locale: 'zh-CN' });
    const list = page.getByRole('button', { name: /个提醒/ });
    await until(async () => await list.textContent(), '3 个提醒');
    await list.click();
    await page.getByText('“发送消息”缺少简体中文的文本。').click();
    await until(() => page.evaluate(() => document.activeElement?.id ?? ''), 'field-hello_text');
    for (const [fix, left] of [
      ['改用“shop”', '2 个提醒'],
      ['先复制英语文本，再翻译', '1 个提醒'],
    ] as const) {
      await list.click();
      await page.getByRole('button', { name: fix }).click();
      await page.keyboard.press('Escape');
      await until(async () => await list.textContent(), left);
    }
    await list.click();
    await page.getByRole('button', { name: '添加“分配客服”' }).click();
    await page.getByText('没有问题').waitFor();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await until(async () => await list.textContent(), '3 个提醒');
  });
});

describe.each([
  { locale: 'en-US', colorScheme: 'dark', viewport: { width: 1024, height: 768 } },
  { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { locale: 'zh-TW', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const)('in $locale, $colorScheme', (look) => {
  test('history and publishing keep nobody out', async () => {
    const { page } = await open(ID, look);
    for (const key of [/^(Publish|发布|發布)$/]) {
      await page.getByRole('button', { name: key }).click();
      await page.getByRole('dialog').locator('h3').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: /More for this flow|流程的更多操作/ }).click();
    await page.getByRole('menuitem').first().click();
    await page.getByRole('dialog').getByRole('button', { name: /2/ }).first().click();
    await page.locator('[data-mark]').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
