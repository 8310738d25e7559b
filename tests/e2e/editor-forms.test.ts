import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import type { Locator, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { OWNER_SETTINGS, Owner } from './owner.js';
import { runServer } from './run-server.js';
import { strangeManifest } from './strange-manifest.js';
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
  await owner.publish(flow);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

const flow: Flow = {
  schema: 1,
  id: 'flw_forms',
  name: 'Forms',
  languages: ['en', 'zh-CN'],
  variables: { amount: { type: 'number', title: 'Amount', initial: 0 } },
  triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'split' } },
  nodes: {
    split: {
      type: 'branch',
      v: 1,
      config: {
        cases: [{ id: 'rich', name: 'Rich', when: { field: 'vars.amount', is: 'greater', value: 100 } }],
      },
      next: { rich: 'say', else: 'say' },
    },
    say: {
      type: 'message.send',
      v: 1,
      config: {
        text: { en: 'Good evening', 'zh-CN': '晚上好' },
        buttons: [{ label: 'One' }, { label: 'Two' }],
      },
      next: { done: 'ways' },
    },
    ways: {
      type: 'ab-split',
      v: 1,
      config: {
        ways: [
          { id: 'a', weight: 50 },
          { id: 'b', weight: 25 },
        ],
      },
      next: { a: 'done', b: 'done' },
    },
    pause: { type: 'wait', v: 1, config: { date: '2030-01-01T09:00:00+08:00' }, next: { done: 'done' } },
    done: { type: 'conversation.assign', v: 1, config: { announce: 'A person comes.' }, next: {} },
  },
  layout: {
    start: [0, 0],
    split: [320, 0],
    say: [640, 0],
    ways: [960, 0],
    pause: [960, 240],
    done: [1280, 0],
  },
};

