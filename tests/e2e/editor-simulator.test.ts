import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const flow: Flow = {
  schema: 1,
  id: 'flw_order',
  name: 'Order help',
  languages: ['en', 'zh-CN'],
  variables: { number: { type: 'text' }, total: { type: 'number' } },
  triggers: {
    asks: { type: 'message.keyword', v: 1, name: 'Asks', config: { any: ['order'] }, next: 'ask' },
    price: { type: 'message.keyword', v: 1, name: 'Price', config: { any: ['price'] }, next: 'hours' },
  },
  nodes: {
    ask: {
      type: 'ask.text',
      v: 1,
      name: 'Number',
      config: { question: 'Which number?', variable: 'number' },
      next: { answered: 'look' },
    },
    look: {
      type: 'http.request',
      v: 1,
      name: 'Look it up',
      config: {
        url: 'http://127.0.0.1:9/orders/{{vars.number}}',
        save: [{ path: 'total', variable: 'total' }],
      },
      next: { ok: 'say', error: 'sorry' },
    },
    say: {
      type: 'message.send',
      v: 1,
      config: { text: 'It is {{vars.total}}.', buttons: [{ label: 'Another order', value: 'order' }] },
      next: {},
    },
    sorry: { type: 'message.send', v: 1, config: { text: 'I cannot see it.' }, next: {} },
    hours: {
      type: 'working-hours',
      v: 1,
      name: 'Hours',
      config: { calendar: 'shop' },
      next: { open: 'cheap', closed: 'later' },
    },
    cheap: { type: 'message.send', v: 1, config: { text: 'Five dollars.' }, next: {} },
    later: { type: 'wait', v: 1, config: { for: 'PT24H' }, next: { done: 'cheap' } },
  },
};

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let owner: Owner;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
  await owner.saveCalendar('shop', { zone: 'Asia/Shanghai', week: { 'mon-sun': ['09:00-18:00'] } });
  await owner.publish(flow);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

