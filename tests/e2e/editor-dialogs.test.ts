import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { giftFlow } from './gift-flow.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer } from './run-server.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(240_000);

const ID = 'flw_dialogs';
const numbers = Array.from({ length: 24 }, (_none, index) => index);

/** Long enough that every dialog that tells of it has to be scrolled, with something to be warned of. */
function longFlow(hour: string): Flow {
  const message = (index: number): Flow['nodes'][string] => ({
    type: 'message.send',
    v: 1,
    config: { text: { en: index < 20 ? `We open at ${hour}, ${String(index)}` : `Line ${String(index)}` } },
    next: index === 23 ? {} : { done: `n${String(index + 1)}` },
  });
  return {
    schema: 1,
    id: ID,
    name: 'Opening hours',
    languages: ['en', 'zh-CN'],
    variables: { size: { type: 'text' }, count: { type: 'number' } },
    triggers: {
      start: { type: 'message.keyword', v: 1, config: { any: ['hours'] }, next: 'ask' },
    },
    nodes: {
      ask: {
        type: 'ask.choice',
        v: 1,
        config: {
          question: { en: 'Which size?' },
          variable: 'size',
          choices: [
            { id: 's', label: { en: 'Small' } },
            { id: 'l', label: { en: 'Large' } },
          ],
        },
        next: { answered: 'n0' },
      },
      ...Object.fromEntries(numbers.map((index) => [`n${String(index)}`, message(index)])),
      // Nothing leads to it.
      alone: message(23),
    },
  };
}

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let url: string;
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

beforeAll(async () => {
  const server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  url = server.url;
  const owner = await new Owner(url).signIn();
  await owner.publish(longFlow('nine'));
  await owner.publish(longFlow('ten'));
  await owner.importDraft(longFlow('eleven'));
  await owner.publish(giftFlow);
  await owner.importDraft({
    ...giftFlow,
    nodes: {
      ...giftFlow.nodes,
      tea: { type: 'message.send', v: 1, config: { text: { en: 'Tea' } }, next: { done: 'mail' } },
    },
  });
  const context = await arrive();
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const api = (path: string): string => `${url}/api/v1${path}`;
  await context.request.post(api('/auth/login'), { data: { email, password } });
  signedIn = await context.storageState();
  // A contact has something that nobody has described.
  const channelId = await owner.openChannel('Till', {}, 'api');
  const heard = await context.request.post(api(`/channels/${channelId}/messages`), {
    data: { externalId: 'm1', from: { id: 'lee' }, text: 'Hello' },
    headers: { prefer: 'wait=10', authorization: `Bearer ${await owner.token('operator')}` },
  });
  expect(heard.ok()).toBe(true);
  const [conversation] = await owner.conversations();
  const changed = await context.request.patch(api(`/contacts/${conversation?.contact.id ?? ''}`), {
    data: { fields: { need: 'a lamp' } },
  });
  expect(changed.ok()).toBe(true);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

const openFlow = async (page: Page, id = ID): Promise<void> => {
  await page.goto(`${url}/app/flows/${id}`);
  await page.locator('.react-flow__node').first().waitFor();
};

/** Each opened as somebody opens it; resolves when all of it is there. */
const DIALOGS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'publishing with warnings': async (page) => {
    await openFlow(page);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /Publish/ });
    await dialog.getByText(/\d+ warnings/).waitFor();
    await dialog.locator('del').first().waitFor();
  },
  // Small enough that every card can be read.
  'two versions on the canvas': async (page) => {
    await openFlow(page, giftFlow.id);
    await page.getByRole('button', { name: 'More for this flow' }).click();
    await page.getByRole('menuitem', { name: 'Version history' }).click();
    const dialog = page.getByRole('dialog', { name: 'Version history' });
    await dialog.locator('[data-mark=changed]').first().waitFor();
  },
  'the sheet of keys': async (page) => {
    await openFlow(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  },
  'contact fields, one not described': async (page) => {
    await page.goto(`${url}/app/settings/fields`);
    await page.getByText('Not described').waitFor();
  },
  'an import with problems': async (page) => {
    await page.goto(`${url}/app/templates`);
    await page.getByRole('button', { name: 'Import a flow' }).click();
    await page.getByRole('tab', { name: 'Paste' }).click();
    const broken = { ...longFlow('nine'), nodes: { n0: 5 }, triggers: 'none' };
    await page.getByLabel('The flow as JSON').fill(JSON.stringify(broken));
    await page.getByText('must be mended first').waitFor();
  },
  'the settings of a flow': async (page) => {
    await openFlow(page);
    await page.getByRole('button', { name: 'Settings of the flow' }).click();
    await page.getByRole('dialog', { name: 'Settings of the flow' }).getByText('size').first().waitFor();
  },
  'what the simulator remembers': async (page) => {
    await openFlow(page);
    await page.getByRole('button', { name: 'Try it' }).first().click();
    const field = page.locator('[data-simulator-input]');
    await field.fill('hours');
    await field.press('Enter');
    await page.getByText('Which size?').last().waitFor();
    await page.getByRole('tab', { name: 'Memory' }).click();
    await page.getByText(/waits at/).waitFor();
  },
};

const screens = [
  { name: 'at a desk', viewport: { width: 1440, height: 900 } },
  { name: 'on a phone', viewport: { width: 390, height: 844 } },
];

describe.each(screens)('$name', ({ viewport }) => {
  test.each(['light', 'dark'] as const)('no dialog keeps anybody out, %s', async (colorScheme) => {
    const context = await arrive({ viewport, colorScheme, storageState: signedIn });
    const found: Record<string, string[]> = {};
    for (const [name, open] of Object.entries(DIALOGS)) {
      const page = await context.newPage();
      await open(page);
      const barriers = await findBarriers(page);
      if (barriers.length > 0) found[name] = barriers;
      await page.close();
    }
    expect(found).toEqual({});
  });
});
