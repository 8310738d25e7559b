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
  return openAt(`/flows/${flow.id}`);
}

async function openAt(path: string): Promise<Page> {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app${path}`);
  return page;
}

test.each([
  { button: 'This flow answers first', rules: { priority: 6, overlaps: { flw_prices: 'wins' } } },
  { button: '“Prices” answers first', rules: { priority: 0, overlaps: { flw_prices: 'yields' } } },
])('keywords that start another flow, too, are one line, settled by “$button”', async ({ button, rules }) => {
  const page = await open(answering('flw_costs', 'Costs', ['price', 'cost', 'refund'], 0));
  await page.getByRole('button', { name: '1 warning' }).click();
  const list = page.getByRole('dialog');
  await list.getByText('2 keywords also start “Prices”: “price”, “cost”', { exact: true }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await list.getByRole('button', { name: button }).click();
  await list.getByText('No problems', { exact: true }).waitFor();
  await until(async () => (await owner.draft('flw_costs')).triggers['asks']?.rules, rules);
  // What the server says once it has been asked is the same.
  await page.reload();
  await page.locator('header').getByText('No problems', { exact: true }).waitFor();
});

test('a template is installed with who goes first already settled', async () => {
  const page = await openAt('/templates/black-friday/install');
  const summary = page.getByRole('complementary').filter({ hasText: 'What will happen' });
  await summary.getByText(/ also starts? “Prices”/).waitFor();
  await summary.getByRole('button', { name: 'These flows answer first' }).click();
  await summary.getByText('These flows answer before “Prices”', { exact: true }).waitFor();
  await summary.getByText('Who goes first is settled', { exact: true }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await summary.getByRole('button', { name: 'Undo' }).click();
  await summary.getByRole('button', { name: '“Prices” answers first' }).click();
  await summary.getByText('“Prices” answers before these flows', { exact: true }).waitFor();
  await summary.getByRole('button', { name: 'Install as draft' }).click();
  await page.waitForURL(/\/flows/);
  const drafts = (await owner.flows()).filter(({ id }) => id.startsWith('black-friday'));
  const rules = (await Promise.all(drafts.map(({ id }) => owner.draft(id)))).flatMap(({ triggers }) =>
    Object.values(triggers).map((trigger) => trigger.rules?.overlaps?.['flw_prices']),
  );
  expect(rules).toContain('yields');
});

test('a flow is renamed where all of them are listed, and that can be undone', async () => {
  await owner.importDraft(answering('flw_named', 'Before', ['a name'], 0));
  const page = await openAt('/flows');
  await page.getByRole('button', { name: 'More for Before' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByLabel('Name of the flow').fill('Afterwards');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Afterwards' }).waitFor();
  expect((await owner.draft('flw_named')).name).toBe('Afterwards');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Before' }).waitFor();
});

test('a folder’s flows are settled together with each other flow before they go live', async () => {
  const [first, second] = [
    answering('flw_one', 'One', ['price'], 0),
    answering('flw_two', 'Two', ['cost'], -1),
  ];
  for (const flow of [first, second]) await owner.importDraft(flow);
  const folder = await owner.makeFolder('Both', [first.id, second.id]);
  const page = await openAt(`/flows?in=${folder}`);
  await page.getByRole('button', { name: 'Publish all of them' }).click();
  const publish = page.getByRole('dialog', { name: 'Publish 2 flows?' });
  await publish.getByText('2 keywords also start “Prices”: “cost”, “price”', { exact: true }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await publish.getByRole('button', { name: 'These flows answer first' }).click();
  const prices = publish.getByText(/also starts? “Prices”/);
  await publish.getByText('Who goes first is settled', { exact: true }).waitFor();
  await publish.getByText('These flows answer before “Prices”', { exact: true }).waitFor();
  const rulesOf = async (id: string) => (await owner.draft(id)).triggers['asks']?.rules;
  expect([await rulesOf('flw_one'), await rulesOf('flw_two')]).toEqual([
    { priority: 7, overlaps: { flw_prices: 'wins' } },
    { priority: 6, overlaps: { flw_prices: 'wins' } },
  ]);
  await publish.getByRole('button', { name: 'Undo' }).click();
  await prices.waitFor();
  expect([await rulesOf('flw_one'), await rulesOf('flw_two')]).toEqual([{ priority: 0 }, { priority: -1 }]);
  await publish.getByRole('button', { name: '“Prices” answers first' }).click();
  await prices.waitFor({ state: 'detached' });
  await publish.getByRole('button', { name: 'Publish all of them' }).click();
  await publish.waitFor({ state: 'detached' });
  await until(async () => (await owner.flows()).find(({ id }) => id === 'flw_two')?.liveVersion, 1);
});

test('the other flow is taken off line from where this one is published', async () => {
  const page = await open(answering('flw_fees', 'Fees', ['fee'], 0));
  await page.locator('header').getByRole('button', { name: 'Publish' }).click();
  const publish = page.getByRole('dialog', { name: 'Publish “Fees”' });
  await publish.getByText('“fee” also starts “Prices”', { exact: true }).waitFor();
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
  const ids = live.map(({ id }) => id);
  expect(ids).toContain('flw_fees');
  expect(ids).not.toContain('flw_prices');
});

test.each([
  { where: 'a template is installed', button: undefined },
  { where: 'a folder is published', button: 'Publish all of them' },
])(
  'the other flow is taken off line before $where, and nothing that was filled in is lost',
  async ({ where, button }) => {
    await owner.publish(answering('flw_sales', 'Sales', ['sale', 'discount'], 5));
    await owner.importDraft(answering('flw_discounts', 'Discounts', ['discount'], 0));
    await owner.importDraft(answering('flw_vouchers', 'Vouchers', ['voucher'], 0));
    const folder = await owner.makeFolder(`Before ${where}`, ['flw_discounts', 'flw_vouchers']);
    const page = await openAt(
      button === undefined ? '/templates/black-friday/install' : `/flows?in=${folder}`,
    );
    if (button === undefined) await page.getByLabel('Name of the shop').fill('Moon Lamps');
    else await page.getByRole('button', { name: button }).click();
    const row = page.getByRole('listitem').filter({ hasText: / also starts? “Sales”/ });
    await row.getByRole('button', { name: 'Take it off line' }).click();
    const offline = page.getByRole('dialog', { name: 'Take “Sales” off line' });
    await offline.getByText('Nobody is in the middle of this flow').waitFor();
    await offline.getByRole('button', { name: 'Take off line' }).click();
    await row.waitFor({ state: 'detached' });
    if (button === undefined)
      expect(await page.getByLabel('Name of the shop').inputValue()).toBe('Moon Lamps');
  },
);
