import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import type { Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { chineseGiftFlow, earlierGiftFlow, giftFlow } from './gift-flow.js';
import { openKnowingShop, type KnowingShop } from './knowing-shop.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { visitors, type VisitorOptions } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

// The pictures of the README. They are made on every run, and kept when PICTURES=1 asks for it.
const root = path.resolve(import.meta.dirname, '../..');
const kept = path.join(root, 'docs/images');
const isKept = process.env['PICTURES'] === '1';
const folder = isKept ? kept : mkdtempSync(path.join(os.tmpdir(), 'nightshift-pictures-'));

const LIGHT: VisitorOptions = { colorScheme: 'light', viewport: { width: 1440, height: 900 } };
const DARK_CHINESE: VisitorOptions = { ...LIGHT, locale: 'zh-CN', colorScheme: 'dark' };

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let owner: Owner;
let shop: KnowingShop;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
  for (const id of ['black-friday', 'lunar-new-year']) await owner.installTemplate(id, 'Lantern & Loom');
  await owner.addAgent('Mei', ['sales']);
  await owner.publish(earlierGiftFlow);
  await owner.publish(giftFlow);
  await owner.importDraft(chineseGiftFlow);
  await talkAsCustomers();
  await askWhatNobodyKnows();
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
  if (!isKept) rmSync(folder, { recursive: true });
});

/** Enough of them for counts that tell something. */
async function talkAsCustomers(): Promise<void> {
  const [channel, token] = [await owner.openChannel('Till', {}, 'api'), await owner.token('operator')];
  const ways = ['My family', 'A friend', 'My family', 'My whole team', 'A friend', 'My family', null, null];
  for (const [index, way] of ways.entries()) {
    const name = `customer${String(index)}`;
    const words = ['a gift', way, index < 5 ? `${name}@mail.example` : null];
    for (const [number, text] of words.entries()) {
      if (text === null) break;
      const sent = await fetch(`${server.url}/api/v1/channels/${channel}/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          prefer: 'wait=5',
        },
        body: JSON.stringify({
          externalId: `${name}-${String(number)}`,
          from: { id: name, language: 'en' },
          text,
        }),
      });
      expect(sent.ok).toBe(true);
    }
  }
}

/** For the list of gaps, after a question that is answered. */
async function askWhatNobodyKnows(): Promise<void> {
  shop = await openKnowingShop(server, owner);
  const { conversationId } = await shop.ask('Noor', 'Can you engrave a name on a lamp?');
  await shop.ask('Ola', 'Can you engrave our name on the lamp');
  await owner.reply(conversationId, 'Yes, up to twelve letters, for nine euros.');
  await shop.ask('Pia', 'Which bulbs fit the reading lamp?');
  await shop.gatherGaps();
  await shop.ask('Quentin', 'Can I send a lamp back?');
}

async function open(address: string, look: VisitorOptions): Promise<Page> {
  const context = await arrive(look);
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/${address}`);
  return page;
}

/** The list of steps gives way, so that the cards are as large as can be. */
async function openFlow({ id }: Flow, search: string, look: VisitorOptions): Promise<Page> {
  const page = await open(`flows/${id}${search}`, look);
  await page.locator('.react-flow__node-card').first().waitFor();
  await page.getByRole('button', { name: /^(Hide the steps|收起步骤栏)/ }).click();
  await fit(page);
  return page;
}

async function fit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Show everything|显示全部)/ }).click();
}

async function talk(page: Page, first: string, choice: string): Promise<void> {
  await page.locator('[data-simulator-input]').fill(first);
  await page.locator('[data-simulator-input]').press('Enter');
  await page.getByRole('button', { name: choice, exact: true }).click();
}

interface Picture {
  name: string;
  look: VisitorOptions;
  /** Resolves when all that the picture is for can be seen. */
  show: (look: VisitorOptions) => Promise<Page>;
}

