import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { chatOn, toMatch, type Chat, type Line } from './chat.js';
import { Owner, OWNER_SETTINGS, type ConversationSeen } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(90_000);

const FLOW = 'nightshift-demo';
const OFFER = 'It looks even better at night. Shall I tell you about prices or shipping?';
const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [leave, closeBrowser];
let server: RealServer;
let owner: Owner;
let agentId: string;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
  agentId = await owner.addAgent('Mei', ['demo-shop']);
  await owner.saveCalendar('demo-shop', closedForDays());
  await owner.publish(await withShortDwell());
});
afterAll(async () => {
  for (const close of closings) await close();
});

/** The flow that every installation begins with, only with less patience. */
async function withShortDwell() {
  const flow = await owner.exportFlow(FLOW);
  const { dwell } = flow.triggers;
  if (dwell === undefined) throw new Error('the demo flow has no trigger "dwell"');
  return {
    ...flow,
    triggers: { ...flow.triggers, dwell: { ...dwell, config: { ...dwell.config, dwell: 'PT2S' } } },
  };
}

/** Closed yesterday, today and tomorrow, wherever the test runs; open on every other day. */
function closedForDays() {
  const day = (offset: number): string =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  return {
    zone: 'Asia/Shanghai',
    week: { 'mon-sun': ['09:00-18:00'] },
    days: { [`${day(-1)}/${day(1)}`]: { periods: [] } },
  };
}

/** What a reload would wipe out. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => void Object.assign(window, { isSamePage: true }));
const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'isSamePage' in window);

async function conversationOf(text: string): Promise<ConversationSeen> {
  for (const conversation of await owner.conversations()) {
    const messages = await owner.messages(conversation.id);
    if (messages.some((message) => message.text === text)) return conversation;
  }
  throw new Error(`nobody has written "${text}"`);
}

describe('a night in the demo shop', () => {
  const said: Line[] = [];
  let page: Page;
  let chat: Chat;
  let other: Chat;

  const hears = async (...lines: Line[]): Promise<void> => {
    said.push(...lines);
    await chat.shows(said);
  };

  test('a visitor who looks at a product for a while is spoken to', async () => {
    page = await (await arrive()).newPage();
    chat = chatOn(page);
    await page.goto(`${server.url}/demo`);
    await page
      .getByRole('link', { name: /Moon lantern/ })
      .first()
      .click();
    await page.waitForURL('**/demo/products/moon-lantern');
    await chat.preview.getByText('It looks even better at night').waitFor();
    await chat.preview.locator('.preview-open').click();
    await hears(`< ${OFFER}`);
  });

  test('a keyword is answered, by a button or typed, and leaves a tag', async () => {
    await chat.window.getByRole('button', { name: 'What does it cost?' }).click();
    await hears('> What does it cost?', /^< Lanterns are \$12/);
    await chat.write('do you ship to Norway');
    await hears('> do you ship to Norway', /^< We send within two days/);
    const { contact } = await conversationOf('do you ship to Norway');
    expect(contact.tags).toEqual(['looked-closely', 'asked-price']);
  });

  test('at night the shop says when somebody is back, and asks for an email', async () => {
    await chat.write('Could you engrave a name?');
    await hears(
      '> Could you engrave a name?',
      /^< The team has gone home\. They are back \w.+ your time\./,
      '< Where may they write to you?',
    );
    await chat.window.locator('input[type=email]').fill('ann@lamps.example');
    await chat.window.locator('input[type=email]').press('Enter');
    await hears(
      '> ann@lamps.example',
      '< Thank you. They will write to ann@lamps.example.',
      '< Mei is with you in a moment.',
    );
  });

  test('the email is kept with the words it was given under, tagged, and a person has the conversation', async () => {
    const conversation = await conversationOf('Could you engrave a name?');
    expect(conversation).toMatchObject({ assignee: agentId, team: 'demo-shop', status: 'open' });
    const contact = await owner.contact(conversation.contact.id);
    expect(contact.email).toBe('ann@lamps.example');
    expect(contact.tags).toEqual(['looked-closely', 'asked-price', 'lead', 'off-hours']);
    const shown = await chat.window.page().evaluate(() => Date.now());
    expect(contact.consents).toEqual([
      { kind: 'email', text: expect.stringMatching(/\w{3}/), atMs: expect.any(Number) },
    ]);
    expect(Math.abs((contact.consents[0]?.atMs ?? 0) - shown)).toBeLessThan(600_000);
  });

  test('the server is killed in mid-conversation and started again, and both pages go on by themselves', async () => {
    const otherPage = await (await arrive({ locale: 'zh-CN' })).newPage();
    await otherPage.goto(`${server.url}/demo`);
    other = chatOn(otherPage);
    await other.open();
    await other.write('你好');
    await other.window.locator('input[type=email]').waitFor();
    const before = await other.lines();
    await Promise.all([mark(page), mark(otherPage)]);

    // One is on its way in this very moment: taken or not, it counts once.
    await chat.write('One more thing.');
    await server.kill();
    await chat.write('Are you there?');
    await chat.write('I can wait.');
    await other.write('li@lamps.example');
    await chat.window.getByText('Connecting again…').waitFor();
    await other.window.getByText('正在重新连接…').waitFor();
    expect(await chat.lines()).toEqual(
      toMatch([...said, '> One more thing.', '> Are you there?', '> I can wait.']),
    );
    await server.start();

    // The flow had asked before the crash, and takes the answer after it.
    await other.shows([...before, '> li@lamps.example', /^< .*li@lamps\.example/, /^< Mei/]);
    const { id } = await conversationOf('Could you engrave a name?');
    await until(
      async () => (await owner.messages(id)).slice(-2).map(({ text }) => text),
      ['Are you there?', 'I can wait.'],
    );
    await owner.reply(id, 'Good morning, here I am.');
    await hears('> One more thing.', '> Are you there?', '> I can wait.', '< Good morning, here I am.');
    expect(await Promise.all([isMarked(page), isMarked(otherPage)])).toEqual([true, true]);
  });

  test('nothing is lost and nothing is there twice, in the chat, after a reload, and in the books', async () => {
    await page.reload();
    await chat.shows(said);
    const { id } = await conversationOf('Could you engrave a name?');
    const messages = await owner.messages(id);
    expect(messages.map(({ direction, text }) => `${direction === 'in' ? '>' : '<'} ${text}`)).toEqual(
      toMatch(said),
    );
    expect((await owner.conversations()).length).toBe(2);
  });
});
