import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { OWNER_SETTINGS, Owner } from './owner.js';
import { runServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let url: string;
let owner: Owner;
let liNa: { email: string; password: string };

beforeAll(async () => {
  const server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  url = server.url;
  owner = await new Owner(url).signIn();
  liNa = await owner.addOperator('Li Na');
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

interface Desk {
  context: BrowserContext;
  page: Page;
}

async function sitDown(login: { email: string; password: string }, flowId: string): Promise<Desk> {
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${url}/api/v1/auth/login`, { data: login });
  const page = await context.newPage();
  await page.goto(`${url}/app/flows/${flowId}`);
  await until(() => cards(page).count(), 5);
  return { context, page };
}

/** The owner and Li Na at the same flow: a trigger and four messages. */
async function twoAt(flowId: string): Promise<{ mine: Desk; theirs: Desk }> {
  await owner.publish(fourSteps(flowId));
  const admin = {
    email: OWNER_SETTINGS.NIGHTSHIFT_ADMIN_EMAIL,
    password: OWNER_SETTINGS.NIGHTSHIFT_ADMIN_PASSWORD,
  };
  return { mine: await sitDown(admin, flowId), theirs: await sitDown(liNa, flowId) };
}

function fourSteps(id: string): Flow {
  const say = (text: string, next: string | null) => ({
    type: 'message.send',
    v: 1,
    config: { text },
    next: { done: next },
  });
  return {
    schema: 1,
    id,
    name: 'For two',
    languages: ['en'],
    variables: {},
    triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'one' } },
    nodes: {
      one: say('One', 'two'),
      two: say('Two', 'three'),
      three: say('Three', 'four'),
      four: say('Four', null),
    },
    layout: { start: [0, 0], one: [300, 0], two: [600, 0], three: [600, 220], four: [300, 220] },
  };
}

const cards = (page: Page): Locator => page.locator('.react-flow__node');
const card = (page: Page, text: string): Locator => cards(page).filter({ hasText: text });
const isSaved = async (page: Page): Promise<void> => {
  await until(() => page.locator('[data-save-state]').getAttribute('data-save-state'), 'saved');
};
const write = async (page: Page, from: string, to: string): Promise<void> => {
  await card(page, from).click();
  await page.getByLabel('Text', { exact: true }).fill(to);
  await card(page, to).waitFor();
};
const takeOut = async (page: Page, text: string): Promise<void> => {
  await card(page, text).click();
  await page.keyboard.press('Delete');
  await card(page, text).waitFor({ state: 'detached' });
};
/** Off line, as in a train: what is done there meets what others have saved meanwhile. */
async function meanwhile(
  { context, page }: Desk,
  work: () => Promise<void>,
  others: () => Promise<void>,
): Promise<void> {
  await context.setOffline(true);
  await work();
  await others();
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}
/** Theirs is saved first. */
const bothWrite = (mine: Desk, theirs: Desk): Promise<void> =>
  meanwhile(
    mine,
    () => write(mine.page, 'One', 'Good evening'),
    async () => {
      await write(theirs.page, 'One', 'Good day');
      await isSaved(theirs.page);
    },
  );
const openConflict = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: /conflict/ }).click();
  return page.getByRole('dialog', { name: 'Changed by somebody else, too' });
};
const textsOf = async (id: string): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries((await owner.exportFlow(id)).nodes).map(([key, { config }]) => [key, config['text']]),
  );

describe('two people at one flow', () => {
  test('see each other, and the step that each is at', async () => {
    const { mine, theirs } = await twoAt('flw_presence');
    await card(theirs.page, 'Two').click();
    await mine.page.getByRole('button', { name: 'Li Na is at “Send message”' }).waitFor();
    await card(mine.page, 'Two').getByRole('img', { name: 'Li Na is at this step' }).waitFor();
    await theirs.page.getByRole('button', { name: /is looking at the flow/ }).waitFor();
    expect(await findBarriers(mine.page)).toEqual([]);
    await theirs.page.close();
    await mine.page.getByRole('button', { name: /Li Na/ }).waitFor({ state: 'detached', timeout: 45_000 });
  });

  test('at different steps see what the other does, and both is kept', async () => {
    const { mine, theirs } = await twoAt('flw_steps');
    await write(mine.page, 'One', 'Good day');
    await write(theirs.page, 'Two', 'So long');
    for (const { page } of [mine, theirs]) {
      await card(page, 'Good day').waitFor();
      await card(page, 'So long').waitFor();
      await isSaved(page);
    }
    expect(await textsOf('flw_steps')).toMatchObject({ one: 'Good day', two: 'So long' });
  });

  test('at different fields of one step keep both', async () => {
    const { mine, theirs } = await twoAt('flw_fields');
    await meanwhile(
      mine,
      () => write(mine.page, 'One', 'Good day'),
      async () => {
        await card(theirs.page, 'One').click();
        await theirs.page.getByLabel('Name of the step').fill('Greeting');
        await theirs.page.keyboard.press('Enter');
        await card(theirs.page, 'Greeting').waitFor();
        await isSaved(theirs.page);
      },
    );
    await card(mine.page, 'Greeting').waitFor();
    await isSaved(mine.page);
    expect((await owner.exportFlow('flw_fields')).nodes['one']).toMatchObject({
      name: 'Greeting',
      config: { text: 'Good day' },
    });
  });

  test('at the same field are shown both, and whose and when, to choose', async () => {
    const { mine, theirs } = await twoAt('flw_field');
    await bothWrite(mine, theirs);
    const conflict = await openConflict(mine.page);
    await conflict.getByText('Send message › Text').waitFor();
    expect(await conflict.getByRole('group', { name: 'Yours' }).textContent()).toContain('Good evening');
    expect(await conflict.getByRole('group', { name: 'Li Na’s, saved' }).textContent()).toContain('Good day');
    expect(await findBarriers(mine.page)).toEqual([]);
    // It is to be chosen beside the field, too; and what is always there stays in sight.
    await mine.page
      .getByRole('region', { name: 'Changed by somebody else, too' })
      .getByRole('button', { name: 'Keep theirs' })
      .waitFor();
    for (const width of [1024, 390]) {
      await mine.page.setViewportSize({ width, height: 844 });
      // The screen is laid out anew a moment after its size has changed.
      await until(async () => {
        const publish = await mine.page.getByRole('button', { name: 'Publish' }).boundingBox();
        return publish !== null && publish.x + publish.width <= width;
      }, true);
    }
    await mine.page.setViewportSize({ width: 1440, height: 900 });
    expect(await textsOf('flw_field')).toMatchObject({ one: 'Good day' });
    // Who saved first sees what is contested, and then how it ended.
    await theirs.page.getByRole('button', { name: /is choosing/ }).click();
    const told = theirs.page.getByRole('dialog', { name: 'Changed by somebody else, too' });
    await told
      .getByRole('group', { name: /not saved/ })
      .getByText('Good evening')
      .waitFor();
    await conflict.getByRole('button', { name: 'Keep mine' }).click();
    await card(theirs.page, 'Good evening').waitFor();
    expect(await textsOf('flw_field')).toMatchObject({ one: 'Good evening' });
    expect(await mine.page.getByRole('button', { name: /conflict/ }).count()).toBe(0);
    await theirs.page.getByRole('button', { name: '1 of your changes replaced' }).waitFor();
    expect(await findBarriers(theirs.page)).toEqual([]);
    await told.getByRole('button', { name: 'Put mine back' }).click();
    await card(mine.page, 'Good day').waitFor();
  });

  test('typing into one field at once have one conflict, each goes on in their own words, and one choice ends it', async () => {
    const { mine, theirs } = await twoAt('flw_typing');
    await bothWrite(mine, theirs);
    const conflicts = ({ page }: Desk): Promise<string[]> =>
      page.getByRole('button', { name: /conflict/ }).allTextContents();
    await until(() => conflicts(mine), ['1 conflict']);
    // Each word is saved before the next one is typed.
    const typeOn = async ({ page }: Desk, said: readonly string[]): Promise<void> => {
      const field = page.getByLabel('Text', { exact: true });
      await field.press('End');
      for (const word of said) {
        await field.pressSequentially(word, { delay: 40 });
        await isSaved(page);
      }
    };
    await Promise.all([
      typeOn(mine, [' to', ' all', ' of', ' you']),
      typeOn(theirs, [' dear', ' friends', ' of', ' lamps']),
    ]);
    const conflict = await openConflict(mine.page);
    const yours = conflict.getByRole('group', { name: 'Yours' });
    await yours.getByText('Good evening to all of you').waitFor();
    await conflict
      .getByRole('group', { name: /saved/ })
      .getByText('Good day dear friends of lamps')
      .waitFor();
    expect([await conflicts(mine), await conflicts(theirs)]).toEqual([['1 conflict'], []]);
    expect(await textsOf('flw_typing')).toMatchObject({ one: 'Good day dear friends of lamps' });
    await conflict.getByRole('button', { name: 'Keep mine' }).click();
    await card(theirs.page, 'Good evening to all of you').waitFor();
    expect([await conflicts(mine), await conflicts(theirs)]).toEqual([[], []]);
    expect(await textsOf('flw_typing')).toMatchObject({ one: 'Good evening to all of you' });
  });

  test('a choice that is still open survives a reload', async () => {
    const { mine, theirs } = await twoAt('flw_reload');
    await bothWrite(mine, theirs);
    await mine.page.getByRole('button', { name: /conflict/ }).waitFor();
    await isSaved(mine.page);
    await mine.page.reload();
    const conflict = await openConflict(mine.page);
    await conflict.getByRole('button', { name: 'Keep theirs' }).click();
    await card(mine.page, 'Good day').waitFor();
    expect(await mine.page.getByRole('button', { name: /conflict/ }).count()).toBe(0);
  });

  test('a step that they deleted comes back with my edit and the way to it', async () => {
    const { mine, theirs } = await twoAt('flw_back');
    await meanwhile(
      mine,
      () => write(mine.page, 'Two', 'Twice'),
      async () => {
        await takeOut(theirs.page, 'Two');
        await isSaved(theirs.page);
      },
    );
    const conflict = await openConflict(mine.page);
    await conflict.getByText('Li Na deleted this step while you were changing it.').waitFor();
    await conflict.getByRole('button', { name: 'Bring it back with my changes' }).click();
    await card(theirs.page, 'Twice').waitFor();
    const { nodes } = await owner.exportFlow('flw_back');
    expect([nodes['one']?.next, nodes['two']?.next, nodes['two']?.config]).toEqual([
      { done: 'two' },
      { done: 'three' },
      { text: 'Twice' },
    ]);
  });

  test('a step that I delete while they change it stays until I choose', async () => {
    const { mine, theirs } = await twoAt('flw_out');
    await meanwhile(
      mine,
      () => takeOut(mine.page, 'Two'),
      async () => {
        await write(theirs.page, 'Two', 'Twice');
        await isSaved(theirs.page);
      },
    );
    await card(mine.page, 'Twice').waitFor();
    expect(await textsOf('flw_out')).toMatchObject({ two: 'Twice' });
    const conflict = await openConflict(mine.page);
    await conflict.getByRole('button', { name: 'Delete it after all' }).click();
    await card(theirs.page, 'Twice').waitFor({ state: 'detached' });
    await isSaved(mine.page);
    expect((await owner.exportFlow('flw_out')).nodes['one']?.next).toEqual({ done: 'three' });
  });

  test('both add a step, and both are there', async () => {
    const { mine, theirs } = await twoAt('flw_add');
    await meanwhile(
      mine,
      () => copyOf(mine.page, 'One'),
      async () => {
        await copyOf(theirs.page, 'Four');
        await isSaved(theirs.page);
      },
    );
    for (const { page } of [mine, theirs]) await until(() => cards(page).count(), 7);
    await isSaved(mine.page);
    const texts = Object.values(await textsOf('flw_add')).sort();
    expect(texts).toEqual(['Four', 'Four', 'One', 'One', 'Three', 'Two']);
  });

  test('both lead the same way out somewhere else: the names of the two steps are shown to choose', async () => {
    const { mine, theirs } = await twoAt('flw_way');
    await meanwhile(
      mine,
      () => lead(mine.page, 'One', 'Three'),
      async () => {
        await lead(theirs.page, 'One', 'Four');
        await isSaved(theirs.page);
      },
    );
    const conflict = await openConflict(mine.page);
    await conflict.getByRole('button', { name: 'Keep mine' }).click();
    await isSaved(mine.page);
    await until(async () => (await owner.exportFlow('flw_way')).nodes['one']?.next, { done: 'three' });
    await isSaved(theirs.page);
  });
});

async function copyOf(page: Page, text: string): Promise<void> {
  const before = await card(page, text).count();
  await card(page, text).first().click();
  await page.keyboard.press('Control+d');
  await until(() => card(page, text).count(), before + 1);
}

/** Draws from the way out of one card to the way into another. */
async function lead(page: Page, from: string, to: string): Promise<void> {
  const out = await card(page, from).locator('.react-flow__handle.source').boundingBox();
  const into = await card(page, to).locator('.react-flow__handle.target').boundingBox();
  if (out === null || into === null) throw new Error('a card has no handle to be seen');
  await page.mouse.move(out.x + out.width / 2, out.y + out.height / 2);
  await page.mouse.down();
  await page.mouse.move(into.x + into.width / 2, into.y + into.height / 2, { steps: 8 });
  await page.mouse.up();
}