const pictures: readonly Picture[] = [
  {
    name: 'simulator',
    look: LIGHT,
    show: async (look) => {
      const page = await openFlow(giftFlow, '?panel=simulator', look);
      await talk(page, 'I need a gift', 'My family');
      await page.getByText('Where may we send the offer?').last().waitFor();
      return page;
    },
  },
  {
    name: 'simulator-zh-dark',
    look: DARK_CHINESE,
    show: async (look) => {
      const page = await openFlow(chineseGiftFlow, '?panel=simulator', look);
      await talk(page, '想买礼物', '朋友');
      await page.getByText('报价发到哪个邮箱呢？').last().waitFor();
      return page;
    },
  },
  {
    name: 'form',
    look: LIGHT,
    show: async (look) => {
      const page = await openFlow(giftFlow, '', look);
      await page.locator('.react-flow__node[data-id="who"]').dispatchEvent('click');
      await page.locator('[data-step-form]').getByText('Choices', { exact: true }).waitFor();
      await fit(page);
      return page;
    },
  },
  {
    name: 'history',
    look: LIGHT,
    show: async (look) => {
      const page = await openFlow(giftFlow, '', look);
      await page.locator('[data-live-state]').click();
      const dialog = page.getByRole('dialog', { name: 'Version history' });
      await dialog.getByRole('button', { name: /Version 2/ }).click();
      await dialog.locator('[data-mark=changed]').first().waitFor();
      await dialog.locator('ins').first().waitFor();
      return page;
    },
  },
  {
    name: 'templates',
    look: LIGHT,
    show: async (look) => {
      const page = await open('templates', look);
      for (const name of ['Black Friday', 'Lunar New Year'])
        await page.getByRole('listitem').filter({ hasText: name }).locator('svg rect').first().waitFor();
      return page;
    },
  },
  {
    name: 'calendar',
    look: LIGHT,
    show: async (look) => {
      const page = await open('settings/calendars/lunar-new-year-desk', look);
      await page.getByRole('heading', { name: 'The year' }).waitFor();
      return page;
    },
  },
  {
    name: 'flows',
    look: LIGHT,
    show: async (look) => {
      const page = await open('flows', look);
      await page.getByRole('link', { name: 'Gift guide' }).waitFor();
      return page;
    },
  },
  {
    name: 'knowledge',
    look: LIGHT,
    show: async (look) => {
      const page = await open(`knowledge/${shop.base}`, look);
      await page.getByRole('tab', { name: 'Questions and answers' }).click();
      await page.getByLabel('Question, as a customer asks it').fill('can i return the lamp');
      await page.keyboard.press('Enter');
      await page.locator('[data-reply]', { hasText: 'Within 30 days' }).waitFor();
      return page;
    },
  },
  {
    name: 'gaps',
    look: LIGHT,
    show: async (look) => {
      const page = await open('knowledge/gaps', look);
      const gap = page.getByRole('article').filter({ hasText: 'engrave' });
      await gap.getByText('2 examples').click();
      await gap.getByText('A person said').first().waitFor();
      return page;
    },
  },
  {
    name: 'evidence',
    look: LIGHT,
    show: async (look) => {
      const page = await openFlow(shop.flow, '?panel=live', look);
      await page.getByRole('tab', { name: 'Conversations' }).click();
      await page
        .getByRole('button', { name: /^Replay / })
        .first()
        .click();
      await page.getByRole('list', { name: 'Moments' }).getByRole('button').last().click();
      await page.getByText('cited', { exact: true }).waitFor();
      await fit(page);
      return page;
    },
  },
  {
    name: 'live',
    look: LIGHT,
    show: async (look) => {
      const page = await openFlow(giftFlow, '?panel=live', look);
      // Counting stays half a minute behind.
      while ((await page.getByText('8 came').count()) === 0) {
        await page.reload();
        await page.getByText('Looks for a gift').first().waitFor();
        await page.waitForTimeout(2000);
      }
      await fit(page);
      return page;
    },
  },
];

test.each(pictures)('$name shows what it is for', async ({ name, look, show }) => {
  const page = await show(look);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  expect(statSync(file).size).toBeGreaterThan(10_000);
});

describe.each([
  { page: 'README.md', folder: '' },
  { page: 'docs/knowledge.md', folder: 'docs/' },
])('$page', ({ page, folder: beside }) => {
  const shown = [...readFileSync(path.join(root, page), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(
    ([whole, words = '', file = '']) => ({ whole, words, file: `${beside}${file}` }),
  );

  test('shows pictures that are there, each with words for who cannot see it', () => {
    expect(shown.length).toBeGreaterThan(0);
    const missing = shown.filter(
      ({ words, file }) => words.length < 20 || !existsSync(path.join(root, file)),
    );
    expect(missing.map(({ whole }) => whole)).toEqual([]);
  });

  test('shows only pictures that this test makes', () => {
    const made = new Set(pictures.map(({ name }) => `docs/images/${name}.png`));
    expect(shown.map(({ file }) => file).filter((file) => !made.has(file))).toEqual([]);
  });
});
