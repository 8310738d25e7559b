import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import type { Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let owner: Owner;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
  await owner.publish(answering('flw_prices', 'Prices', ['price', 'cost', 'fee'], 5));
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

function answering(id: string, name: string, any: string[], priority: number): Flow {
  return {
    schema: 1,
    id,
    name,
    languages: ['en'],
    variables: {},
    triggers: {
      asks: { type: 'message.keyword', v: 1, config: { any }, rules: { priority }, next: 'say' },
    },
    nodes: { say: { type: 'message.send', v: 1, config: { text: 'Ten dollars' }, next: {} } },
  };
}

async function open(flow: Flow): Promise<Page> {
  await owner.importDraft(flow);
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/flows/${flow.id}`);
  return page;
}

test.each([
  { button: 'This flow answers first', rules: { priority: 6, overlaps: { flw_prices: 'wins' } } },
  { button: '“Prices” answers first', rules: { priority: 0, overlaps: { flw_prices: 'yields' } } },
])('keywords that start another flow, too, are one line, settled by “$button”', async ({ button, rules }) => {
  const page = await open(answering('flw_costs', 'Costs', ['price', 'cost', 'refund'], 0));
  await page.getByRole('button', { name: '1 warning' }).click();
  const list = page.getByRole('dialog');
  await list.getByText('2 keywords also start “Prices”: "price", "cost"', { exact: true }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await list.getByRole('button', { name: button }).click();
  await list.getByText('No problems', { exact: true }).waitFor();
  await until(async () => (await owner.draft('flw_costs')).triggers['asks']?.rules, rules);
  // What the server says once it has been asked is the same.
  await page.reload();
  await page.locator('header').getByText('No problems', { exact: true }).waitFor();
});

test('the other flow is taken off line from where this one is published', async () => {
  const page = await open(answering('flw_fees', 'Fees', ['fee'], 0));
  await page.locator('header').getByRole('button', { name: 'Publish' }).click();
  const publish = page.getByRole('dialog', { name: 'Publish “Fees”' });
  await publish.getByText('1 keyword also starts “Prices”: "fee"', { exact: true }).waitFor();
  await publish.getByRole('button', { name: 'Take it off line' }).click();
  const offline = page.getByRole('dialog', { name: 'Take “Prices” off line' });
  await offline.getByText('None of its triggers fires any more').waitFor();
  await offline.getByText('Nobody is in the middle of this flow').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await offline.getByRole('button', { name: 'Take off line' }).click();
  await publish.getByText('No problems found').waitFor();
  await publish.getByRole('button', { name: 'Publish', exact: true }).click();
  await publish.waitFor({ state: 'detached' });
  const live = (await owner.flows()).filter(({ liveVersion }) => liveVersion !== null);
  expect(live.map(({ id }) => id).filter((id) => id.startsWith('flw_'))).toEqual(['flw_fees']);
});