/** Somebody at the flow, with one step chosen. */
async function openStep(id: string, options: VisitorOptions & { plugin?: object } = {}): Promise<Page> {
  const context = await arrive(options);
  const page = await context.newPage();
  const { plugin } = options;
  if (plugin !== undefined)
    await page.route('**/api/v1/nodes', async (route) => {
      const answer = (await (await route.fetch()).json()) as { items: object[] };
      await route.fulfill({ json: { ...answer, items: [...answer.items, plugin] } });
    });
  await page.goto(`${url}/app/flows`);
  await page.locator('input[name=email]').fill(OWNER_SETTINGS.NIGHTSHIFT_ADMIN_EMAIL);
  await page.locator('input[name=password]').fill(OWNER_SETTINGS.NIGHTSHIFT_ADMIN_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.locator('main table').waitFor();
  await page.goto(`${url}/app/flows/flw_forms`);
  await choose(page, id);
  return page;
}

async function choose(page: Page, id: string): Promise<void> {
  await page.locator(`.react-flow__node[data-id="${id}"]`).dispatchEvent('click');
  await page.locator('[data-step-form]').waitFor();
}

const form = (page: Page): Locator => page.locator('[data-step-form]');
const isSaved = async (page: Page): Promise<void> => {
  await until(() => page.locator('[data-save-state]').getAttribute('data-save-state'), 'saved');
};
const draft = async (page: Page): Promise<Flow> => {
  // What was typed last has to get into the document before "saved" means it, too.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))));
  await isSaved(page);
  return page.evaluate(async () => {
    const response = await fetch('/api/v1/flows/flw_forms');
    return ((await response.json()) as { draft: Flow }).draft;
  });
};

test('a condition is built by choosing, and reads as a sentence', async () => {
  const page = await openStep('split');
  const step = form(page);
  await step.getByText('Amount is more than 100', { exact: true }).waitFor();
  await step.getByRole('button', { name: 'Condition', exact: true }).click();
  await step.getByRole('combobox', { name: 'What is looked at' }).nth(1).click();
  await page.keyboard.type('country');
  await page.keyboard.press('Enter');
  await step.getByRole('combobox', { name: 'Compared with' }).click();
  await page.keyboard.type('germ');
  await page.keyboard.press('Enter');
  await step.getByText('Amount is more than 100 and country is Germany', { exact: true }).waitFor();
  await step.getByRole('combobox', { name: 'How the conditions are joined' }).click();
  await page.getByRole('option', { name: 'None of these holds' }).click();
  expect((await draft(page)).nodes['split']?.config).toEqual({
    cases: [
      {
        id: 'rich',
        name: 'Rich',
        when: {
          not: {
            any: [
              { field: 'vars.amount', is: 'greater', value: 100 },
              { field: 'contact.country', is: 'equals', value: 'DE' },
            ],
          },
        },
      },
    ],
  });
});

test('a moment is chosen on a clock, or written as a value', async () => {
  const page = await openStep('pause');
  const step = form(page);
  await step.getByLabel('Until this moment', { exact: true }).fill('2031-02-06T09:00');
  const chosen = (await draft(page)).nodes['pause']?.config['date'];
  expect(chosen).toMatch(/^2031-02-06T09:00:00[+-]\d\d:\d\d$/);
  await step.getByRole('button', { name: 'Use a value instead' }).click();
  await step.getByLabel('Until this moment', { exact: true }).fill('{{vars.amount}}');
  await page.keyboard.press('Escape');
  expect((await draft(page)).nodes['pause']?.config).toEqual({ date: '{{vars.amount}}' });
  // Of the ways to say how long it waits one is seen; who looks at another and comes back finds the first as it was.
  expect(await step.getByLabel('For this long', { exact: true }).count()).toBe(0);
  await step.getByRole('combobox', { name: 'How long' }).click();
  await page.getByRole('option', { name: 'For this long' }).click();
  await step.getByLabel('For this long', { exact: true }).waitFor();
  expect((await draft(page)).nodes['pause']?.config).toEqual({});
  await step.getByRole('combobox', { name: 'How long' }).click();
  await page.getByRole('option', { name: 'Until this moment' }).click();
  expect((await draft(page)).nodes['pause']?.config).toEqual({ date: '{{vars.amount}}' });
});

describe('texts', () => {
  test('two braces offer what can be read, found by typing on, without the mouse', async () => {
    const page = await openStep('say');
    const field = form(page).getByLabel('Text', { exact: true });
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(', {{amo');
    await page.getByRole('option', { name: /Amount/ }).waitFor();
    await page.keyboard.press('Enter');
    await until(() => field.inputValue(), 'Good evening, {{vars.amount}}');
    await form(page)
      .getByRole('tab', { name: /Chinese/ })
      .first()
      .click();
    await until(() => field.inputValue(), '晚上好');
    await page.keyboard.press('Control+z');
    expect((await draft(page)).nodes['say']?.config['text']).toEqual({
      en: 'Good evening',
      'zh-CN': '晚上好',
    });
  });

  test('a value that is still being chosen is not judged, and one that may be empty gets words instead', async () => {
    const page = await openStep('say');
    const field = form(page).getByLabel('Text', { exact: true });
    const fault = form(page).getByText('Close it with }}', { exact: false });
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(', {{');
    await page.getByRole('option').first().waitFor();
    await fault.waitFor({ state: 'attached' });
    expect([await fault.isVisible(), await field.getAttribute('aria-invalid')]).toEqual([false, null]);
    await page.keyboard.press('Escape');
    await fault.waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.type('contact.name}}');
    await form(page).getByText('“Name” may be empty here.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await form(page).getByRole('button', { name: 'Say something else then' }).click();
    await until(() => field.inputValue(), 'Good evening, {{contact.name | default: "there"}}');
    await page.keyboard.type('friend');
    await until(() => field.inputValue(), 'Good evening, {{contact.name | default: "friend"}}');
    expect(await form(page).getByText('may be empty here').count()).toBe(0);
    await field.fill('Good evening');
    await isSaved(page);
  });

  test('a rule is kept when another step is chosen, and a team is made where it is missed', async () => {
    const page = await openStep('start');
    await form(page).getByRole('button', { name: 'When it may fire' }).click();
    await form(page).getByLabel('At most this often per contact').fill('1');
    await page.getByText('Once per contact.').waitFor();
    await choose(page, 'done');
    await form(page).getByRole('combobox', { name: 'Team' }).click();
    await page.keyboard.type('Night shift');
    await page.getByText('New team “Night shift”').click();
    await until(async () => (await draft(page)).nodes['done']?.config['team'], 'night-shift');
    expect((await draft(page)).triggers['start']?.rules).toEqual({ maxPerContact: 1 });
  });
});

test('entries of a list change places by keys, and a way out keeps its line under another name', async () => {
  const page = await openStep('say');
  await form(page).getByRole('button', { name: 'Move 1: One', exact: true }).press('ArrowDown');
  await form(page).getByText('Now 2 of 2').waitFor();
  const { buttons } = (await draft(page)).nodes['say']?.config ?? {};
  expect(buttons).toEqual([{ label: 'Two' }, { label: 'One' }]);
  await choose(page, 'ways');
  await form(page).getByText('66.7%').waitFor();
  await form(page).getByLabel('Way out').first().fill('first');
  await page.keyboard.press('Tab');
  await form(page).getByRole('button', { name: 'Split evenly' }).click();
  const { config, next } = (await draft(page)).nodes['ways'] ?? {};
  expect([config, next]).toEqual([
    {
      ways: [
        { id: 'first', weight: 50 },
        { id: 'b', weight: 50 },
      ],
    },
    { first: 'done', b: 'done' },
  ]);
});

test('an AI step says what to do about a variable that is missing, and a list how its entries get in', async () => {
  const page = await openStep('done');
  const unfinished: Flow = {
    ...flow,
    id: 'flw_ai_forms',
    name: 'AI forms',
    variables: {},
    triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'answer' } },
    nodes: {
      answer: { type: 'ai.answer', v: 2, config: {}, next: { answered: 'into' } },
      into: { type: 'ai.translate', v: 1, config: {}, next: {} },
    },
    layout: { start: [0, 0], answer: [320, 0], into: [640, 0] },
  };
  await page.context().request.post(`${url}/api/v1/flows/import?unfinished=true`, { data: unfinished });
  await page.goto(`${url}/app/flows/${unfinished.id}`);
  await choose(page, 'into');
  await form(page).getByText('Choose a variable, or type the name of a new one.').waitFor();
  await form(page).getByRole('combobox', { name: 'Save in variable' }).click();
  await page.getByText('There is none yet: type a name to make one.').waitFor();
  await page.keyboard.type('english text');
  await page.keyboard.press('Enter');
  await form(page).getByRole('combobox', { name: 'Save in variable' }).getByText('english_text').waitFor();

  await choose(page, 'answer');
  // The table of the markets is there for who asks.
  const table = form(page).getByText('Very polite: Japan, South Korea');
  expect(await table.isVisible()).toBe(false);
  await form(page).getByText('More', { exact: true }).first().click();
  await until(() => table.isVisible(), true);
  const never = form(page).getByLabel('Never about');
  expect(await never.getAttribute('placeholder')).toBe('Type and press Enter');
  await never.fill('politics');
  await form(page).getByRole('button', { name: 'Add', exact: true }).click();
  await form(page).getByRole('button', { name: 'Remove politics' }).waitFor();
});

