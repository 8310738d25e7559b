import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors, type VisitorOptions } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
const flow: unknown = JSON.parse(
  readFileSync(new URL('../../templates/black-friday/language.json', import.meta.url), 'utf8'),
);
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

async function signedIn(look: VisitorOptions = {}): Promise<BrowserContext> {
  const context = await arrive(look);
  const data = {
    email: OWNER_SETTINGS.NIGHTSHIFT_ADMIN_EMAIL,
    password: OWNER_SETTINGS.NIGHTSHIFT_ADMIN_PASSWORD,
  };
  await context.request.post(`${server.url}/api/v1/auth/login`, { data });
  return context;
}

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** The preview opens where the flow begins, not beside it. */
const cardsInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const frame = document.querySelector('.react-flow')?.getBoundingClientRect();
    return [...document.querySelectorAll('.react-flow__node')].some((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      return (
        frame !== undefined &&
        left >= frame.left &&
        right <= frame.right &&
        top >= frame.top &&
        bottom <= frame.bottom
      );
    });
  });

const looks = [
  {
    locale: 'en-US',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    words: ['Black Friday', 'Use this template', 'Name of the shop'],
  },
  {
    locale: 'zh-CN',
    colorScheme: 'dark',
    viewport: { width: 1024, height: 768 },
    words: ['黑色星期五', '使用此模板', '店铺名称'],
  },
  {
    locale: 'zh-TW',
    colorScheme: 'light',
    viewport: { width: 390, height: 844 },
    words: ['黑色星期五', '使用此範本', '商店名稱'],
  },
] as const;

test.each(looks)(
  'the gallery, a template and its form keep nobody out, $locale $colorScheme',
  async ({ words, ...look }) => {
    const [name, use, setting] = words;
    const page = await (await signedIn(look)).newPage();
    await page.goto(`${server.url}/app/templates`);
    await page.getByRole('link', { name }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name }).click();
    await page.getByRole('link', { name: use }).waitFor();
    await until(() => cardsInSight(page), true);
    expect(await findBarriers(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    await page.getByRole('link', { name: use }).click();
    await page.getByLabel(setting, { exact: true }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
  },
);

test('a template is filled in and installed as a draft', async () => {
  const page = await (await signedIn()).newPage();
  await page.goto(`${server.url}/app/templates/black-friday/install`);
  await page.getByText('5 flows are added').waitFor();
  await page.getByLabel('Name of the shop').fill('Moon Lamps');
  await page.getByRole('button', { name: 'Install as draft' }).click();
  await page.waitForURL(/\/app\/flows\?in=/);
  expect((await owner.exportFlow('black-friday')).values).toMatchObject({
    'shop.name': { en: 'Moon Lamps' },
  });
  await page.getByRole('button', { name: 'Publish all of them' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish all of them' }).click();
  await page.getByText('5 flows are live', { exact: true }).waitFor();
  await until(() => page.getByText('Live · version 1').count(), 5);
});

test('what is imported is looked at first, and stored only when somebody says so', async () => {
  const page = await (await signedIn()).newPage();
  await page.goto(`${server.url}/app/templates`);
  await page.getByRole('button', { name: 'Import a flow' }).click();
  await page.getByRole('tab', { name: 'Paste' }).click();
  const field = page.getByLabel('The flow as JSON');
  await field.fill('{ "schema": 1,');
  await page.getByText('This is not JSON: line 1').waitFor();
  await field.fill('{ "name": "Nothing" }');
  await page.getByText('must be mended first').waitFor();
  expect(await page.getByRole('button', { name: 'Import as draft' }).isDisabled()).toBe(true);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Address' }).click();
  expect(await page.getByText('must be mended first').count()).toBe(0);
  await page.getByRole('tab', { name: 'Paste' }).click();
  await field.fill(JSON.stringify({ nightshift: 'clip', nodes: {}, triggers: {} }));
  await page.getByText('These are cards, not a whole flow').waitFor();
  await field.fill(JSON.stringify({ ...(flow as object), id: 'pasted', name: 'Pasted' }));
  await page.getByRole('button', { name: 'Import as draft', disabled: false }).click();
  await page.waitForURL('**/app/flows/pasted');
  expect(await owner.flows()).toContainEqual(expect.objectContaining({ id: 'pasted', name: 'Pasted' }));
});

test('what can be mended comes in as a draft, with its problems by the titles of the cards and what is not here asked about', async () => {
  const team = {
    type: 'conversation.assign',
    v: 1,
    name: 'Over to them',
    config: { team: 'night-owls' },
    next: {},
  };
  const read = {
    type: 'message.send',
    v: 1,
    name: 'Say the sum',
    config: { text: 'It is {{vars.sum}}.', mood: 'warm' },
    next: { sent: 'over' },
  };
  const document = {
    ...{ schema: 1, name: 'Came along', languages: ['en'], variables: {} },
    triggers: { any: { type: 'message.any', v: 1, config: {}, next: 'n1' } },
    nodes: { n1: read, over: team },
  };
  const context = await signedIn();
  await context.request.put(`${server.url}/api/v1/teams/desk`, { data: { title: 'Front desk' } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/templates`);
  await page.getByRole('button', { name: 'Import a flow' }).click();
  await page.getByRole('tab', { name: 'Paste' }).click();
  await page.getByLabel('The flow as JSON').fill(JSON.stringify(document));
  const dialog = page.getByRole('dialog');
  await dialog.getByText('take it in as a draft and mend').waitFor();
  await dialog
    .getByText(/“Say the sum”/)
    .first()
    .waitFor();
  expect(
    await dialog
      .getByRole('listitem')
      .filter({ hasText: /n1|nodes/ })
      .allInnerTexts(),
  ).toEqual([]);
  expect(await page.getByRole('button', { name: 'Import and publish' }).isDisabled()).toBe(true);
  await dialog.getByRole('combobox', { name: 'Team “night-owls”' }).click();
  await page.getByRole('option', { name: 'Front desk' }).click();
  await until(() => dialog.getByText(/“Over to them” names/).count(), 0);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import as draft', disabled: false }).click();
  await page.waitForURL(/\/app\/flows\/flw_/);
  await page.getByText('Say the sum').first().waitFor();
});

test('an address within the own network is not read', async () => {
  const page = await (await signedIn()).newPage();
  await page.goto(`${server.url}/app/templates`);
  await page.getByRole('button', { name: 'Import a flow' }).click();
  await page.getByRole('tab', { name: 'Address' }).click();
  await page.getByLabel('Address of a flow file').fill('http://127.0.0.1:9/flow.json');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('alert').getByText('is not a public address').waitFor();
});
