import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import pg from 'pg';
import { createTestDatabase } from '../support/postgres.js';

const command = path.resolve(import.meta.dirname, '../../apps/engine/bin/nightshift.mjs');
const flow: Flow = {
  schema: 1,
  id: 'flw_price',
  name: 'Price',
  languages: ['en'],
  variables: {},
  values: { 'shop.name': 'Old' },
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['price'] }, next: 'answer' } },
  nodes: {
    answer: { type: 'message.send', v: 1, config: { text: 'Ask {{shop.name}}.' }, next: { done: null } },
  },
};

let folder: string;
let flowFile: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'nightshift-command-'));
  flowFile = path.join(folder, 'flow.json');
  await writeFile(flowFile, JSON.stringify(flow));
});
afterAll(() => rm(folder, { recursive: true }));

function launch(
  argv: readonly string[],
  more: Record<string, string> = {},
  flags: readonly string[] = [],
): ChildProcess {
  const { DATABASE_URL: _url, REDIS_URL: _redis, ...inherited } = process.env;
  const env = { ...inherited, NIGHTSHIFT_DATA: path.join(folder, 'data'), NIGHTSHIFT_LOG: 'warn', ...more };
  return spawn(process.execPath, [...flags, command, ...argv], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface Ended {
  code: number;
  out: string;
  err: string;
}

async function end(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, ...said };
}

const run = (...argv: string[]): Promise<Ended> => end(launch(argv));

describe('without a server', () => {
  test('what a folder holds that nobody reads is named', async () => {
    await mkdir(path.join(folder, 'mixed/pictures'), { recursive: true });
    await writeFile(path.join(folder, 'mixed/faq.md'), '# Returns\n\nWithin 30 days.');
    await writeFile(path.join(folder, 'mixed/pictures/lamp.png'), 'not a picture');
    const { code, out, err } = await run('knowledge', 'import', 'mixed', 'mixed', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { leftOut: ['pictures/lamp.png'], sources: [{ name: 'faq.md', status: 'ready' }] },
    ]);
    expect(err).toContain('pictures/lamp.png');
  });

  test('files of one name stay apart, and a bad one fails alone', async () => {
    for (const [place, text] of [
      ['a/faq.md', '# Returns\n\nWithin 30 days.'],
      ['b/faq.md', '# Delivery\n\nWithin 3 days.'],
      ['logo.png', 'not a picture'],
    ] as const) {
      await mkdir(path.dirname(path.join(folder, place)), { recursive: true });
      await writeFile(path.join(folder, place), text);
    }
    await writeFile(path.join(folder, 'huge.txt'), Buffer.alloc(21 * 1024 * 1024, 'a'));
    const places = ['a/faq.md', 'logo.png', 'b/faq.md', './a/faq.md', 'none.md', 'huge.txt'];
    const { code, out, err } = await run('knowledge', 'import', 'shop', ...places, '--json');
    const { sources } = JSON.parse(out) as {
      sources: { name: string; status: string; passages: number; replaced: boolean }[];
    };
    expect(sources.map(({ name, status, passages }) => [name, status, passages])).toEqual([
      ['a/faq.md', 'ready', 1],
      ['b/faq.md', 'ready', 1],
      ['none.md', 'failed', 0],
      ['logo.png', 'failed', 0],
      ['huge.txt', 'failed', 0],
    ]);
    expect(sources.some(({ replaced }) => replaced)).toBe(false);
    expect(err).toContain('none.md: there is no such file or folder');
    expect(err).toContain('logo.png: it cannot be read: pictures hold no text');
    expect(err).toContain('huge.txt: it is larger than 20 MB');
    expect(code).toBe(1);
    expect((await run('knowledge', 'list')).out).toContain('shop: 2 passages from 2 sources');
    const again = await run('knowledge', 'import', 'shop', 'a/faq.md', 'b/faq.md', '--json');
    expect(again.code).toBe(0);
    expect(again.err).toContain('a/faq.md: there is a source of this name in shop; what it held is replaced');
    expect(JSON.parse(again.out)).toMatchObject({ sources: [{ replaced: true }, { replaced: true }] });
    // Given alone or with another folder, a file stays the source that it was.
    for (const place of ['a/faq.md', 'a', path.resolve(folder, 'b')])
      expect((await run('knowledge', 'import', 'shop', place)).err).toMatch(/[ab]\/faq\.md: 1 passage\n/);
    expect((await run('knowledge', 'list')).out).toContain('shop: 2 passages from 2 sources');
  }, 60_000);

  test('rows of a table that contradict one another are named', async () => {
    await writeFile(
      path.join(folder, 'terms.csv'),
      'question,answer\nHow long is the warranty?,One year.\nHOW LONG IS THE WARRANTY,Two years.\n',
    );
    const { code, out, err } = await run('knowledge', 'import', 'terms', 'terms.csv', '--json');
    expect(code).toBe(0);
    const said =
      '"How long is the warranty?" is answered "One year." in terms.csv and "Two years." in terms.csv';
    expect(err).toContain(said);
    expect(JSON.parse(out)).toMatchObject({
      contradictions: [{ question: 'How long is the warranty?', entries: [{}, {}] }],
    });
    expect((await run('doctor')).out).toContain(`WARNING  knowledge terms: ${said}`);
  }, 60_000);

  test('a question that is not answered says why', async () => {
    const asked = ['knowledge', 'ask', 'shop', 'Do you wrap gifts?'];
    const { out } = await run(...asked, '--json');
    expect(JSON.parse(out)).toMatchObject({ verdict: 'unsure', why: { code: 'knowledge.unanswered' } });
    expect((await run(...asked)).out).toContain('nothing known answers it');
  }, 60_000);

  test.each([
    [['import', 'nobody', 'a/faq.md', '--language', 'german'], '--language must be a language (BCP 47)'],
    [['import', 'nobody', 'a/faq.md', '--language', 'xx'], 'but is "xx"'],
    [
      ['import', 'nobody', 'a/faq.md', '--market', 'Germany'],
      '--market must be a country by its two letters',
    ],
    [['ask', 'shop', 'Can I return it?', '--market', 'ZZ'], 'but is "ZZ"'],
    [['ask', 'shop', 'Can I return it?', '--language', 'english'], 'but is "english"'],
  ])(
    'knowledge %j is for nobody and does nothing',
    async (argv, words) => {
      const { code, out, err } = await run('knowledge', ...argv);
      expect([code, out, err]).toEqual([2, '', expect.stringContaining(words)]);
      expect((await run('knowledge', 'list')).out).not.toContain('nobody');
    },
    60_000,
  );

  test('an address with a password in it is not taken in, and the password is not said', async () => {
    const place = 'http://clerk:hush@shop.example/help';
    const { code, out, err } = await run('knowledge', 'import', 'shop', place, '--json');
    expect([code, out + err]).toEqual([1, expect.not.stringMatching(/clerk|hush/)]);
    expect(err).toContain('shop.example: the address has a name or password in it');
  }, 60_000);

  test('a flow goes in and comes out again, its values set', async () => {
    const loaded = await run('flow', 'import', flowFile, '--publish', '--set', 'shop.name=Lamps', '--json');
    expect(JSON.parse(loaded.out)).toEqual({
      id: flow.id,
      version: 1,
      revision: 1,
      problems: [],
      warnings: [],
    });
    const { code, out } = await run('flow', 'export', flow.id);
    expect(JSON.parse(out)).toEqual({ ...flow, values: { 'shop.name': 'Lamps' } });
    expect(code).toBe(0);
  });

  test('a broken flow is refused', async () => {
    const file = path.join(folder, 'broken.json');
    await writeFile(file, JSON.stringify({ ...flow, nodes: {} }));
    const { code, err } = await run('flow', 'import', file);
    expect(err).toContain('next.unknown-node');
    expect(code).toBe(1);
  });

  test('a flow can be fetched from an address', async () => {
    const web = createServer((request, response) => {
      response.statusCode = request.url === '/flow.json' ? 200 : 404;
      response.end(JSON.stringify({ ...flow, id: 'flw_fetched' }));
    }).listen(0, '127.0.0.1');
    await once(web, 'listening');
    const { port } = web.address() as AddressInfo;
    expect((await run('flow', 'import', `http://127.0.0.1:${port}/flow.json`)).out).toContain(
      'flw_fetched is imported',
    );
    const missing = await run('flow', 'import', `http://127.0.0.1:${port}/none.json`);
    expect(missing.err).toContain('answers 404');
    expect(missing.code).toBe(1);
    web.close();
  });

  test('a flow is published by its id, and where it competes with a live one is told', async () => {
    const overlap = 'both listen for "price"';
    const checked = await run('flow', 'check', flowFile, '--live');
    expect(checked.out).not.toContain(overlap);
    const { code, out, err } = await run('flow', 'publish', 'flw_fetched');
    expect(out).toBe('flw_fetched is live as version 1.\n');
    expect(err).toContain(overlap);
    expect(code).toBe(0);
    expect((await run('flow', 'check', flowFile, '--live')).out).toContain(overlap);
    expect((await run('flow', 'publish', 'flw_none')).err).toContain('There is no flow flw_none.');
  });

  test('commands that start at once take turns', async () => {
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => run('token', 'create', '--role', 'agent', '--name', `t${n}`)),
    );
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    expect(new Set(all.map(({ out }) => out)).size).toBe(5);
  });

  test('the doctor finds nothing that must be mended', async () => {
    const { code, out } = await run('doctor', '--json');
    const report = JSON.parse(out) as {
      isHealthy: boolean;
      findings: { about: string; state: string; message: string }[];
    };
    expect(report.findings.filter(({ state }) => state === 'problem')).toEqual([]);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ about: 'tables', state: 'ok', message: 'up to date' }),
    );
    expect([code, report.isHealthy]).toEqual([0, true]);
  });

  test('the doctor names a setting that is wrong', async () => {
    const { code, out } = await end(launch(['doctor'], { PORT: 'many' }));
    expect(out).toContain('PROBLEM  settings: PORT is "many"');
    expect(code).toBe(1);
  });
});

