import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import type { Locator, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { chatOn } from './chat.js';
import { openForeignShop } from './foreign-shop.js';
import { fiveHundredSteps } from './five-hundred-steps.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { areStill } from './still.js';
import { until } from './until.js';
import { visitors, type VisitorOptions } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(240_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let owner: Owner;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

async function enter(path: string, options: VisitorOptions = {}): Promise<Page> {
  const context = await arrive({ viewport: { width: 1440, height: 900 }, ...options });
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/${path}`);
  return page;
}

const cards = (page: Page): Locator => page.locator('.react-flow__node-card');
const card = (page: Page, text: string): Locator => cards(page).filter({ hasText: text });
const isSaved = (page: Page): Promise<unknown> =>
  until(() => page.locator('[data-save-state]').getAttribute('data-save-state'), 'saved');

const say = (text: string, next: string | null = null) => ({
  type: 'message.send',
  v: 1,
  config: { text },
  next: next === null ? {} : { done: next },
});

/** Stores it as a draft and opens it. */
async function open(flow: Pick<Flow, 'id' | 'triggers' | 'nodes'> & Partial<Flow>, path = ''): Promise<Page> {
  await owner.importDraft({ schema: 1, name: flow.id, languages: ['en'], variables: {}, ...flow });
  const page = await enter(`flows/${flow.id}${path}`);
  await cards(page).first().waitFor();
  await areStill(cards(page));
  return page;
}

function small(id: string): Parameters<typeof open>[0] {
  return {
    id,
    triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'one' } },
    nodes: { one: say('First words', 'two'), two: say('Second words') },
    layout: { start: [0, 0], one: [336, 0], two: [672, 0] },
  };
}

/** In the middle of the line between two cards. */
async function middleOf(page: Page, from: string, to: string): Promise<{ x: number; y: number }> {
  const [a, b] = [await card(page, from).boundingBox(), await card(page, to).boundingBox()];
  if (a === null || b === null) throw new Error('a card is out of sight');
  return { x: (a.x + a.width + b.x) / 2, y: a.y + 18 * (a.width / 264) };
}

/** Chooses from the list of steps that has just opened. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog', { name: 'Add a step' }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** What has the focus, as it is read aloud. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

const isInForm = (page: Page): Promise<boolean | undefined> =>
  page.evaluate(() => document.activeElement?.matches('[data-step-form] *'));

describe('by mouse', () => {
  test('a step is dragged out of the list onto a line, and comes between', async () => {
    const page = await open(small('flw_drop'));
    const tag = page.getByLabel('Add a step').getByText('Tag lead').first();
    await tag.scrollIntoViewIfNeeded();
    const from = await tag.boundingBox();
    const { x, y } = await middleOf(page, 'First words', 'Second words');
    if (from === null) throw new Error('the step is out of sight');
    await page.mouse.move(from.x + 10, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(x - 30, y - 30, { steps: 5 });
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.up();
    await until(() => cards(page).count(), 4);
    await isSaved(page);
    const { nodes } = await owner.draft('flw_drop');
    const [added] = Object.keys(nodes).filter((id) => id.startsWith('lead-tag-'));
    expect(nodes['one']?.next).toEqual({ done: added });
    expect(nodes[added ?? '']?.next).toEqual({ done: 'two' });
  });

  test('a line is drawn out into nothing, and the list of steps opens there', async () => {
    const page = await open(small('flw_void'));
    const port = card(page, 'Second words').locator('.react-flow__handle.source');
    const box = await port.boundingBox();
    if (box === null) throw new Error('no way out is seen');
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 160, { steps: 5 });
    await page.mouse.up();
    await choose(page, 'tag lead');
    await until(() => cards(page).count(), 4);
    await isSaved(page);
    const { nodes } = await owner.draft('flw_void');
    expect(nodes['two']?.next['done']).toMatch(/^lead-tag-/);
  });

  test('a step is put into a line from its middle, and what follows makes room', async () => {
    const page = await open(small('flw_plus'));
    const { x, y } = await middleOf(page, 'First words', 'Second words');
    await page.mouse.move(x, y, { steps: 3 });
    await page.getByRole('button', { name: 'Put a step in here' }).click();
    await choose(page, 'tag lead');
    await until(() => cards(page).count(), 4);
    await isSaved(page);
    const { layout = {} } = await owner.draft('flw_plus');
    expect(layout['two']?.[0]).toBe(1008);
  });

  test('several are framed, aligned and moved together; undo takes back each, redo brings it again', async () => {
    const page = await open(small('flw_group'));
    await card(page, 'First words').click();
    await card(page, 'Second words').click({ modifiers: ['Shift'] });
    await page
      .getByRole('toolbar', { name: 'What is selected' })
      .getByRole('button', { name: 'Group' })
      .click();
    await page.getByLabel('Name of the group').fill('Greeting');
    await page.keyboard.press('Enter');
    const frame = page.locator('.react-flow__node-frame');
    await frame.getByText('Greeting').waitFor();
    const title = await frame.getByText('Greeting').boundingBox();
    if (title === null) throw new Error('no frame is seen');
    await page.mouse.move(title.x + 5, title.y + 5);
    await page.mouse.down();
    await page.mouse.move(title.x + 5, title.y + 165, { steps: 8 });
    await page.mouse.up();
    await isSaved(page);
    const moved = await owner.draft('flw_group');
    const [oneX = 0, oneY = 0] = moved.layout?.['one'] ?? [];
    const [twoX = 0, twoY = 0] = moved.layout?.['two'] ?? [];
    expect(oneY).toBeGreaterThan(60);
    expect([twoY, twoX - oneX]).toEqual([oneY, 336]);
    expect(moved.groups).toMatchObject([{ title: 'Greeting', members: ['one', 'two'] }]);
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 600 } });
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await until(() => frame.count(), 0);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Shift+z');
    await isSaved(page);
    expect(await owner.draft('flw_group')).toEqual(moved);
  });

  test('a plain click on one of several selected cards selects it alone, and Delete takes only it', async () => {
    const page = await open(small('flw_one_of'));
    await page.keyboard.press('Control+a');
    await card(page, 'Second words').click();
    await page.keyboard.press('Delete');
    await until(() => cards(page).count(), 2);
  });

  test('what is copied is text, and is pasted into another flow', async () => {
    const page = await open(small('flw_from'));
    await page.keyboard.press('Control+a');
    const text = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
    const other = await open(small('flw_into'));
    const paste = (what: string): Promise<void> =>
      other.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }, what);
    await paste(`Look at this:\n${text}`);
    await until(() => cards(other).count(), 6);
    await paste('no flow at all');
    await other.getByText('There is no part of a flow on the clipboard', { exact: true }).waitFor();
    await paste(text.replace('"message.any"', '7'));
    await other.getByText('This cannot be pasted', { exact: true }).waitFor();
    expect(await cards(other).count()).toBe(6);
  });
});

describe('by keyboard only', () => {
  test('a flow is built from nothing, published and talked to, and its path is seen in the live view', async () => {
    const page = await enter('flows');
    const { keyboard } = page;
    await page.locator('main table').waitFor();
    await page.getByRole('button', { name: 'New flow' }).focus();
    await keyboard.press('Enter');
    await page.getByText('What starts this flow?').waitFor();
    await page.locator('[data-start-here] button:focus').waitFor();
    await keyboard.press('n');
    await choose(page, 'any message');
    await until(() => focused(page), expect.stringContaining('Any message'));
    await keyboard.press('n');
    await choose(page, 'send message');
    await until(() => isInForm(page), true);
    // What is not written yet is no mistake before its form is left.
    await page.locator('.react-flow__node-card[aria-label*="Not filled in yet"]').waitFor();
    await page.getByRole('button', { name: '1 to fill in' }).waitFor();
    await keyboard.press('Escape');
    await until(() => focused(page), expect.stringContaining('Send message'));
    await keyboard.press('Enter');
    await until(() => isInForm(page), true);
    await keyboard.type('Good evening');
    await keyboard.press('Escape');
    await until(() => focused(page), expect.stringContaining('Good evening'));
    // Another one in between, led back to by hand.
    await keyboard.press('ArrowLeft');
    await until(() => focused(page), expect.stringContaining('Any message'));
    await keyboard.press('n');
    await choose(page, 'tag lead');
    await until(() => isInForm(page), true);
    await keyboard.press('Escape');
    await until(() => focused(page), expect.stringContaining('Tag lead'));
    await keyboard.press('F2');
    await keyboard.type('Mark as new');
    await keyboard.press('Enter');
    await until(() => focused(page), expect.stringContaining('Mark as new'));
    await keyboard.press('Enter');
    await until(() => isInForm(page), true);
    await keyboard.press('Enter');
    await page.locator('[role=dialog] input').waitFor();
    await keyboard.type('new');
    await keyboard.press('Enter');
    await page.locator('.react-flow__node-card[aria-label*="Mark as new: new"]').waitFor();
    // The first closes the list of tags, the second leaves the form.
    await keyboard.press('Escape');
    await until(() => isInForm(page), true);
    await keyboard.press('Escape');
    await until(() => focused(page), expect.stringContaining('new'));
    await keyboard.press('c');
    await page.getByPlaceholder('Where does it lead?').waitFor();
    await keyboard.type('send');
    await keyboard.press('Enter');
    await keyboard.press('Alt+ArrowDown');
    await isSaved(page);
    await page.getByRole('button', { name: 'Publish', exact: true }).focus();
    await keyboard.press('Enter');
    // It has no name yet: one is suggested, and chosen to be written over.
    await until(() => page.evaluate(() => getSelection()?.toString()), 'Any message');
    await keyboard.type('Greeting');
    await until(() => page.locator('[role=dialog] button:text("Publish")').isEnabled(), true);
    await keyboard.press('Enter');
    await page.getByText('Version 1 is live', { exact: true }).waitFor();
    const flow = (await owner.flows()).find(({ name }) => name === 'Greeting');
    const { nodes, triggers } = await owner.exportFlow(flow?.id ?? '');
    expect([
      Object.keys(triggers).length,
      Object.values(nodes)
        .map(({ type }) => type)
        .toSorted(),
    ]).toEqual([1, ['lead.tag', 'message.send']]);

    const channel = await owner.openChannel('Lamps');
    const shop = await openForeignShop(server.url, channel, '<h1>Lamps</h1>');
    const visitor = await (await arrive()).newPage();
    await visitor.goto(shop.url);
    const chat = chatOn(visitor);
    await chat.open();
    await chat.write('hello');
    await until(async () => (await chat.lines()).includes('< Good evening'), true);
    await shop.close();

    await keyboard.press('l');
    await page.getByRole('tab', { name: 'Conversations' }).click();
    // The list is looked at anew now and then.
    const replay = page.getByRole('button', { name: /^Replay/ }).first();
    await replay.waitFor({ timeout: 75_000 });
    await replay.click();
    // Before it stands that they came to the page.
    await page.getByRole('button', { name: /Customer: hello/ }).click();
    await until(() => page.locator('[data-walked]').count(), 3);
    await until(() => page.locator('.react-flow__edge.is-new').count(), 2);
  });

  test('every key is on the sheet, and none is a trap', async () => {
    const page = await open(small('flw_keys'));
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog');
    for (const key of [
      'To the step after',
      'Connect to another step',
      'Fill in the step',
      'Group',
      'Find on the canvas',
    ])
      await sheet.getByText(key, { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    await until(() => sheet.count(), 0);
    await page.locator('.react-flow__node-card[tabindex]').focus();
    const seen: string[] = [];
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('Tab');
      seen.push(await focused(page));
    }
    expect(new Set(seen).size).toBe(6);
  });
});

test('the search finds texts, marks them and goes from one to the next', async () => {
  const page = await open(small('flw_search'));
  await page.keyboard.press('Control+f');
  await page.keyboard.type('words');
  await page.getByText('1 of 2', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('2 of 2', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await until(() => focused(page), expect.stringContaining('Second words'));
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or do…').waitFor();
  await page.keyboard.type('first words');
  await page.keyboard.press('Enter');
  await until(() => focused(page), expect.stringContaining('First words'));
});

test('a talk in the simulator lights the path beside it, and says why', async () => {
  const page = await open(small('flw_walk'), '?panel=simulator');
  await page.locator('[data-simulator-input]').fill('hello');
  await page.keyboard.press('Enter');
  await until(() => page.locator('[data-walked=new]').count(), 3);
  await until(() => page.locator('.react-flow__edge.is-new').count(), 2);
  await card(page, 'First words').click();
  await page.getByLabel('Text', { exact: true }).fill('Other words');
  await page.getByRole('button', { name: 'Try it' }).last().click();
  await page.getByLabel('Beside the canvas').first().getByText('Other words').waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test.each([1024, 768, 390])('at %i pixels the panel leaves nothing outside the screen', async (width) => {
  const page = await enter('flows/nightshift-demo?panel=simulator', { viewport: { width, height: 800 } });
  await page.locator('[data-simulator-input]').waitFor();
  const panel = await page.locator('[data-side-panel]').boundingBox();
  expect(panel === null ? 0 : Math.round(panel.x + panel.width)).toBe(width);
  if (width === 390) expect(panel?.x).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('fifty steps are undone, over a reload, and redone', async () => {
  const page = await open(small('flw_fifty'));
  const before = await owner.draft('flw_fifty');
  await card(page, 'First words').click();
  await page.locator('.react-flow__node-card[aria-label*="First words"]').focus();
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Control+d');
    await page.keyboard.press('Control+g');
    await page.getByLabel('Name of the group').waitFor();
    await page.keyboard.press('Enter');
  }
  await isSaved(page);
  const after = await owner.draft('flw_fifty');
  for (let step = 0; step < 25; step += 1) await page.keyboard.press('Control+z');
  await isSaved(page);
  await page.reload();
  await cards(page).first().waitFor();
  for (let step = 0; step < 25; step += 1) await page.keyboard.press('Control+z');
  await until(() => page.getByRole('button', { name: 'Undo' }).isDisabled(), true);
  await isSaved(page);
  expect(await owner.draft('flw_fifty')).toEqual(before);
  for (let step = 0; step < 50; step += 1) await page.keyboard.press('Control+Shift+z');
  await isSaved(page);
  expect(await owner.draft('flw_fifty')).toEqual(after);
});

test('a flow of 500 steps is imported, drawn, tidied up and walked through', async () => {
  const page = await open({ id: 'flw_large', ...fiveHundredSteps() });
  await page.keyboard.press('Shift+t');
  await until(async () => Object.keys((await owner.draft('flw_large')).layout ?? {}).length, 525);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('message 487');
  await page.keyboard.press('Escape');
  await until(() => focused(page), expect.stringContaining('Message 487'));
  await page.keyboard.press('ArrowRight');
  await until(() => focused(page), expect.stringContaining('Message 488'));
});
