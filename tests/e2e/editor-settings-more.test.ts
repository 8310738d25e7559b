import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { openSettings } from './editor-settings.js';
import { OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
let server: RealServer;

beforeAll(async () => {
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

test('a token is shown once, opens the API, and opens nothing when it is revoked', async () => {
  const page = await openSettings(await arrive(), server.url, 'tokens');
  await page.getByRole('button', { name: 'New token' }).first().click();
  await page.getByRole('button', { name: 'Create token' }).click();
  await page.getByText('Give it a name.').waitFor();
  await page.getByLabel('Name').fill('Warehouse');
  await page.keyboard.press('Enter');
  const token = await page.locator('[data-token]').innerText();
  const ask = async (): Promise<number> => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(`${server.url}/api/v1/flows`, { headers })).status;
  };
  expect(await ask()).toBe(200);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'I have copied it' }).click();
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Revoke Warehouse' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
  await page.getByText('Warehouse was revoked', { exact: true }).waitFor();
  await until(ask, 401);
});

test('a secret is set, given a new value and deleted; its value is shown by nothing', async () => {
  const page = await openSettings(await arrive(), server.url, 'secrets');
  const value = 'shh-4711';
  await page.getByRole('button', { name: 'New secret' }).first().click();
  await page.getByLabel('Name').fill('1st');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Begin with a letter').waitFor();
  await page.getByText('Enter the value.').waitFor();
  await page.getByLabel('Name').fill('shipping_api');
  await page.getByRole('textbox', { name: 'Value' }).fill(value);
  await page.keyboard.press('Enter');
  await page.getByText('Enter a host.').waitFor();
  await page.getByRole('textbox', { name: 'May go to' }).fill('api.example.com');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('{{secret.shipping_api}}').waitFor();
  await page.getByText('May go to api.example.com').waitFor();
  expect(await page.content()).not.toContain(value);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change shipping_api' }).click();
  await page.getByRole('textbox', { name: 'Value' }).fill('another');
  await page.keyboard.press('Enter');
  await page.getByText('shipping_api was saved').first().waitFor();
  await page.getByRole('button', { name: 'Delete shipping_api' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('No secret yet').waitFor();
});

test('a value of the shop is added, taken away and brought back', async () => {
  const page = await openSettings(await arrive(), server.url, 'shop');
  const add = page.getByRole('textbox', { name: 'Name of a new value' });
  await add.fill('Shop name');
  await page.keyboard.press('Enter');
  await page.getByText('“Shop name” is no name.').waitFor();
  await add.fill('shop.name');
  await page.keyboard.press('Enter');
  const value = page.getByRole('textbox', { name: 'Value of shop.name' });
  await value.fill('Lantern & Loom');
  await page.keyboard.press('Control+s');
  await page.getByText('The shop was saved', { exact: true }).waitFor();
  await page.reload();
  await until(() => value.inputValue(), 'Lantern & Loom');
  await page.getByRole('button', { name: 'Remove shop.name' }).click();
  await until(() => value.count(), 0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await until(() => value.inputValue(), 'Lantern & Loom');
});

test('hosts of the own network are written down one by one', async () => {
  const page = await openSettings(await arrive(), server.url, 'hosts');
  const field = page.getByRole('textbox', { name: 'Host, or host:port' });
  await field.fill('http://erp/');
  await page.keyboard.press('Enter');
  await page.getByText('“http://erp/” does not fit.').waitFor();
  await field.fill('10.0.0.7:8080');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await page.getByText('The hosts were saved', { exact: true }).waitFor();
  // What is typed counts, also for who saves without adding it first.
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await field.fill('erp internal');
  expect(await save.isDisabled()).toBe(true);
  await field.fill('erp.internal');
  await save.click();
  await page.getByRole('listitem').filter({ hasText: 'erp.internal' }).waitFor();
  await until(() => save.isDisabled(), true);
  await field.fill('10.0.0.8');
  await page.keyboard.press('Control+s');
  await page.getByRole('listitem').filter({ hasText: '10.0.0.8' }).waitFor();
  await until(() => save.isDisabled(), true);
  await page.reload();
  for (const host of ['10.0.0.7:8080', 'erp.internal', '10.0.0.8'])
    await page.getByRole('listitem').filter({ hasText: host }).waitFor();
});

test('somebody new gets a team, signs in, and is taken out again', async () => {
  const page = await openSettings(await arrive(), server.url, 'people');
  await page.getByRole('textbox', { name: 'Name of a new team' }).fill('Night sales');
  await page.keyboard.press('Enter');
  await page.getByText('night-sales').waitFor();
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This is needed.').first().waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Li Na');
  await page.getByLabel('Email').fill('li@lamps.example');
  await page.getByLabel('First password').fill('answers at night');
  await page.getByRole('checkbox', { name: 'Night sales' }).check();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('li@lamps.example · Night sales').waitFor();
  const signIn = async (): Promise<number> => {
    const body = JSON.stringify({ email: 'li@lamps.example', password: 'answers at night' });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${server.url}/api/v1/auth/login`, { method: 'POST', headers, body })).status;
  };
  expect(await signIn()).toBeLessThan(300);
  await page.getByRole('button', { name: 'Delete Night sales' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('li@lamps.example · Night sales').waitFor();
  await page.getByRole('button', { name: 'Edit Li Na' }).click();
  await page.getByRole('button', { name: 'Take out' }).click();
  await page.getByRole('button', { name: 'Take out' }).click();
  await page.getByText('Li Na was taken out', { exact: true }).waitFor();
  expect(await signIn()).toBe(401);
});