describe('beside a server', () => {
  let server: ChildProcess;
  let ended: Promise<Ended>;
  let url: string;

  beforeAll(async () => {
    server = launch(['start', '--port', '0']);
    ended = end(server);
    url = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /runs on (\S+)/.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      });
      server.once('exit', () => reject(new Error(`the server ended: ${said}`)));
    });
  });
  afterAll(() => void server.kill('SIGKILL'));

  test('a new token opens it, and a flow that is imported is there at once', async () => {
    const { out: token } = await run('token', 'create', '--role', 'admin', '--name', 'CI');
    await run('flow', 'import', flowFile, '--publish', '--set', 'shop.name=Live');
    const response = await fetch(`${url}/api/v1/flows/${flow.id}/export`, {
      headers: { authorization: `Bearer ${token.trim()}` },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ...flow, values: { 'shop.name': 'Live' } });
  });

  test('the doctor joins its database', async () => {
    const { out } = await end(launch(['doctor'], { PORT: new URL(url).port }));
    expect(out).toContain('the one of the running server');
    expect(out).toContain(`a Nightshift answers on ${new URL(url).port}`);
  });

  test('a second start on its data folder is refused, and the server goes on', async () => {
    const { code, out, err } = await run('start', '--port', '0');
    expect(out + err).toContain('Another Nightshift is using');
    expect(code).toBe(1);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  test('it ends in good order when it is asked to', async () => {
    server.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });
});

