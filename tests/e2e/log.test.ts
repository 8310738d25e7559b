import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { OWNER_SETTINGS, Owner } from './owner.js';
import { runServer, type RealServer } from './run-server.js';
import { tourFlow } from './tour-flow.js';

jest.setTimeout(60_000);

let server: RealServer;
let owner: Owner;
beforeAll(async () => {
  server = await runServer({ ...OWNER_SETTINGS, NIGHTSHIFT_LOG: 'info' });
  owner = await new Owner(server.url).signIn();
  await owner.publish(tourFlow);
});
afterAll(() => server.remove());

// Marks that stand in nothing else: whatever of them is in the log has come from a customer.
const TEXT = 'xq-customer-text';
const ID = 'xq-external-id';
const SENDER = 'xq-sender';
const EMAIL = 'xq-address@lamps.example';

interface Sent {
  status: number;
}

/** What customers, shops and strangers send: whole, broken, twice at once, too large, to the wrong place. */
async function sendEverything(channelId: string, token: string): Promise<Sent[]> {
  const post = async (path: string, body: string, headers: Record<string, string> = {}): Promise<Sent> => {
    const type = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const { status } = await fetch(server.url + path, {
      method: 'POST',
      body,
      headers: { ...type, ...headers },
    });
    return { status };
  };
  const messages = `/api/v1/channels/${channelId}/messages`;
  const message = (change: object): string =>
    JSON.stringify({ externalId: ID, from: { id: SENDER, email: EMAIL, name: TEXT }, text: TEXT, ...change });
  const events = (change: object): string =>
    JSON.stringify({
      externalId: `${ID}-event`,
      from: { id: SENDER },
      type: 'cart.abandoned',
      data: { note: TEXT },
      ...change,
    });
  const twice = Array.from({ length: 20 }, () => post(messages, message({})));
  return Promise.all([
    ...twice,
    post(messages, message({ externalId: `${ID}-wait`, text: `hello ${TEXT}` }), { prefer: 'wait=5' }),
    post(messages, message({ externalId: `${ID}-zero`, text: `zero \0 ${TEXT} \ud800` })),
    post(messages, message({ externalId: `${ID}-long`, text: TEXT.repeat(2000) })),
    post(messages, message({ externalId: `call/${ID}` })),
    post(
      messages,
      message({ externalId: `${ID}-fields`, from: { id: SENDER, fields: { [TEXT]: { deep: [TEXT] } } } }),
    ),
    post(messages, `{"text": "${TEXT}", `),
    post(messages, TEXT, { 'content-type': 'text/plain' }),
    post(messages, message({ text: TEXT.repeat(200_000) })),
    post(`/api/v1/channels/${TEXT}/messages`, message({})),
    post(`/api/v1/channels/${channelId}/events`, events({})),
    post(
      `/api/v1/channels/${channelId}/events`,
      events({ type: 'identify', data: { email: EMAIL, zone: TEXT } }),
    ),
    post(`/hooks/${channelId}`, message({})),
    post('/api/v1/auth/login', JSON.stringify({ email: EMAIL, password: TEXT })),
    post('/api/v1/flows/import', JSON.stringify({ schema: 1, name: TEXT, nodes: TEXT })),
  ]);
}

test('the log holds nothing of what customers say and are called, at info level and with the lines of the database', async () => {
  const channelId = await owner.openChannel('Log', {}, 'api');
  const sent = await sendEverything(channelId, await owner.token('developer'));
  expect(sent.filter(({ status }) => status >= 500)).toEqual([]);
  expect(sent.filter(({ status }) => status === 202 || status === 200).length).toBeGreaterThan(20);
  const log = server.output();
  expect(log).toContain('"msg":"started"');
  for (const mark of [TEXT, ID, SENDER, EMAIL]) expect(log).not.toContain(mark);
});
