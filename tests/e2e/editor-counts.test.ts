import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Flow, FlowNode } from '@nightshift/schema';
import type { Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { OWNER_SETTINGS, Owner } from './owner.js';
import { runServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let url: string;

const say = (text: unknown, next: FlowNode['next'] = {}): FlowNode => ({
  type: 'message.send',
  v: 1,
  config: { text },
  next,
});
const both = { en: 'How can we help you today?', 'zh-CN': '今天需要什么帮助？' };

/** A keyword flow that is right in itself. */
const answering = (id: string, name: string, any: string[]): Flow => ({
  schema: 1,
  id,
  name,
  languages: ['en'],
  variables: {},
  triggers: { asks: { type: 'message.keyword', v: 1, config: { any }, next: 'say' } },
  nodes: { say: say('Ten dollars') },
});

/** One thing wrong of each kind. */
const muddle: Flow = {
  ...answering('flw_muddle', 'Muddle', ['price', 'cost', 'refund']),
  languages: ['en', 'zh-CN'],
  triggers: {
    ...answering('', '', ['price', 'cost', 'refund']).triggers,
    opened: { type: 'conversation.opened', v: 1, config: {}, next: 'offer' },
  },
  nodes: {
    // Heard by another flow, and by nobody.
    offer: {
      type: 'message.send',
      v: 1,
      config: {
        text: both,
        buttons: [{ label: both, value: 'refund' }, { label: { en: 'Stores', 'zh-CN': '门店' } }],
      },
      next: {},
    },
    // Three rows of warnings: Chinese, which is missing twice and copied once, and what two other flows answer.
    say: say('Ten dollars', { done: 'again' }),
    again: say('They come in three sizes', { done: 'copied' }),
    copied: say({ en: both.en, 'zh-CN': both.en }, { done: 'tag' }),
    // Seven that stand alone: a tag that nobody else names, a calendar, an empty team, a field in two languages, and two lost steps.
    tag: { type: 'lead.tag', v: 1, config: { add: ['lamps', 'lmaps'] }, next: { done: 'hours' } },
    hours: {
      type: 'working-hours',
      v: 1,
      config: { calendar: 'nowhere' },
      next: { open: 'people', closed: 'people' },
    },
    people: { type: 'conversation.assign', v: 1, config: { team: 'night', announce: both }, next: {} },
    lost: say({ en: '{{contact.fields.siz}}', 'zh-CN': '{{contact.fields.siz}}' }, { done: 'gone' }),
    // To fill in, and an error with the connection that leads nowhere.
    empty: { type: 'message.send', v: 1, config: {}, next: { done: 'lost' } },
  },
};

beforeAll(async () => {
  const server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  ({ url } = server);
  const owner = await new Owner(url).signIn();
  await owner.publish(answering('flw_prices', 'Prices', ['price', 'cost']));
  await owner.publish({
    ...answering('flw_refunds', 'Refunds', ['refund']),
    nodes: { say: { type: 'lead.tag', v: 1, config: { add: ['lamps'] }, next: {} } },
  });
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

const COUNTS = /^(\d+ errors?|\d+ to fill in|\d+ warnings?)$/;

/** As the list of flows has it. */
async function countsInList(page: Page): Promise<string[]> {
  await page.goto(`${url}/app/flows`);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: muddle.name }) });
  await row.getByText(/warning/).waitFor();
  return (await row.locator('span').allTextContents()).filter((text) => COUNTS.test(text)).sort();
}

/** Answers from what the shop knows, and leads everywhere. */
const asking: Flow = {
  ...answering('flw_asking', 'Asking', ['open hours']),
  nodes: {
    answer: {
      type: 'ai.answer',
      v: 2,
      config: {},
      next: { unsure: 'say', 'wants-human': 'say', 'out-of-scope': 'say', failed: 'say', error: 'say' },
    },
    say: say('Somebody tells you soon'),
  },
};

/** As the editor has it, once it has asked the server about other flows, too. */
async function countsInEditor(page: Page): Promise<string[]> {
  const asked = page.waitForResponse((response) => response.url().endsWith('/flows/check'));
  await page.goto(`${url}/app/flows/${muddle.id}`);
  await asked;
  const said = page.getByRole('button', { name: /\d+ warning/ });
  await said.click();
  await page.getByText(/also starts? “Prices”/).waitFor();
  return ((await said.getAttribute('aria-label')) ?? '').split(' · ').sort();
}

test('the list of flows and the editor count the same of what is wrong, other live flows included', async () => {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${url}/api/v1/auth/login`, { data: { email, password } });
  // Its demo shop takes any message.
  await context.request.post(`${url}/api/v1/flows/nightshift-demo/unpublish`);
  await context.request.put(`${url}/api/v1/teams/night`, { data: { title: 'Night' } });
  await context.request.post(`${url}/api/v1/flows/import?unfinished=true`, { data: muddle });
  const page = await context.newPage();
  const inEditor = await countsInEditor(page);
  expect(inEditor).toEqual(['1 error', '1 to fill in', '11 warnings']);
  expect(await countsInList(page)).toEqual(inEditor);
  // Another flow that is taken off line is gone from both.
  await context.request.post(`${url}/api/v1/flows/flw_refunds/unpublish`);
  await until(() => countsInList(page), ['1 error', '1 to fill in', '10 warnings']);
  expect(await countsInEditor(page)).toEqual(['1 error', '1 to fill in', '10 warnings']);
});

test('what the server alone knows is asked again when a step has changed, and the publish dialog and the list count it, too', async () => {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${url}/api/v1/auth/login`, { data: { email, password } });
  await context.request.post(`${url}/api/v1/flows/import`, {
    data: { ...asking, triggers: { asks: { ...asking.triggers['asks'], next: 'answer' } } },
  });
  const page = await context.newPage();
  await page.goto(`${url}/app/flows/${asking.id}`);
  await page.locator('.react-flow__node[data-id="answer"]').dispatchEvent('click');
  await page.locator('[data-step-form]').getByText('Limits').click();
  await page.getByLabel('Budget for one answer (US dollars)').fill('0.00001');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('heading', { name: '1 warning' }).waitFor();
  await page.getByRole('button', { name: 'Publish anyway' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: '1 warning' }).waitFor();
  await page.goto(`${url}/app/flows`);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: asking.name }) });
  await row.getByText('1 warning').waitFor();
});
