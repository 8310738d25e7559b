import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';

jest.setTimeout(30_000);

const script = path.resolve(import.meta.dirname, '../../scripts/start.mjs');
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A port that somebody listens on; closed again, one where nobody does. */
async function portOf(state: 'taken' | 'free'): Promise<number> {
  const server = createServer().listen(0, '::');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  if (state === 'taken') servers.push(server);
  else await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What `npm start` says until it ends by itself. */
async function start(args: string[], environment: Record<string, string>) {
  const { DATABASE_URL: _database, REDIS_URL: _redis, PORT: _port, ...inherited } = process.env;
  const child = spawn(process.execPath, [script, ...args], { env: { ...inherited, ...environment } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (said += piece.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

test.each(['--port', '--port=', 'PORT'])(
  'a taken port in %s is said before anything is installed or built, with a way out',
  async (where) => {
    const port = String(await portOf('taken'));
    const args = where === 'PORT' ? [] : where === '--port' ? [where, port] : [where + port];
    const { code, said } = await start(args, where === 'PORT' ? { PORT: port } : {});
    expect(code).toBe(1);
    expect(said).toBe(
      `Port ${port} is taken. If Nightshift runs already, open http://localhost:${port}; else choose another port: npm start -- --port ${String(Number(port) + 1)}\n`,
    );
  },
);

test.each([
  ['DATABASE_URL', 'postgres'],
  ['REDIS_URL', 'redis'],
])('nobody listening where %s points is said at once, and not the password', async (setting, protocol) => {
  const [own, port] = [String(await portOf('free')), String(await portOf('free'))];
  const { code, said } = await start(['--port', own], {
    [setting]: `${protocol}://me:secret@127.0.0.1:${port}/shop`,
  });
  expect(code).toBe(1);
  expect(said).toContain(`Nothing answers at 127.0.0.1:${port}, which ${setting} names.`);
  expect(said.split('\n')).toHaveLength(2);
  expect(said).not.toContain('secret');
});
