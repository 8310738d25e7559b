import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { closeBrowser } from '../support/browser.js';
import { openSettings } from './editor-settings.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;
let owner: Owner;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
  await owner.saveCalendar('beijing', {
    zone: 'Asia/Shanghai',
    week: { 'mon-fri': ['09:00-12:00', '13:30-18:00'] },
    holidays: ['CN'],
  });
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

describe('channels', () => {
  test('from nothing to “we saw your page”', async () => {
    const context = await arrive({ viewport: { width: 1440, height: 900 } });
    const page = await openSettings(context, server.url, 'channels');
    await page.getByRole('button', { name: 'New channel' }).click();
    await page.getByRole('button', { name: 'Create channel' }).click();
    await page.getByText('Give it a name.').waitFor();
    await page.getByLabel('Name').fill('Lamp shop');
    await page.keyboard.press('Enter');
    await page.getByText('Waiting for your page…').waitFor();
    const line = await page.getByRole('region', { name: 'Line of HTML to paste' }).innerText();
    expect(line).toMatch(/^<script src="http\S+\/widget\.js" data-channel="chn_\w+" async><\/script>$/);
    const shop = await context.newPage();
    const address = `${server.url}/demo/lamps`;
    await shop.route(address, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<title>Lamps</title><h1>Lamps</h1>${line}` }),
    );
    await shop.goto(`${address}?email=ann@shop.example`);
    await shop.goto(address);
    await page.getByText('We saw your page').waitFor();
    expect(await page.getByRole('link', { name: address }).getAttribute('href')).toBe(address);
  });

  test('a change waits until it is saved, can be undone, and is there after a reload', async () => {
    const id = await owner.openChannel('Corner');
    const page = await openSettings(await arrive(), server.url, `channels/${id}`);
    const title = page.getByLabel('Title, All languages');
    await title.fill('Lantern & Loom');
    await page.getByText('Unsaved changes').waitFor();
    await page.getByRole('textbox', { name: 'Pages that may show it' }).fill('shop.example/lamps');
    await page.keyboard.press('Enter');
    await page.getByText('“shop.example/lamps” does not fit.').waitFor();
    await page.getByRole('textbox', { name: 'Pages that may show it' }).fill('https://shop.example');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await page.keyboard.press('Control+s');
    await page.getByText('Corner was saved', { exact: true }).waitFor();
    await page.reload();
    await until(() => title.inputValue(), 'Lantern & Loom');
    await page.getByRole('listitem').filter({ hasText: 'https://shop.example' }).waitFor();
  });
});

describe('calendars', () => {
  test('the year shows what every day is', async () => {
    const page = await openSettings(await arrive(), server.url, 'calendars/beijing');
    const year = page.getByRole('heading', { name: /^20\d\d$/ });
    await year.waitFor();
    while ((await year.innerText()) !== '2026')
      await page
        .getByRole('button', { name: Number(await year.innerText()) > 2026 ? 'Year before' : 'Year after' })
        .click();
    const kind = (date: string): Promise<string | null> =>
      page.locator(`[data-date="${date}"]`).getAttribute('data-kind');
    expect(await kind('2026-02-17')).toBe('holiday');
    expect(await kind('2026-02-14')).toBe('makeUpDay');
    expect(await kind('2026-03-04')).toBe('working');
    expect(await kind('2026-03-08')).toBe('free');
    await page.getByText('Holidays are known until').waitFor();
    for (let ahead = 0; ahead < 8; ahead += 1) await page.getByRole('button', { name: 'Year after' }).click();
    await page.getByText('some holidays of this year are not published or not known').waitFor();
  });

  test('a click closes a day, by mouse and by keyboard, and customers are told so', async () => {
    const page = await openSettings(await arrive(), server.url, 'calendars/beijing');
    const today = page.locator('[aria-current=date]');
    await today.focus();
    await page.keyboard.press('ArrowRight');
    const next = await page.evaluate(() => document.activeElement?.getAttribute('data-date') ?? '');
    expect(next > ((await today.getAttribute('data-date')) ?? '')).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Closed' }).check();
    await page.getByLabel('Name', { exact: true }).fill('Stocktaking');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Stocktaking · Closed/ }).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('beijing was saved', { exact: true }).waitFor();
    await page.reload();
    await until(() => page.locator(`[data-date="${next}"]`).getAttribute('data-kind'), 'special');
  });

  test('tells what a customer is told at a chosen moment', async () => {
    const page = await openSettings(await arrive(), server.url, 'calendars/beijing');
    await page.getByLabel('A customer writes at').fill('2026-02-15T13:00');
    const zone = page.getByRole('combobox', { name: 'Where it is this time in' });
    await zone.click();
    // Few people in Texas look for Chicago.
    await page.keyboard.type('texas');
    await page.keyboard.press('Enter');
    await until(() => zone.innerText(), expect.stringContaining('America/Chicago'));
    await page.getByText('We are back', { exact: false }).last().waitFor();
    await until(() => page.locator('output').innerText(), expect.stringContaining('your time'));
    await zone.click();
    await page.keyboard.type('Nowhere/Else');
    await page.getByText('Nothing found').waitFor();
    await page.keyboard.press('Escape');
    // An older name of Asia/Kolkata, in no list, but a zone.
    await zone.click();
    await page.keyboard.type('Asia/Calcutta');
    await page.keyboard.press('Enter');
    await until(() => zone.innerText(), expect.stringContaining('Asia/Calcutta'));
  });

  test('hours that overlap cannot be saved', async () => {
    const page = await openSettings(await arrive(), server.url, 'calendars/beijing');
    await page.getByLabel('Monday, period 2, from').fill('11:00');
    await page
      .getByRole('alert')
      .getByText(/overlaps/)
      .waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });
});
