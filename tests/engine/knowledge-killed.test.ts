import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CrashPoint } from '../../apps/engine/src/crash-point.js';
import { createBase } from '../../apps/engine/src/knowledge/bases.js';
import { putSource } from '../../apps/engine/src/knowledge/sources.js';
import { openDatabase, type Database } from '../../apps/engine/src/store/database.js';
import { openShop, WORKSPACE, type Shop } from './shop.js';

const program = fileURLToPath(new URL('support/run-import.mjs', import.meta.url));

let shop: Shop;
let database: Database;
let baseId = '';
beforeAll(async () => {
  shop = await openShop();
  database = await openDatabase({ url: shop.url });
  baseId = (await createBase(database, WORKSPACE, { name: 'shop', actor: 'test' }))?.id ?? '';
}, 60_000);
afterAll(async () => {
  await database.close();
  await shop.close();
});

/** Reads what waits in a process of its own; gives the signal that ended it. */
async function work(crashAt?: `${CrashPoint}:${number}`): Promise<NodeJS.Signals | null> {
  const worker = spawn(process.execPath, [program, shop.url, ...(crashAt === undefined ? [] : [crashAt])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  worker.stderr.on('data', (part) => (complaint += String(part)));
  const [code, signal] = (await once(worker, 'close')) as [number | null, NodeJS.Signals | null];
  if (code !== null && code !== 0) throw new Error(complaint);
  return signal;
}

const SECTIONS = 60;
/** Every third section says what the edition says, the others always the same. */
const guide = (edition: string): string =>
  Array.from(
    { length: SECTIONS },
    (_, at) => `# Part ${at}\n\nLamp ${at} hangs in hall ${at % 3 === 0 ? edition : 'one'}.\n`,
  ).join('\n');
const put = (edition: string): Promise<string> =>
  putSource(database, WORKSPACE, {
    baseId,
    type: 'file',
    name: 'guide.md',
    format: 'markdown',
    content: Buffer.from(guide(edition)),
    actor: 'test',
  });

const passages = (): Promise<{ id: string; text: string }[]> =>
  shop.query('SELECT id, text FROM knowledge_passage WHERE base_id = $1 ORDER BY position', [baseId]);
const textsOf = (rows: readonly { text: string }[]): string[] => rows.map(({ text }) => text);
const status = (): Promise<{ status: string; attempts: number }[]> =>
  shop.query('SELECT status, attempts FROM knowledge_source WHERE base_id = $1', [baseId]);

test.each<[CrashPoint, string, 'old' | 'new']>([
  ['import.after-claim', 'two', 'old'],
  ['import.before-commit', 'three', 'old'],
  ['import.after-commit', 'four', 'new'],
])(
  'a worker that is killed at %s leaves nothing half done, and the next one finishes it',
  async (point, edition, left) => {
    await put('one');
    expect(await work()).toBeNull();
    const before = await passages();
    expect(before).toHaveLength(SECTIONS);

    await put(edition);
    expect(await work(`${point}:1`)).toBe('SIGKILL');
    const after = textsOf(await passages());
    expect(after.filter((text) => text.includes(`hall ${edition}`))).toHaveLength(
      left === 'new' ? SECTIONS / 3 : 0,
    );
    expect(after).toHaveLength(SECTIONS);
    expect(await status()).toEqual([
      left === 'new' ? { status: 'ready', attempts: 0 } : { status: 'working', attempts: 1 },
    ]);

    // Its claim outlives it by half a minute, for which no test need wait.
    await shop.query(`UPDATE knowledge_source SET claimed_until = now() WHERE status = 'working'`);
    expect(await work()).toBeNull();
    const finished = await passages();
    expect(textsOf(finished).map((text) => /Lamp \d+ hangs in hall (\w+)/.exec(text)?.[1])).toEqual(
      Array.from({ length: SECTIONS }, (_, at) => (at % 3 === 0 ? edition : 'one')),
    );
    expect(await status()).toEqual([{ status: 'ready', attempts: 0 }]);
    // What did not change kept its row, and with it its vector.
    const kept = new Set(before.map(({ id }) => id));
    expect(finished.filter(({ id }) => kept.has(id))).toHaveLength((2 * SECTIONS) / 3);
  },
  60_000,
);
