import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { readConfig, type Environment } from './config.js';
import { reachServices } from './reach-services.js';

/** What stands in the way of starting with these settings. */
async function complaint(environment: Environment): Promise<string> {
  const config = readConfig({}, { PORT: '0', ...environment });
  return reachServices(config).then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

test('a database that does not answer is named in one line, without its password', async () => {
  const said = await complaint({ DATABASE_URL: 'postgres://shop:hidden@localhost:1/x' });
  expect(said).toMatch(
    /^DATABASE_URL does not work: PostgreSQL was tried at localhost:1\/x, and it said: .+; start PostgreSQL/,
  );
  expect(said).toContain('ECONNREFUSED');
  expect(said).not.toMatch(/hidden|\n/);
});

test('a Redis that does not answer is named in one line, without its password', async () => {
  const said = await complaint({ REDIS_URL: 'redis://:hidden@localhost:1' });
  expect(said).toMatch(
    /^REDIS_URL does not work: Redis was tried at localhost:1, and it said: .+; start Redis/,
  );
  expect(said).not.toMatch(/hidden|\n/);
});

test('a port that is taken is found before the database is looked for', async () => {
  const other = createServer().listen(0, '::');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await complaint({ PORT: String(port), DATABASE_URL: 'postgres://localhost:1/x' })).toBe(
    `Port ${port} is taken; choose another with --port or PORT.`,
  );
  other.close();
});

test('with nothing named there is nothing in the way', async () => {
  expect(await complaint({})).toBe('nothing');
});
