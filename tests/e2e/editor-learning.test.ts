import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { openKnowingShop, type KnowingShop } from './knowing-shop.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let owner: Owner;
let shop: KnowingShop;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
  shop = await openKnowingShop(server, owner);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

async function open(context: BrowserContext, address: string): Promise<Page> {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/${address}`);
  return page;
}

/** Of the answer about sending back, in the newest conversation. */
async function openEvidence(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await page
    .getByRole('button', { name: /^Replay / })
    .first()
    .click();
  const moments = page.getByRole('list', { name: 'Moments' }).getByRole('button');
  await moments.filter({ hasText: 'Within 30 days' }).first().click();
  return page.getByRole('region', { name: 'Where the answer came from' });
}

test('an answer that was wrong is marked, becomes a question of the evaluation, and is taken back', async () => {
  const { replies } = await shop.ask('ann', 'Can I send a lamp back?');
  expect(replies).toEqual(['Within 30 days, free of charge, in its box.']);
  const context = await arrive();
  const page = await open(context, `flows/${shop.flow.id}?panel=live`);
  const evidence = await openEvidence(page);
  await evidence.getByText('cited', { exact: true }).waitFor();
  await evidence.getByRole('button', { name: 'This answer is wrong' }).click();
  await evidence.getByLabel('What should it have said?').fill('Within 60 days.');
  await evidence.getByRole('button', { name: 'Mark as wrong' }).click();
  await evidence.getByText('Marked as wrong').waitFor();
  expect(await findBarriers(page)).toEqual([]);

  const evaluation = await context.newPage();
  await evaluation.goto(`${server.url}/app/knowledge/${shop.base}?tab=evaluation`);
  const row = evaluation.getByRole('row').filter({ hasText: 'Can I send a lamp back?' });
  await row.getByText('marked wrong').waitFor();
  await row.getByText('Within 60 days.').waitFor();

  // What is marked stays so when the page is opened again.
  await page.reload();
  await openEvidence(page);
  await evidence.getByRole('link', { name: 'Open the evaluation' }).waitFor();
  await evidence.getByRole('button', { name: 'Undo' }).click();
  await evidence.getByRole('button', { name: 'This answer is wrong' }).waitFor();
  await evaluation.reload();
  await evaluation.getByText('No questions to check it with').waitFor();
});

test('from a gap one comes to its conversation; its draft is added with one click, answers, and is taken back', async () => {
  const { conversationId, replies } = await shop.ask('bea', 'Do you wrap lamps as a gift?');
  expect(replies).toEqual(['I will ask a colleague.']);
  await shop.ask('cem', 'Can you wrap the lamp as a gift');
  await owner.reply(conversationId, 'Yes, gift wrapping costs two euros.');
  await shop.gatherGaps();

  const page = await open(await arrive(), 'knowledge');
  await page.getByRole('link', { name: 'Gaps' }).click();
  const gap = page.getByRole('article').filter({ hasText: 'as a gift' });
  await gap.getByText('asked 2 times').waitFor();
  await gap.getByText('2 examples').click();
  await gap.getByText('A person said: Yes, gift wrapping costs two euros.').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await gap.getByRole('button', { name: 'See the conversation: Do you wrap lamps as a gift?' }).click();
  await page
    .getByRole('list', { name: 'Moments' })
    .getByText('Do you wrap lamps as a gift?')
    .first()
    .waitFor();

  await page.goBack();
  await gap.getByText('A draft: what somebody of your team said.').waitFor();
  await gap.getByRole('button', { name: /^Add to Lamps/ }).click();
  await page.getByText('It was added to Lamps', { exact: true }).waitFor();
  await gap.waitFor({ state: 'detached' });
  expect((await shop.ask('dan', 'Do you wrap lamps as a gift?')).replies).toEqual([
    'Yes, gift wrapping costs two euros.',
  ]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await gap.waitFor();
  expect((await shop.ask('eve', 'Do you wrap lamps as a gift?')).replies).toEqual([
    'I will ask a colleague.',
  ]);
});

test('a gap is added as somebody words it, for the market that is chosen; what is far off stands apart', async () => {
  const { conversationId } = await shop.ask(
    'fay',
    'ok so my gran wants to know is there a lamp for sewing at night??',
  );
  await owner.reply(conversationId, 'The Needle lamp is made for sewing.');
  await shop.ask('gil', 'Who won the world cup?');
  await shop.gatherGaps();
  const page = await open(await arrive(), 'knowledge/gaps');
  const gap = page.getByRole('article').filter({ hasText: 'sewing at night' });
  const farOff = page.getByRole('list', { name: 'Probably not for you to answer' });
  await farOff.getByRole('article').filter({ hasText: 'world cup' }).waitFor();
  expect(await farOff.getByRole('article').filter({ hasText: 'sewing' }).count()).toBe(0);
  await gap.getByLabel('Question').fill('Which lamp is good for sewing?');
  await gap.getByLabel('Holds for').click();
  await page.getByRole('option', { name: /European Union/ }).click();
  expect(await findBarriers(page)).toEqual([]);
  await gap.getByRole('button', { name: /^Add to Lamps/ }).click();
  await page.getByText('It was added to Lamps', { exact: true }).waitFor();
  await page.goto(`${server.url}/app/knowledge/${shop.base}`);
  await page.getByRole('tab', { name: 'Questions and answers' }).click();
  await page.getByText('Which lamp is good for sewing?').first().waitFor();
  await page.getByText('European Union').first().waitFor();
});

test('who tries a flow hears what its knowledge base answers, and goes a step back and again', async () => {
  const page = await open(await arrive(), `flows/${shop.flow.id}?panel=simulator`);
  const input = page.locator('[data-simulator-input]');
  const answer = page.getByText('Within 30 days, free of charge, in its box.');
  for (let times = 0; times < 2; times += 1) {
    await input.fill('Can I send a lamp back?');
    await input.press('Enter');
    await answer.first().waitFor();
    await page.getByRole('button', { name: 'Take the last step back' }).click();
    await answer.first().waitFor({ state: 'detached' });
  }
});

test('a base that is not as good as it has to be is told before anybody publishes, with the way to its evaluation', async () => {
  const context = await arrive();
  const page = await open(context, `flows/${shop.flow.id}`);
  const errors = page.locator('header').getByText('1 error');
  await page
    .locator('header')
    .getByText(/warning/)
    .waitFor();
  expect(await errors.count()).toBe(0);
  const address = `${server.url}/api/v1/knowledge/bases/${shop.base}/gate`;
  const saved = await context.request.put(address, { data: { minTop3: 0.9, severity: 'error' } });
  expect(saved.ok()).toBe(true);
  await page.locator('header').getByRole('button', { name: 'Publish' }).click();
  const publish = page.getByRole('dialog', { name: /^Publish/ });
  await publish.getByText(/whose evaluation has never been run/).waitFor();
  expect(await publish.getByText('No problems found').count()).toBe(0);
  expect(await publish.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
  expect(await findBarriers(page)).toEqual([]);
  await publish.getByRole('link', { name: 'Open the evaluation' }).click();
  // The flow stays on the page until the other screen is there.
  const evaluation = page.getByRole('tab', { name: 'Evaluation', selected: true });
  await evaluation.waitFor();
  await page.goBack();
  await errors.waitFor();

  // Without limits nothing is wrong with it any more, for whoever comes back from the evaluation.
  await page.goForward();
  await evaluation.waitFor();
  expect((await context.request.put(address, { data: {} })).ok()).toBe(true);
  await page.goBack();
  await page
    .locator('header')
    .getByText(/warning/)
    .waitFor();
  await errors.waitFor({ state: 'detached' });
});
