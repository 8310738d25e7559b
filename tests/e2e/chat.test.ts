import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { startModelServer, type ModelServer } from '../support/model-server.js';
import { adviceFlow } from './advice-flow.js';
import { chatOn } from './chat.js';
import { openForeignShop, type ForeignShop } from './foreign-shop.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer } from './run-server.js';
import { tourFlow } from './tour-flow.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(60_000);

let owner: Owner;
let shop: ForeignShop;
let engineUrl: string;
let channelId: string;
let models: ModelServer;
const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];

beforeAll(async () => {
  models = await startModelServer();
  const server = await runServer({
    ...OWNER_SETTINGS,
    OPENAI_API_KEY: 'sk-of-the-tests-0001',
    OPENAI_BASE_URL: `${models.url}/openai`,
    OPENAI_MODEL: 'small-1',
  });
  closings.push(server.remove, models.close);
  owner = await new Owner(server.url).signIn();
  await owner.publish(tourFlow);
  await owner.addBase('shop', [
    { question: 'Can I return a lamp?', answer: 'You can return a lamp within 30 days of delivery.' },
    {
      question: 'Who pays for sending a lamp back?',
      answer: 'We pay what sending a lamp back to us costs.',
    },
  ]);
  await owner.publish(adviceFlow);
  engineUrl = server.url;
  channelId = await owner.openChannel('Lamps', { title: 'Lamp talk', greeting: 'Ask us anything.' });
  shop = await openForeignShop(server.url, channelId);
  closings.push(shop.close);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

async function openPage(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(shop.url + path);
  return page;
}

async function openChat(context: BrowserContext, path = '/') {
  const page = await openPage(context, path);
  const chat = chatOn(page);
  await chat.open();
  return { page, chat };
}

describe('a conversation', () => {
  test('a visitor writes and is answered, in their own language', async () => {
    const { chat } = await openChat(await arrive({ locale: 'zh-TW' }));
    await chat.write('Hello!');
    await chat.shows(['> Hello!', '< 晚安。']);
  });

  test('several messages in a row come in the order in which the flow sent them', async () => {
    const { chat } = await openChat(await arrive());
    await chat.write('many');
    await chat.shows(['> many', '< One', '< Two', '< Three']);
  });

  test('is still there on the next page and on the next day, and nobody else sees it', async () => {
    const context = await arrive();
    const { page, chat } = await openChat(context);
    await chat.write('hello');
    const said = ['> hello', '< Good evening, stranger.'];
    await chat.shows(said);
    await page.goto(`${shop.url}/another`);
    // The window was open, so it is open on the next page.
    await chat.shows(said);
    await page.close();

    const tomorrow = await context.newPage();
    await tomorrow.clock.setSystemTime(Date.now() + 86_400_000);
    await tomorrow.goto(shop.url);
    const chatTomorrow = chatOn(tomorrow);
    await chatTomorrow.open();
    await chatTomorrow.shows(said);
    expect(await chatTomorrow.window.locator('time').first().textContent()).toMatch(/^yesterday/i);
    await chatTomorrow.write('link');
    await until(async () => (await chatTomorrow.lines()).length, 4);

    const { chat: stranger } = await openChat(await arrive());
    await stranger.write('hello');
    await stranger.shows(said);
  });

  test('goes on in two tabs at once, everything once', async () => {
    const context = await arrive();
    const first = await openChat(context);
    const second = await openChat(context);
    await first.chat.write('hello');
    await second.chat.shows(['> hello', '< Good evening, stranger.']);
    await second.chat.write('many');
    const all = ['> hello', '< Good evening, stranger.', '> many', '< One', '< Two', '< Three'];
    await first.chat.shows(all);
    await second.chat.shows(all);
  });

  test('waits while the network is away and goes out once when it is back', async () => {
    const context = await arrive();
    const { chat } = await openChat(context);
    await chat.write('hello');
    await chat.shows(['> hello', '< Good evening, stranger.']);
    await context.setOffline(true);
    await chat.write('many');
    await chat.write('hello');
    await chat.window.getByText('You are offline').waitFor();
    expect(await chat.lines()).toEqual(['> hello', '< Good evening, stranger.', '> many', '> hello']);
    await context.setOffline(false);
    await until(async () => (await chat.lines()).filter((line) => line.startsWith('<')).length, 5);
    expect((await chat.lines()).filter((line) => line.startsWith('>'))).toEqual([
      '> hello',
      '> many',
      '> hello',
    ]);
  });

  test('is said once when the answer that it was taken gets lost on the way', async () => {
    const context = await arrive();
    const { chat } = await openChat(context);
    let attempts = 0;
    await context.route('**/messages', async (route) => {
      attempts += 1;
      const response = await route.fetch();
      await (attempts === 1 ? route.abort() : route.fulfill({ response }));
    });
    await chat.write('many');
    await until(() => Promise.resolve(attempts), 2);
    await chat.write('hello');
    await chat.shows(['> many', '< One', '< Two', '< Three', '> hello', '< Good evening, stranger.']);
    const [conversation] = await owner.conversations();
    expect((await owner.messages(conversation?.id ?? '')).length).toBe(6);
  });

  test('is taken over by a person, whose name and words the visitor sees', async () => {
    const { chat } = await openChat(await arrive());
    await chat.write('hello, is somebody there?');
    await chat.shows(['> hello, is somebody there?', '< Good evening, stranger.']);
    const [conversation] = await owner.conversations();
    await owner.reply(conversation?.id ?? '', 'Here I am.');
    await chat.shows(['> hello, is somebody there?', '< Good evening, stranger.', '< Here I am.']);
    await chat.window.getByText('owner is answering').waitFor();
    // The bot is silent now, whatever is said.
    await chat.write('many');
    await until(async () => (await owner.messages(conversation?.id ?? '')).at(-1)?.text, 'many');
    await owner.reply(conversation?.id ?? '', 'How many?');
    await until(async () => (await chat.lines()).slice(-3), ['< Here I am.', '> many', '< How many?']);
  });
});

describe('what a flow can show', () => {
  test('buttons answer the question once, by what they say', async () => {
    const { chat } = await openChat(await arrive());
    await chat.write('menu');
    await chat.window.getByRole('button', { name: 'River' }).click();
    await chat.shows(['> menu', '< Which lamp?', '> River', '< The river it is.']);
    expect(await chat.window.getByRole('button', { name: 'River' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(await chat.window.getByRole('button', { name: 'Moon' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  test('cards, a picture, a file', async () => {
    const { chat } = await openChat(await arrive());
    await chat.write('cards');
    await chat.window.getByText('River lamp').waitFor();
    expect(await chat.window.getByRole('img', { name: 'A red lamp' }).getAttribute('src')).toBe(
      'https://pictures.example/lamp.png',
    );
    const file = chat.window.getByRole('link', { name: 'All lamps.pdf' });
    expect(await file.getAttribute('href')).toBe('https://pictures.example/lamps.pdf');
    const more = chat.window.getByRole('link', { name: 'More' });
    expect(await more.evaluate((link) => [link.getAttribute('target'), link.getAttribute('rel')])).toEqual([
      '_blank',
      'noopener noreferrer',
    ]);
    await chat.window.getByRole('button', { name: 'Hello moon' }).click();
    await chat.shows(['> cards', '< Our lamps', '> Hello moon', '< Good evening, stranger.']);
  });

  test('an email field says what it is for, looks at the address, and keeps it', async () => {
    const { chat } = await openChat(await arrive());
    await chat.write('mail');
    const field = chat.window.locator('input[type=email]');
    await field.waitFor();
    await chat.window.getByText('Only about lamps.').waitFor();
    await field.fill('ann@');
    await field.press('Enter');
    await chat.window.getByText('Please check your answer.').waitFor();
    await field.fill('ann@lamps.example');
    await field.press('Enter');
    await chat.shows([
      '> mail',
      '< Where can we write to you?',
      '> ann@lamps.example',
      '< We will write to ann@lamps.example.',
    ]);
    expect(await field.count()).toBe(0);
  });

  test('typing is shown to the visitor when somebody writes', async () => {
    const { chat } = await openChat(await arrive());
    await chat.write('hello');
    await chat.shows(['> hello', '< Good evening, stranger.']);
    const [conversation] = await owner.conversations();
    await owner.types(conversation?.id ?? '');
    await chat.window.locator('.typing').waitFor();
    await owner.reply(conversation?.id ?? '', 'Done.');
    await chat.window.getByText('Done.').waitFor();
    expect(await chat.window.locator('.typing').count()).toBe(0);
  });
});

describe('an answer by AI', () => {
  const question = 'Can I return a lamp, please?';
  /** What is shown before the message is there. */
  const GROWING = '.bubble[aria-live="off"]';

  test('grows before the visitor’s eyes, sentence by sentence, and stays once', async () => {
    const { chat } = await openChat(await arrive());
    const first = 'Yes, within 30 days of delivery.';
    let goOn = (): void => {};
    const isSeen = new Promise<void>((resolve) => (goOn = resolve));
    models.answer({
      type: 'says',
      text: `STATUS: answered\n${first.replace('.', ' [1].')} A lamp `,
      more: {
        when: isSeen,
        text: 'of 30 days can be returned [1]. You can return it within 30 days of delivery [1].',
      },
    });
    await chat.write(question);
    // Exactly this, and no more of what is still being written.
    await chat.window.locator(GROWING).getByText(first, { exact: true }).waitFor();
    goOn();
    await chat.shows([
      `> ${question}`,
      /^< Yes, within 30 days of delivery\. A lamp of 30 days .*delivery\./,
    ]);
    expect(await chat.window.locator(GROWING).count()).toBe(0);
  });

  test('names its sources apart from one another', async () => {
    const { chat } = await openChat(await arrive());
    models.answer({
      type: 'says',
      text: 'STATUS: answered\nWithin 30 days of delivery [1]. We pay what sending a lamp back costs [2].',
    });
    const both = 'Can I return a lamp, and who pays for sending a lamp back?';
    await chat.write(both);
    await chat.shows([`> ${both}`, /^< Within 30 days/]);
    // While it is being written it has none yet.
    const sources = chat.window.locator('.row[data-side=out] .status');
    await until(
      async () => (await sources.allInnerTexts()).join(),
      expect.stringMatching(/Can I return a lamp\? · Who pays for sending a lamp back\?/),
    );
  });

  test('whose model dies in the middle of a sentence comes from the shop’s own words', async () => {
    const { chat } = await openChat(await arrive());
    models.answer({
      type: 'cut',
      text: 'STATUS: answered\nYes, within 30 days of delivery [1]. But only if you',
      isRude: true,
    });
    const lastRows = await chat.window.evaluateHandle(watchLastRow);
    await chat.write(question);
    await chat.shows([`> ${question}`, /^< You can return a lamp within 30 days of delivery\./]);
    expect(await chat.window.locator(GROWING).count()).toBe(0);
    const sides = await lastRows.jsonValue();
    // From the first dots on until the message is there, the visitor sees that an answer is on its way.
    expect(sides.slice(sides.indexOf('in'))).toEqual(['in', 'out']);
  });
});

/** In the page: whose row stands last, each time that changes. */
function watchLastRow(chat: Element): string[] {
  const sides: string[] = [];
  const look = (): void => {
    const side = [...chat.querySelectorAll('.log .row')].at(-1)?.getAttribute('data-side') ?? '';
    if (side !== sides.at(-1)) sides.push(side);
  };
  new MutationObserver(look).observe(chat, { subtree: true, childList: true, attributes: true });
  return sides;
}

describe('what the page tells', () => {
  test('a page of a single-page application is a visit', async () => {
    const page = await openPage(await arrive());
    const chat = chatOn(page);
    await chat.launcher.waitFor();
    await page.evaluate(() => {
      history.pushState(null, '', '/second?tab=1');
    });
    await chat.preview.getByText('You found the second page.').waitFor();
    await chat.preview.locator('.preview-open').click();
    await chat.shows(['< You found the second page.']);
  });

  test('identify names the visitor, track reports what happened', async () => {
    const page = await openPage(await arrive());
    const chat = chatOn(page);
    // Before the chat has loaded as well as after: calls wait in the loader.
    await page.evaluate(() => {
      const call = (window as { nightshift?: (...words: unknown[]) => void }).nightshift;
      call?.('identify', { email: 'bo@lamps.example', name: 'Bo', fields: { plan: 'gold' } });
      call?.('track', 'cart.abandoned', { total: 61 });
    });
    await chat.preview.getByText('Your cart of 61 dollars is still here.').waitFor();
    await chat.open();
    await chat.write('hello');
    await chat.shows(['< Your cart of 61 dollars is still here.', '> hello', '< Good evening, Bo.']);
    const [conversation] = await owner.conversations();
    const contact = await owner.contact(conversation?.contact.id ?? '');
    expect(contact).toMatchObject({ email: 'bo@lamps.example', name: 'Bo', fields: { plan: 'gold' } });
  });

  test('what a page says before the loader has come waits in the page’s own queue', async () => {
    const context = await arrive();
    // The loader takes its time, as it does on a slow line; the page's own lines do not wait for it.
    await context.route('**/widget.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const early = await openForeignShop(
      engineUrl,
      channelId,
      `<main><h1>Lamps</h1></main>
      <script>window.nightshift ??= (...call) => (nightshift.q ??= []).push(call);</script>
      <script>window.nightshift?.('identify', { email: 'early@lamps.example', name: 'Eve' });
        window.nightshift?.('track', 'cart.abandoned', { total: 12 }); window.nightshift?.('open');</script>`,
    );
    closings.push(early.close);
    const page = await context.newPage();
    await page.goto(early.url);
    const chat = chatOn(page);
    await chat.shows(['< Your cart of 12 dollars is still here.']);
    await chat.write('hello');
    await chat.shows(['< Your cart of 12 dollars is still here.', '> hello', '< Good evening, Eve.']);
  });

  test('no cookie is set, on any site', async () => {
    const context = await arrive();
    const { page, chat } = await openChat(context);
    await chat.write('hello');
    await chat.shows(['> hello', '< Good evening, stranger.']);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });
});
