import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { closeBrowser } from '../support/browser.js';
import { findBarriers } from './axe.js';
import { Owner, OWNER_SETTINGS } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { until } from './until.js';
import { visitors } from './visitors.js';

// A busy machine takes its time; nothing here depends on how much.
jest.setTimeout(120_000);

const { arrive, leave } = visitors();
const closings: (() => Promise<void>)[] = [closeBrowser];
const asked: string[] = [];
const shop = createServer((request, response) => {
  asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
  const isKnown = request.url === '/orders/A7';
  response.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify(isKnown ? { order: { total: 42, items: [{ name: 'Lamp' }] } } : { error: 'none' }),
  );
});
let server: RealServer;
let owner: Owner;

const flow = (port: number): Flow => ({
  schema: 1,
  id: 'flw_order',
  name: 'Order',
  languages: ['en'],
  variables: { number: { type: 'text' } },
  triggers: { asks: { type: 'message.keyword', v: 1, config: { any: ['order'] }, next: 'look' } },
  nodes: {
    look: {
      type: 'http.request',
      v: 1,
      name: 'Look it up',
      config: { url: `http://127.0.0.1:${String(port)}/orders/{{vars.number}}` },
      next: {},
    },
  },
  layout: { asks: [0, 0], look: [340, 0] },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  closings.push(async () => void shop.close());
  server = await runServer(OWNER_SETTINGS);
  closings.push(server.remove);
  owner = await new Owner(server.url).signIn();
  await owner.allowHosts(['127.0.0.1']);
  await owner.importDraft(flow((shop.address() as AddressInfo).port));
});
afterEach(leave);
afterAll(async () => {
  for (const close of closings) await close();
});

test('a request is really made from its form, and a click on a value of the answer keeps it', async () => {
  const { NIGHTSHIFT_ADMIN_EMAIL: email, NIGHTSHIFT_ADMIN_PASSWORD: password } = OWNER_SETTINGS;
  const context = await arrive({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${server.url}/api/v1/auth/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.goto(`${server.url}/app/flows/flw_order`);
  await page.locator('.react-flow__node', { hasText: 'Look it up' }).click();
  const trial = page.getByRole('region', { name: 'Try it' });
  await trial.getByLabel('number').fill('B8');
  await trial.getByRole('button', { name: 'Send' }).click();
  await trial.getByText('404').waitFor();
  await trial.getByLabel('number').fill('A7');
  await trial.getByRole('button', { name: 'Send again' }).click();
  await trial.getByText('200').waitFor();
  expect(asked).toEqual(['GET /orders/B8', 'GET /orders/A7']);
  await trial.getByRole('button', { name: '42 Keep order.total' }).click();
  await trial.getByRole('button', { name: 'No longer keep order.total in total' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const saved = async (): Promise<unknown> => {
    const { nodes, variables } = await owner.draft('flw_order');
    return { save: nodes['look']?.config['save'], total: variables['total'] };
  };
  await until(saved, { save: [{ path: 'order.total', variable: 'total' }], total: { type: 'number' } });
  await trial.getByRole('button', { name: 'No longer keep order.total in total' }).click();
  await until(saved, { save: undefined, total: { type: 'number' } });
});
