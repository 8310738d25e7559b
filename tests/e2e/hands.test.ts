import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser.js';
import { chatOn } from './chat.js';
import { openForeignShop, type ForeignShop } from './foreign-shop.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer } from './run-server.js';
import { tourFlow } from './tour-flow.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(60_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let owner: Owner;
let shop: ForeignShop;

beforeAll(async () => {
  const server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
  await owner.publish(tourFlow);
  const channelId = await owner.openChannel('Lamps');
  shop = await openForeignShop(
    server.url,
    channelId,
    '<main><h1>Lamps</h1><input aria-label="Search"></main>',
  );
  closings.push(shop.close);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(shop.url);
  await chatOn(page).launcher.waitFor();
  return page;
}

/** What has the focus, inside the chat's shadow root if it is there. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return `${element?.tagName.toLowerCase() ?? ''} ${element?.getAttribute('aria-label') ?? element?.textContent ?? ''}`.trim();
  });
}

describe('without a mouse', () => {
  test('the chat is opened, written in, answered by a button and closed, and focus goes back where it was', async () => {
    const page = await openPage(await arrive());
    const { keyboard } = page;
    const chat = chatOn(page);
    await keyboard.press('Tab');
    expect(await focused(page)).toBe('input Search');
    await keyboard.press('Tab');
    expect(await focused(page)).toBe('button Open chat');
    await keyboard.press('Enter');
    await until(() => focused(page), 'textarea Write a message…');
    await keyboard.type('menu');
    await keyboard.press('Enter');
    await chat.shows(['> menu', '< Which lamp?']);
    await keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('button River');
    await keyboard.press('Space');
    await chat.shows(['> menu', '< Which lamp?', '> River', '< The river it is.']);
    await keyboard.press('Escape');
    await until(() => focused(page), 'button Open chat');
    expect(await chat.window.count()).toBe(0);
  });

  test('Shift and Enter begins a new line, and the page hears none of the keys', async () => {
    const page = await openPage(await arrive());
    await page.evaluate(() => {
      addEventListener('keydown', ({ key }) => (document.title += key));
    });
    const chat = chatOn(page);
    await chat.open();
    await page.keyboard.type('echo one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await chat.shows(['> echo one\ntwo', '< You said: echo one\ntwo']);
    expect(await page.title()).toBe('Lamps /');
  });

  test('a Chinese word being put together is not sent by the Enter that takes it', async () => {
    const page = await openPage(await arrive());
    const chat = chatOn(page);
    await chat.open();
    const device = await page.context().newCDPSession(page);
    await device.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
    // As an input method sends it: a key that types nothing by itself.
    await device.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    });
    expect(await chat.lines()).toEqual([]);
    await device.send('Input.insertText', { text: '你好 echo' });
    expect(await chat.field.inputValue()).toBe('你好 echo');
    await page.keyboard.press('Enter');
    await chat.shows(['> 你好 echo', '< You said: 你好 echo']);
  });
});

describe('hostile text stays text', () => {
  const zalgo = `e${'\u0301\u0316\u0489'.repeat(60)}`;
  const texts = [
    '<img src=x onerror="document.title=\'taken\'">',
    '</p></div><script>document.title="taken"</script>',
    '{{contact.email}} {% if true %} ${1+1}',
    '\u202Egnp.exe \u2066\u2069\u200F',
    zalgo,
    '\uD83D\uDC69\u200D\uD83D\uDCBB \uD800 alone',
    '"\'`&lt;&amp;\\u0041%00',
  ];

  test('in a message, in the answer that repeats it, and after a reload', async () => {
    const page = await openPage(await arrive());
    const chat = chatOn(page);
    await chat.open();
    const said: string[] = [];
    for (const text of texts) {
      await chat.write(`echo ${text}`);
      // A half of a character is none; it arrives as the sign for that.
      const shown = text.replace(/\uD800/, '\uFFFD');
      said.push(`> echo ${shown}`, `< You said: echo ${shown}`);
      await until(async () => (await chat.lines()).length, said.length);
    }
    await page.reload();
    await chat.shows(said);
    expect(await page.title()).toBe('Lamps /');
    expect(await chat.window.locator('.bubble *').count()).toBe(0);
    const box = await chat.window.boundingBox();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(box?.width).toBeLessThan(420);
  });

  test('a text of any length is taken, cut short by nobody, or said to be too long', async () => {
    const page = await openPage(await arrive());
    const chat = chatOn(page);
    await chat.open();
    const long = `echo ${'长'.repeat(3000)}`;
    await chat.write(long);
    await chat.shows([`> ${long}`, `< You said: ${long}`]);
    await chat.write('x'.repeat(8003));
    await chat.window.getByText('Too long by 3').waitFor();
    expect((await chat.lines()).length).toBe(2);
  });

  test('an address becomes a link only when it is one', async () => {
    const page = await openPage(await arrive());
    const chat = chatOn(page);
    await chat.open();
    await chat.write('link');
    await chat.shows([
      '> link',
      '< Look at https://lamps.example/moon. Or javascript:alert(1), as you like.',
    ]);
    const links = chat.window.locator('.bubble a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      'https://lamps.example/moon',
    ]);
  });

  test('what a page tells about a visitor is shown as it is, and can be no markup', async () => {
    const page = await openPage(await arrive());
    await page.evaluate(() => {
      const call = (window as { nightshift?: (...words: unknown[]) => void }).nightshift;
      call?.('identify', {
        name: '<b onclick=alert(1)>Eve</b>{{contact.id}}',
        fields: { __proto__: { isAdmin: true } },
      });
    });
    const chat = chatOn(page);
    await chat.open();
    await chat.write('hello');
    await chat.shows(['> hello', '< Good evening, <b onclick=alert(1)>Eve</b>{{contact.id}}.']);
  });
});
