import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { findForeignWords, writtenIn } from './foreign-words.js';
import { OWNER_SETTINGS, Owner } from './owner.js';
import { runServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(480_000);

const source = path.resolve(import.meta.dirname, '../../apps/editor/src');
const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let url: string;
let channelId: string;
let baseId: string;
/** One sign-in for all of them. */
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
/** What the demo shop and the template call their own things, in one language only. */
let written: string[];

beforeAll(async () => {
  const server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  url = server.url;
  const owner = await new Owner(url).signIn();
  channelId = await owner.openChannel('Shop');
  baseId = await owner.addBase('Shop', [{ question: 'Do you ship abroad?', answer: 'Yes, within a week.' }]);
  // What can be wrong with a calendar, who has changed what, and a tag of one's own are seen as well.
  await owner.saveCalendar('lamps', { zone: 'Asia/Shanghai', week: {} });
  written = [
    ...[
      'Shop',
      'Do you ship abroad?',
      'Yes, within a week.',
      'Questions and answers',
      'owner',
      ...writtenIn('lamps'),
      'default',
      OWNER_SETTINGS.NIGHTSHIFT_ADMIN_EMAIL,
    ],
    ...writtenIn(await owner.exportFlow('nightshift-demo')),
    ...(await owner.template('lunar-new-year')).flatMap(writtenIn),
  ];
  const context = await arrive();
  await context.request.post(`${url}/api/v1/auth/login`, {
    data: {
      email: OWNER_SETTINGS.NIGHTSHIFT_ADMIN_EMAIL,
      password: OWNER_SETTINGS.NIGHTSHIFT_ADMIN_PASSWORD,
    },
  });
  signedIn = await context.storageState();
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

/** An address for every route there is. A route that is not here fails the first test. */
const ADDRESSES: Readonly<Record<string, () => string>> = {
  login: () => '/login',
  welcome: () => '/welcome',
  flows: () => '/flows',
  'flows/:flowId': () => '/flows/nightshift-demo',
  'flows/:flowId/simulate': () => '/flows/nightshift-demo/simulate',
  'flows/:flowId/live': () => '/flows/nightshift-demo/live',
  templates: () => '/templates',
  'templates/:templateId': () => '/templates/lunar-new-year',
  'templates/:templateId/install': () => '/templates/lunar-new-year/install',
  knowledge: () => '/knowledge',
  'knowledge/gaps': () => '/knowledge/gaps',
  'knowledge/:baseId': () => `/knowledge/${baseId}`,
  'settings/channels': () => '/settings/channels',
  'settings/channels/:channelId': () => `/settings/channels/${channelId}`,
  'settings/calendars': () => '/settings/calendars',
  'settings/calendars/:name': () => '/settings/calendars/lamps',
  'settings/shop': () => '/settings/shop',
  'settings/hosts': () => '/settings/hosts',
  'settings/tokens': () => '/settings/tokens',
  'settings/secrets': () => '/settings/secrets',
  'settings/people': () => '/settings/people',
  'settings/tags': () => '/settings/tags',
  'settings/fields': () => '/settings/fields',
  'settings/languages': () => '/settings/languages',
  'settings/ai': () => '/settings/ai',
  'settings/spending': () => '/settings/spending',
  'settings/operations': () => '/settings/operations',
  'settings/audit': () => '/settings/audit',
  '*': () => '/nowhere',
};

/** Those that are read like a page, from top to bottom; at the others what lies in the frame is scrolled. */
const LONG_PAGES = ['login', 'welcome'];

function routesIn(file: string, pattern: RegExp, prefix = ''): string[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  return [...text.matchAll(pattern)].map(([, route = '']) => `${prefix}${route}`);
}

test('every route of the router is looked at', () => {
  const routes = [
    ...routesIn('app/screens.ts', /\bpath: '([^']+)'/g),
    ...routesIn('screens/settings/settings-screen.tsx', /<Route path="([^"]+)"/g, 'settings/'),
  ].filter((route) => !['/', 'settings/*'].includes(route));
  expect(routes.length).toBeGreaterThan(15);
  expect(routes.filter((route) => !Object.hasOwn(ADDRESSES, route))).toEqual([]);
});

/** More pages at once than cores, since each waits for the server now and then. */
const PAGES_AT_ONCE = 3;
const DESK = { width: 1440, height: 900 };
/** So low that hardly anything is seen at once. */
const LOW = { width: 1440, height: 500 };
const SMALL = { width: 1024, height: 768 };
const PHONE = { width: 390, height: 844 };

describe.each(['en-US', 'zh-CN', 'zh-TW'])('in %s', (locale) => {
  test('by day no screen keeps anybody out, at a desk or on a phone, nor speaks another language', async () => {
    const wrong = await lookAtAll({ locale, colorScheme: 'light' }, async (page) => [
      ...(locale === 'en-US'
        ? []
        : (await findForeignWords(page, written)).map((text) => `not in ${locale}: ${text}`)),
      ...(await findBarriers(page)),
      ...(await lookSmaller(page)),
    ]);
    expect(wrong).toEqual({});
  });

  test('by night no screen keeps anybody out', async () => {
    expect(await lookAtAll({ locale, colorScheme: 'dark' }, findBarriers)).toEqual({});
  });
});

test('the page itself stands still, however long what lies in it is, a form that is open included', async () => {
  const context = await arrive({ viewport: LOW, storageState: signedIn });
  const page = await context.newPage();
  const heights: Record<string, number> = {};
  for (const [route, addressOf] of Object.entries(ADDRESSES)) {
    if (LONG_PAGES.includes(route)) continue;
    await open(page, addressOf());
    await unfold(page);
    heights[route] = await heightOf(page);
  }
  await open(page, ADDRESSES['flows/:flowId']?.() ?? '');
  const cards = page.locator('.react-flow__node');
  for (const id of await cards.evaluateAll((all) => all.map((each) => each.getAttribute('data-id')))) {
    await page.locator(`.react-flow__node[data-id="${String(id)}"]`).dispatchEvent('click');
    heights[`form of ${String(id)}`] = await heightOf(page);
  }
  expect(Object.entries(heights).filter(([, height]) => height !== LOW.height)).toEqual([]);
});

async function unfold(page: Page): Promise<void> {
  await page.locator('main').evaluate((main) => {
    for (const fold of main.querySelectorAll('details')) fold.open = true;
  });
}

const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

/** What is wrong with each route, if anything. */
async function lookAtAll(
  looks: { locale: string; colorScheme: 'light' | 'dark' },
  look: (page: Page) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const context = await arrive({ ...looks, viewport: DESK, storageState: signedIn });
  const found: Record<string, string[]> = {};
  const left = Object.entries(ADDRESSES);
  const lookOn = async (): Promise<void> => {
    const page = await context.newPage();
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [route, addressOf] = next;
      await page.setViewportSize(DESK);
      await open(page, addressOf());
      const wrong = await look(page);
      if (wrong.length > 0) found[route] = wrong;
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, lookOn));
  return found;
}

async function lookSmaller(page: Page): Promise<string[]> {
  await page.setViewportSize(SMALL);
  const cut = await findOverflow(page);
  await page.setViewportSize(PHONE);
  const barriers = await findBarriers(page);
  return [...cut, ...(await findOverflow(page)), ...barriers.map((text) => `on a phone: ${text}`)];
}

async function findOverflow(page: Page): Promise<string[]> {
  const [has, of] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  return has > of ? [`${has} pixels wide on a screen of ${of}`] : [];
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${url}/app${address}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const loading = page.getByRole('status').filter({ hasText: /^(Loading|正在加载|載入中|正在載入)/ });
  await until(() => loading.count(), 0);
}
