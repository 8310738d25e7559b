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

/** What the shop asks, and how it thanks. */
function sizes(question: string, thanks: string): Flow {
  return {
    schema: 1,
    id: 'flw_sizes',
    name: 'Sizes',
    languages: ['en'],
    variables: { size: { type: 'text' } },
    triggers: { start: { type: 'message.keyword', v: 1, config: { any: ['shoes'] }, next: 'ask' } },
    nodes: {
      ask: {
        type: 'ask.text',
        v: 1,
        config: { question, variable: 'size' },
        next: { answered: 'thanks' },
      },
      thanks: { type: 'message.send', v: 1, config: { text: thanks }, next: {} },
    },
    layout: { start: [0, 0], ask: [340, 0], thanks: [680, 0] },
  };
}

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let owner: Owner;
let channelId: string;
let token: string;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
  channelId = await owner.openChannel('Shop', {}, 'api');
  token = await owner.token('admin');
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

let sent = 0;
async function writes(name: string, text: string): Promise<void> {
  sent += 1;
  const answer = await fetch(`${server.url}/api/v1/channels/${channelId}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, prefer: 'wait=5' },
    body: JSON.stringify({
      externalId: `m${String(sent)}`,
      from: { id: name.toLowerCase(), name, language: 'en' },
      text,
    }),
  });
  expect(answer.ok).toBe(true);
}

async function open(path: string): Promise<Page> {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/flows/${path}`);
  return page;
}

const card = (page: Page, text: string) => page.locator('.react-flow__node', { hasText: text });

test('a conversation is replayed on the version that the customer was on, step by step', async () => {
  await owner.publish(sizes('Which size?', 'Size noted'));
  await writes('Ann', 'shoes');
  await owner.publish(sizes('How large?', 'Written down'));
  await owner.moveRuns('flw_sizes', 1);
  await owner.importDraft(sizes('How large are they?', 'Thank you'));
  await writes('Ann', '42');
  const page = await open('flw_sizes?panel=live');
  await page.getByRole('tab', { name: 'Conversations' }).click();
  // What customers meet, not the draft.
  await page.getByText('Version 2, live. The draft is different.').waitFor();
  await card(page, 'Written down').waitFor();
  expect(await card(page, 'How large are they?').count()).toBe(0);
  // Where the operator has gone to look.
  await page.locator('.react-flow__pane').hover();
  await page.mouse.wheel(120, 90);
  const view = (): Promise<string | null> => page.locator('.react-flow__viewport').getAttribute('style');
  const before = await view();

  await page.getByRole('button', { name: 'Replay Ann' }).click();
  await page.getByText('Version 1, as this customer met it').waitFor();
  await card(page, 'Which size?').waitFor();
  expect(await card(page, 'How large').count()).toBe(0);
  expect(await findBarriers(page)).toEqual([]);
  // Nothing of it can be changed.
  await card(page, 'Which size?').click();
  await page.keyboard.press('Delete');
  await card(page, 'Which size?').waitFor();

  await page.getByRole('button', { name: /Customer: 42/ }).click();
  await page.getByText('Version 2, as this customer met it').waitFor();
  await card(page, 'Written down').waitFor();
  expect(await card(page, 'Which size?').count()).toBe(0);

  await page.getByRole('button', { name: 'All conversations' }).click();
  await page.getByText('Version 2, live. The draft is different.').waitFor();
  expect(await page.getByText('as this customer met it').count()).toBe(0);
  await until(view, before);
});

test('a conversation is found by what was said in it, and the words are still there after a replay', async () => {
  await owner.publish(sizes('Which size?', 'Size noted'));
  await writes('Cid', 'shoes, please');
  await writes('Dora', 'red shoes');
  await writes('Dora', 'size 38');
  const page = await open('flw_sizes?panel=live');
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const rows = page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
  const dora = rows.filter({ hasText: 'Dora' });
  for (const fact of ['red shoes', 'Came to its end', 'English · 4 messages'])
    await dora.getByText(fact).waitFor();
  await rows.filter({ hasText: 'Cid' }).getByText('Waits at “Ask').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const search = page.getByRole('searchbox', { name: 'Find by name or by what was said' });
  await search.fill('size 38');
  await until(() => rows.count(), 1);
  await dora.getByText('size 38').waitFor();
  await page.getByRole('button', { name: 'Replay Dora' }).click();
  await page.getByRole('button', { name: 'All conversations' }).click();
  expect(await search.inputValue()).toBe('size 38');
  await search.fill('boots');
  await page.getByText('Nobody said “boots”').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await dora.getByText('red shoes').waitFor();
});