test('DATABASE_URL wins over the data folder', async () => {
  const database = await createTestDatabase();
  const elsewhere = { DATABASE_URL: database.url, NIGHTSHIFT_DATA: path.join(folder, 'unused') };
  expect((await end(launch(['flow', 'export', flow.id], elsewhere))).err).toContain(
    'There is no flow flw_price',
  );
  expect((await end(launch(['flow', 'import', flowFile], elsewhere))).code).toBe(0);
  expect((await end(launch(['flow', 'export', flow.id], elsewhere))).code).toBe(0);
  await expect(readFile(path.join(folder, 'unused'))).rejects.toThrow('ENOENT');
  await database.drop();
});

test('what AI has cost is told, and a day that is none is refused', async () => {
  const database = await createTestDatabase();
  const elsewhere = { DATABASE_URL: database.url };
  await end(launch(['flow', 'import', flowFile], elsewhere));
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  await pool.query(
    `INSERT INTO ai_spend (key, workspace_id, day, provider, model, question, cost, flow_id, purpose, is_settled)
     SELECT 'k', id, '2026-02-27', 'prv_1', 'small-1', '', 0.25, 'flw_price', 'customer', true FROM workspace`,
  );
  await pool.end();
  const argv = ['spending', '--from', '2026-02-01', '--to', '2026-02-28', '--by', 'flow'];
  const told = await end(launch(argv, elsewhere));
  expect(told.out).toContain('2026-02-01 to 2026-02-28: $0.25000, 1 question to models');
  expect(told.out).toContain('100 %  $0.25000  Price: 1 question');
  expect(JSON.parse((await end(launch([...argv, '--json'], elsewhere))).out)).toMatchObject({
    ...{ by: 'flow', total: { cost: 0.25 }, groups: [{ key: 'flw_price', name: 'Price' }] },
  });
  const wrong = await end(launch(['spending', '--from', '2026-02-30'], elsewhere));
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--from must be a day')]);
  await database.drop();
});