test('the settings of a flow take a language and a variable', async () => {
  const page = await openStep('say');
  await page.getByRole('button', { name: 'Settings of the flow' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Languages' }).click();
  await page.keyboard.type('japan');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await dialog.getByLabel('Name of the new entry in “Variables”').fill('order');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('What people call it').last().fill('Order');
  await until(async () => (await draft(page)).variables['order']?.title, 'Order');
  const { languages, variables } = await draft(page);
  expect([languages, variables['order']]).toEqual([['en', 'zh-CN', 'ja'], { type: 'text', title: 'Order' }]);
  expect(await findBarriers(page)).toEqual([]);
});

test('a node that the editor has never heard of has a form for every shape', async () => {
  const page = await openStep('say', { plugin: strangeManifest });
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 400 } });
  await page.keyboard.press('n');
  await page.keyboard.type('courier');
  await page.keyboard.press('Enter');
  const step = form(page);
  await step.getByLabel('Company').waitFor();
  await step.getByRole('combobox', { name: 'Company' }).click();
  await page.getByRole('option', { name: 'cheap' }).click();
  await step.getByLabel('Days of patience').fill('3');
  await step.getByRole('combobox', { name: 'Floor' }).click();
  await page.getByRole('option', { name: '2', exact: true }).click();
  await step.getByRole('button', { name: 'gift' }).click();
  await step.getByLabel('Weight').fill('1.5');
  await step.getByLabel('Day', { exact: true }).fill('2027-02-06');
  await step.getByRole('button', { name: 'Add to “Limits”' }).click();
  await step.getByLabel('Limits 1').fill('7');
  await step.getByRole('button', { name: 'Parcel' }).click();
  await step.getByLabel('Written on it').fill('Outer');
  await step.getByRole('button', { name: 'Add to “Boxes inside”' }).click();
  await step.getByLabel('Written on it').nth(1).fill('Inner');
  await step.getByLabel('Name of the new entry in “Notes by hour”').fill('09');
  await page.keyboard.press('Enter');
  await step.getByLabel(/^09/).fill('Ring twice');
  await step.getByRole('combobox', { name: 'Who pays' }).click();
  await page.getByRole('option', { name: 'Customer' }).click();
  await step.getByLabel('Account').fill('C-1');
  const { nodes } = await draft(page);
  const courier = Object.values(nodes).find(({ type }) => type === 'acme.courier');
  expect(courier?.config).toEqual({
    company: 'cheap',
    patience: 3,
    floors: 2,
    extras: ['gift'],
    weight: 1.5,
    day: '2027-02-06',
    limits: [7],
    box: { label: 'Outer', inside: [{ label: 'Inner' }] },
    notes: { '09': 'Ring twice' },
    pay: { by: 'customer', account: 'C-1' },
  });
});

describe.each([
  { locale: 'en-US', colorScheme: 'light', width: 1440 },
  { locale: 'zh-CN', colorScheme: 'dark', width: 390 },
  { locale: 'zh-TW', colorScheme: 'light', width: 1024 },
] as const)('in $locale at $width px, $colorScheme', ({ locale, colorScheme, width }) => {
  test('forms keep nobody out, and break no rule of the page', async () => {
    const page = await openStep('split', { locale, colorScheme, viewport: { width, height: 900 } });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    for (const id of ['split', 'say', 'ways', 'done', 'start']) {
      await choose(page, id);
      await form(page).locator('label, [role=group]').first().waitFor();
      expect([id, await findBarriers(page)]).toEqual([id, []]);
    }
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
