import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { OWNER_SETTINGS, Owner } from './owner.js';
import { runServer } from './run-server.js';
import { until } from './until.js';
import { visitors, type VisitorOptions } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let url: string;
let owner: Owner;

beforeAll(async () => {
  const server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  url = server.url;
  owner = await new Owner(url).signIn();
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

/** Somebody at the editor, signed in by its own form. */
async function sitDown(options: VisitorOptions = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await arrive(options);
  const page = await context.newPage();
  await page.goto(`${url}/app/flows`);
  await page.locator('input[name=email]').fill(OWNER_SETTINGS.NIGHTSHIFT_ADMIN_EMAIL);
  await page.locator('input[name=password]').fill(OWNER_SETTINGS.NIGHTSHIFT_ADMIN_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(`${url}/app/flows`);
  await page.locator('main table').waitFor();
  return { context, page };
}

const cards = (page: Page) => page.locator('.react-flow__node');
const isSaved = async (page: Page): Promise<void> => {
  await until(() => page.locator('[data-save-state]').getAttribute('data-save-state'), 'saved');
};

/** The middle of a way out, or of what can be clicked on. */
async function middle(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is out of sight`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a line is drawn onto a card, anywhere on it', async () => {
  const say = (text: string, done: string | null) => ({
    type: 'message.send',
    v: 1,
    config: { text: { en: text } },
    next: { done },
  });
  await owner.importDraft({
    schema: 1,
    id: 'flw_onto',
    name: 'Round',
    languages: ['en'],
    variables: {},
    triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'one' } },
    nodes: { one: say('First words', 'two'), two: say('Second words', null) },
    layout: { start: [0, 0], one: [336, 0], two: [672, 0] },
  });
  const { page } = await sitDown();
  await page.goto(`${url}/app/flows/flw_onto`);
  await page.locator('.react-flow__node').first().waitFor();
  const from = await middle(page, '[data-id="two"] .react-flow__handle.source');
  const onto = await middle(page, '.react-flow__node[data-id="one"]');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(onto.x, onto.y, { steps: 8 });
  await page.mouse.up();
  await until(async () => (await owner.draft('flw_onto')).nodes['two']?.next['done'], 'one');
});

describe('a first flow', () => {
  test('is drawn from nothing, undone, redone, kept over a reload, and published', async () => {
    const { page } = await sitDown();
    await page.getByRole('button', { name: 'New flow' }).click();
    await page.getByText('What starts this flow?').waitFor();
    await page
      .locator('section')
      .getByRole('button', { name: /Any message/ })
      .click();
    await page.getByRole('button', { name: /Add a step after/ }).click();
    // Its script may still be on its way, and nobody types before there is a field.
    await page.locator('input[placeholder="Search steps"]:focus').waitFor();
    await page.keyboard.type('send');
    await page.keyboard.press('Enter');
    await until(() => cards(page).count(), 2);
    await page.getByLabel('Text', { exact: true }).fill('Good evening');
    await page.locator('.react-flow__node', { hasText: 'Good evening' }).waitFor();
    await isSaved(page);
    await page.locator('.react-flow__pane').click({ position: { x: 30, y: 30 } });
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await page.getByText('What starts this flow?').waitFor();
    await isSaved(page);
    await page.reload();
    await page.getByText('What starts this flow?').waitFor();
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Redo' }).click();
    await page.locator('.react-flow__node', { hasText: 'Good evening' }).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publish/ })
      .click();
    await page.getByText('Version 1 is live', { exact: true }).waitFor();
    const [flow] = (await owner.flows()).filter(({ name }) => name === 'Any message');
    const { nodes, triggers } = await owner.exportFlow(flow?.id ?? '');
    expect([Object.keys(triggers), Object.values(nodes).map(({ config }) => config)]).toEqual([
      [expect.stringMatching(/^message-any-[a-z0-9]{5}$/)],
      [{ text: 'Good evening' }],
    ]);
  });
});

describe.each([
  { locale: 'en-US', colorScheme: 'light' },
  { locale: 'zh-CN', colorScheme: 'dark' },
  { locale: 'zh-TW', colorScheme: 'light' },
] as const)('in $locale, $colorScheme', ({ locale, colorScheme }) => {
  test.each(['/app/flows', '/app/flows/nightshift-demo', '/app/templates', '/app/settings'])(
    '%s keeps nobody out, and breaks no rule of its policy',
    async (path) => {
      const { page } = await sitDown({ locale, colorScheme });
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(`${url}${path}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await findBarriers(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.getAttribute('html', 'lang')).toBe(locale.replace('en-US', 'en'));
    },
  );
});

test('on a phone nothing is wider than the screen', async () => {
  const { page } = await sitDown({ viewport: { width: 390, height: 844 } });
  for (const path of ['/app/flows', '/app/flows/nightshift-demo']) {
    await page.goto(`${url}${path}`);
    await page.locator('h1').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});