test('a customer whom the flow has not answered is found, and why it did not start is said, on the canvas too', async () => {
  await owner.publish(sizes('Which size?', 'Size noted'));
  await writes('Zed', 'hello, nothing fits');
  const page = await open('flw_sizes?panel=live');
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const search = page.getByRole('searchbox', { name: 'Find by name or by what was said' });
  await search.fill('nothing fits');
  await page.getByText('None of those that came through this flow.').waitFor();
  const rows = page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
  await rows.filter({ hasText: 'Zed' }).getByText('Did not come through').waitFor();
  expect(await rows.count()).toBe(1);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await search.fill('');
  await rows.filter({ hasText: 'Ann' }).waitFor();
  await page.getByRole('button', { name: 'Replay Zed' }).click();
  const why = page.getByRole('region', { name: 'Why this flow did not start' });
  await why.getByText('none of its words occur').waitFor();
  await page.locator('[data-walked="quiet"]').getByText('none of its words occur').waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test('a click on a card shows its form, also on the one that was chosen before; the talk goes on behind it', async () => {
  await owner.importDraft({ ...sizes('Which size?', 'Size noted'), id: 'flw_talk' });
  const page = await open('flw_talk');
  await card(page, 'Which size?').click();
  const form = page.locator('[data-step-form="ask"]');
  await form.waitFor();
  await page.locator('header').getByRole('button', { name: 'Try it' }).click();
  await form.waitFor({ state: 'detached' });
  const field = page.locator('[data-simulator-input]');
  await field.fill('shoes');
  await field.press('Enter');
  const talk = page.getByLabel('Beside the canvas', { exact: true }).first();
  await talk.getByText('Which size?').waitFor();
  await card(page, 'Which size?').click();
  await form.waitFor();
  await page.getByRole('complementary').getByRole('button', { name: 'Try it' }).click();
  await talk.getByText('Which size?').waitFor();
  // By key, too.
  await card(page, 'Which size?').focus();
  await page.keyboard.press('Enter');
  await form.waitFor();
});

test('after the first trigger what comes next is offered beside the form, and nothing is called well yet', async () => {
  const page = await open('');
  await page.getByRole('button', { name: 'New flow' }).first().click();
  await page.getByRole('button', { name: 'Conversation opened' }).first().click();
  const next = page.getByText('What happens next?');
  await next.waitFor();
  await page.getByText('Nothing happens yet: add a first step').waitFor();
  expect(await page.getByText('No problems').count()).toBe(0);
  const panel = page.locator('[data-side-panel]');
  const isBeside = async (): Promise<boolean> => {
    const [button, form] = await Promise.all([next.boundingBox(), panel.boundingBox()]);
    return button !== null && form !== null && button.x + button.width < form.x;
  };
  await until(isBeside, true);
});

test('a step that is dropped on the question of an empty canvas lands on the canvas', async () => {
  const page = await open('');
  await page.getByRole('button', { name: 'New flow' }).first().click();
  const asks = page.locator('[data-start-here] section');
  const [target, step] = [asks, page.getByLabel('Add a step').getByText('Send message').first()];
  await asks.waitFor();
  await step.scrollIntoViewIfNeeded();
  const [from, to] = await Promise.all([step.boundingBox(), target.boundingBox()]);
  if (from === null || to === null) throw new Error('the step or the question is out of sight');
  await page.mouse.move(from.x + 10, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2 - 30, to.y + to.height / 2 - 30, { steps: 5 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 3 });
  await page.mouse.up();
  await card(page, 'Send message').waitFor();
  await asks.waitFor({ state: 'detached' });
});