test('playing a conversation loads neither the server nor the database', async () => {
  const list = path.join(folder, 'modules.txt');
  const spy = `import { registerHooks } from 'node:module'; import { appendFileSync } from 'node:fs';
    registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context); } });`;
  const script = path.join(folder, 'script.json');
  await writeFile(script, JSON.stringify({ steps: [{ says: 'What is the price?' }] }));
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(spy)}`];
  const argv = ['flow', 'run', flowFile, '--script', script, '--json'];
  const [first, second] = [await end(launch(argv, {}, flags)), await run(...argv)];
  expect(first.out).toBe(second.out);
  expect(JSON.parse(first.out)).toMatchObject({ end: { status: 'ended' } });
  const modules = await readFile(list, 'utf8');
  expect(modules).toContain('/packages/simulator/dist/');
  expect(modules).not.toMatch(/node_modules\/(typeorm|@nestjs|fastify|bullmq|pg|ioredis|pino)\//);
});

test('the server begins anew within its limits of memory, as the same process', async () => {
  const list = path.join(folder, 'processes.txt');
  const spy = `import { appendFileSync } from 'node:fs';
    appendFileSync(${JSON.stringify(list)}, [process.pid, process.env.MALLOC_ARENA_MAX, ...process.execArgv.slice(0, -1)].join(' ') + '\\n');`;
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(spy)}`];
  const server = launch(['start', '--port', 'none'], {}, flags);
  expect((await end(server)).out).toContain('--port is "none"');
  const lines = (await readFile(list, 'utf8')).trim().split('\n');
  expect(lines).toEqual([
    `${server.pid}  --import`,
    expect.stringMatching(`^${server.pid} 2 --max-semi-space-size=32 --v8-pool-size=[1-4] --import$`),
  ]);
});

test('a package that was just made passes its own check and its own test', async () => {
  const place = path.join(folder, 'stock-level');
  expect((await run('node', 'new', 'stock-level')).code).toBe(0);
  expect((await run('node', 'check', place)).out).toContain('no problems');
  // Whatever Node comes first on this machine.
  const own = spawn('npm', ['test'], {
    cwd: place,
    env: { ...process.env, PATH: (process.env['PATH'] ?? '').replaceAll(path.dirname(process.execPath), '') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { code, out } = await end(own);
  expect(out).toContain('pass 2');
  expect(code).toBe(0);
});
