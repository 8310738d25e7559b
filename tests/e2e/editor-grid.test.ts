import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { OWNER_SETTINGS, Owner } from './owner.js';
import { runServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(240_000);

const source = path.resolve(import.meta.dirname, '../../apps/editor/src');
const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let url: string;
let channelId: string;
let baseId: string;

beforeAll(async () => {
  const server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  url = server.url;
  const owner = await new Owner(url).signIn();
  channelId = await owner.openChannel('Shop');
  baseId = await owner.addBase('Shop', [{ question: 'Do you ship abroad?', answer: 'Yes, within a week.' }]);
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
  'settings/calendars/:name': () => '/settings/calendars/demo-shop',
  'settings/shop': () => '/settings/shop',
  'settings/hosts': () => '/settings/hosts',
  'settings/tokens': () => '/settings/tokens',
  'settings/people': () => '/settings/people',
  'settings/tags': () => '/settings/tags',
  'settings/fields': () => '/settings/fields',
  'settings/languages': () => '/settings/languages',
  'settings/ai': () => '/settings/ai',
  'settings/operations': () => '/settings/operations',
  'settings/audit': () => '/settings/audit',
  '*': () => '/nowhere',
};

function routesIn(file: string, pattern: RegExp, prefix = ''): string[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  return [...text.matchAll(pattern)].map(([, route = '']) => `${prefix}${route}`);
}

test('every route of the router is looked at', () => {
  const routes = [
    ...routesIn('app/routes.tsx', /\bpath: '([^']+)'/g),
    ...routesIn('screens/settings/settings-screen.tsx', /<Route path="([^"]+)"/g, 'settings/'),
  ].filter((route) => !['/', 'settings/*'].includes(route));
  expect(routes.length).toBeGreaterThan(15);
  expect(routes.filter((route) => !Object.hasOwn(ADDRESSES, route))).toEqual([]);
});

describe.each([
  { locale: 'en-US', colorScheme: 'light' },
  { locale: 'en-US', colorScheme: 'dark' },
  { locale: 'zh-CN', colorScheme: 'light' },
  { locale: 'zh-CN', colorScheme: 'dark' },
  { locale: 'zh-TW', colorScheme: 'light' },
  { locale: 'zh-TW', colorScheme: 'dark' },
] as const)('in $locale, $colorScheme', ({ locale, colorScheme }) => {
  test('no screen keeps anybody out', async () => {
    const context = await arrive({ locale, colorScheme, viewport: { width: 1440, height: 900 } });
    await context.request.post(`${url}/api/v1/auth/login`, {
      data: {
        email: OWNER_SETTINGS.NIGHTSHIFT_ADMIN_EMAIL,
        password: OWNER_SETTINGS.NIGHTSHIFT_ADMIN_PASSWORD,
      },
    });
    const page = await context.newPage();
    const barriers: Record<string, string[]> = {};
    for (const [route, addressOf] of Object.entries(ADDRESSES)) {
      await page.goto(`${url}/app${addressOf()}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const loading = page.getByRole('status').filter({ hasText: /^(Loading|正在加载|載入中)/ });
      await until(() => loading.count(), 0);
      const found = await findBarriers(page);
      if (found.length > 0) barriers[route] = found;
    }
    expect(barriers).toEqual({});
  });
});