async function enter(context: BrowserContext, path: string): Promise<Page> {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/flows/flw_order/${path}`);
  return page;
}

const simulator = async (): Promise<Page> => enter(await arrive(), 'simulate');

async function say(page: Page, text: string): Promise<void> {
  await page.locator('[data-simulator-input]').fill(text);
  await page.locator('[data-simulator-input]').press('Enter');
}

async function setTo(page: Page, field: string, option: RegExp): Promise<void> {
  await page.getByRole('tab', { name: 'Setting' }).click();
  await page.getByLabel(field).click();
  await page.getByRole('option', { name: option }).click();
  await page.getByRole('tab', { name: 'Chat' }).click();
}

const path = (page: Page): Promise<string[]> =>
  page
    .getByRole('region', { name: 'Path' })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => [...item.children].map((part) => part.textContent).join(' ')),
    );

describe('the simulator', () => {
  test('answers without the server, lights the path, and says why nothing fires', async () => {
    const page = await simulator();
    await page.getByRole('button', { name: 'Say “order”' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Say “order”' }).click();
    await page.getByText('Which number?').waitFor();
    expect(await path(page)).toEqual(['Asks fired', 'Number entered', 'Number waits']);
    await page.getByRole('button', { name: 'Start over' }).click();
    await say(page, 'weather');
    await page.getByText('Why no answer').waitFor();
    await page.getByText('“Price” of “Order help” does not fire: none of its words occur.').waitFor();
  });

  test('a call is answered by hand, and its answer is remembered and can be changed', async () => {
    const page = await simulator();
    await setTo(page, 'Calls to other systems', /by hand/);
    await say(page, 'order');
    await say(page, 'A7');
    await page.getByLabel('Answer (JSON)').fill('{"status": 200, "body": {"total": 42}}');
    await page.getByRole('button', { name: 'Give this answer' }).click();
    await page.getByText('It is 42.').waitFor();
    await page.getByRole('button', { name: 'Another order' }).click();
    await until(() => page.getByText('Which number?').count(), 2);
    await page.getByRole('tab', { name: 'Memory' }).click();
    await page.getByText('waits at “Number”').waitFor();
    await page.getByLabel('total').fill('43');
    await page.getByLabel('total').press('Enter');
    await page.getByRole('tab', { name: 'Chat' }).click();
    await page.getByText('By hand: total = 43').waitFor();
  });

  test('a call is really made by the server, which guards where it goes', async () => {
    const page = await simulator();
    await setTo(page, 'Calls to other systems', /Really call/);
    await say(page, 'order');
    await say(page, 'A7');
    await page.getByText('I cannot see it.').waitFor();
    await page.getByText(/^Failed: .* is not a public address/).waitFor();
  });

  test('goes to any night, and through any wait', async () => {
    const page = await simulator();
    await page.getByRole('tab', { name: 'Setting' }).click();
    await page.getByRole('button', { name: /Lunar New Year/ }).click();
    await page.getByRole('tab', { name: 'Chat' }).click();
    await say(page, 'price');
    await page.getByRole('button', { name: 'Skip the wait: 1 day' }).click();
    await page.getByText('Five dollars.').waitFor();
    await setTo(page, 'Hours “shop”', /Always open/);
    expect(await path(page)).toContain('Hours → open');
  });

  test('walks step by step', async () => {
    const page = await simulator();
    await page.getByRole('button', { name: 'Step by step' }).click();
    await say(page, 'order');
    await page.getByText('Step 1 of 3').waitFor();
    expect(await path(page)).toEqual(['Asks fired']);
    await page.keyboard.press('Enter');
    expect(await path(page)).toEqual(['Asks fired', 'Number entered']);
    expect(await page.getByText('Which number?').count()).toBe(0);
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Step 1 of 3').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Step before' }).click();
    expect(await path(page)).toEqual(['Asks fired']);
    await page.getByRole('button', { name: 'To the end' }).click();
    await page.getByText('Which number?').waitFor();
  });

  test('a talk becomes a test, which tells when a change breaks it', async () => {
    const page = await simulator();
    await say(page, 'order');
    await page.getByText('Which number?').waitFor();
    await page.getByRole('button', { name: 'Save as test' }).click();
    await page.getByText('Saved as test “order”', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Tests' }).click();
    await page.getByRole('button', { name: 'Run all' }).click();
    await page.getByText('1 pass, 0 fail').waitFor();
    const changed = structuredClone(flow);
    Object.assign(changed.nodes['ask']?.config ?? {}, { question: 'Your number?' });
    await owner.publish(changed);
    await page.reload();
    await page.getByRole('tab', { name: 'Tests' }).click();
    await page.getByRole('button', { name: 'Run all' }).click();
    const step = page.getByRole('region', { name: 'Step 1 (order):' });
    expect(await step.getByRole('listitem').allTextContents()).toEqual([
      'No longer comes: Which number?',
      'New: Your number?',
    ]);
    expect(await findBarriers(page)).toEqual([]);
    // The change was meant so.
    await page.getByRole('button', { name: 'Accept the new answer' }).click();
    await page.getByText('1 pass, 0 fail').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('0 pass, 1 fail').waitFor();
    await step.waitFor();
    await owner.publish(flow);
  });
});

test('the live view replays a conversation with its reasons', async () => {
  const context = await arrive();
  const page = await enter(context, 'live');
  await writeAsCustomer(context, 'price');
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await page.getByRole('button', { name: 'Replay Ann' }).click();
  await page.getByText('Customer: price').waitFor();
  await page.getByText(/“Price” of “Order help” fires/).waitFor();
  expect(await path(page)).toContain('Price fired');
  expect(await findBarriers(page)).toEqual([]);
  await walkNodeByNode(page);
  await page.getByRole('tab', { name: 'Steps' }).click();
  const hours = page.getByRole('listitem').filter({ hasText: 'Hours' });
  await hours.getByText('1 came').waitFor();
  expect(await path(page)).toEqual([]);
});

/** The turn of “price”: the trigger, the hours, and what they lead to; each with the lines that say why. */
async function walkNodeByNode(page: Page): Promise<void> {
  const decision = page.getByRole('region', { name: 'What was decided, and why' });
  const looked = decision.locator('[aria-current]');
  const whole = await path(page);
  const [, all = ''] = /^(\d) steps$/.exec((await decision.getByRole('status').textContent()) ?? '') ?? [];
  await page.keyboard.press('ArrowRight');
  await decision.getByText(`Step 1 of ${all}`).waitFor();
  expect(await path(page)).toEqual(['Price fired']);
  expect(await looked.allTextContents()).toContainEqual(
    expect.stringContaining('“Price” of “Order help” fires'),
  );
  await page.getByRole('button', { name: 'Step on' }).click();
  await decision.getByText(`Step 2 of ${all}`).waitFor();
  expect((await path(page)).at(-1)).toMatch(/^Hours → (open|closed)$/);
  expect(await looked.allTextContents()).toEqual([
    expect.stringMatching(/^“Hours” continued with “.*”: Shop is /),
  ]);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await decision.getByText(`Step 3 of ${all}`).waitFor();
  await page.getByRole('button', { name: 'Step back' }).click();
  await page.keyboard.press('ArrowLeft');
  await decision.getByText(`Step 1 of ${all}`).waitFor();
  await page.getByRole('button', { name: /Customer: price/ }).click();
  await decision.getByText(`${all} steps`).waitFor();
  expect(await path(page)).toEqual(whole);
}

/** On a channel of its own, by the public API. */
async function writeAsCustomer(context: BrowserContext, text: string): Promise<void> {
  const api = `${server.url}/api/v1`;
  const made = await context.request.post(`${api}/tokens`, { data: { role: 'admin', name: 'test' } });
  const { token } = (await made.json()) as { token: string };
  const opened = await context.request.post(`${api}/channels`, {
    data: { type: 'api', name: 'Shop', config: {} },
  });
  const { id } = (await opened.json()) as { id: string };
  const sent = await fetch(`${api}/channels/${id}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, prefer: 'wait=5' },
    body: JSON.stringify({ externalId: 'm1', from: { id: 'ann', name: 'Ann', language: 'en' }, text }),
  });
  expect(sent.ok).toBe(true);
}

const looks = [
  { locale: 'en-US', colorScheme: 'light', width: 1440 },
  { locale: 'zh-CN', colorScheme: 'dark', width: 1024 },
  { locale: 'zh-TW', colorScheme: 'light', width: 390 },
  { locale: 'en-US', colorScheme: 'dark', width: 390 },
] as const;

test.each(looks)(
  'nobody is kept out, $locale $colorScheme $width',
  async ({ locale, colorScheme, width }) => {
    const context = await arrive({ locale, colorScheme, viewport: { width, height: 844 } });
    const page = await enter(context, 'simulate');
    await say(page, 'order');
    await page.getByText('Which number?').waitFor();
    for (const tab of [0, 1, 2, 3]) {
      await page.getByRole('tab').nth(tab).click();
      await page.getByRole('tabpanel').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await page.goto(`${server.url}/app/flows/flw_order/live`);
    await page.getByRole('group').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
  },
);
