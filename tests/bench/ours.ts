import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runProgram, startChild } from './child.js';
import type { BenchDatabase } from './database.js';
import type { LoadResult, Target } from './load.js';
import { ANSWERED, CUSTOMERS } from './messages.js';

const command = path.resolve(import.meta.dirname, '../../apps/engine/bin/nightshift.mjs');

/** `nightshift start` in a process of its own, with 1,000 keywords live. */
export interface Shop {
  target: Target;
  pid: number;
  residentMb(): number;
  stop(): Promise<void>;
}

/** `nightshift start` in a process of its own, with nothing in it but a channel. */
export interface Running {
  target: Target;
  pid: number;
  post(place: string, body: object): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** A token and a channel of type api. Everything else is set up through them. */
export interface Access {
  token: string;
  channelId: string;
}

export async function startShop(database: BenchDatabase): Promise<Shop> {
  const { target, pid, post, stop } = await startOurs(database);
  try {
    for (const flow of flows()) await post('flows/import?publish=true', flow);
    return { target, pid, residentMb: () => residentMb(pid), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export async function startOurs(
  database: BenchDatabase,
  more: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-ours-'));
  const env = { DATABASE_URL: database.url, NIGHTSHIFT_LOG: 'warn', NODE_ENV: 'production', ...more };
  const server = startChild(
    process.execPath,
    [...profiling(), command, 'start', '--port', '0', '--data', dataDir],
    { env },
  );
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const url = await server.printed(/runs on (http\S+)/);
    const origin = url.replace('localhost', '127.0.0.1');
    const access = await openAccess(origin, dataDir, env);
    const post = (place: string, body: object) => call(origin, access.token, place, body);
    return { target: targetOf(origin, access), pid: server.pid, post, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export async function openAccess(
  origin: string,
  dataDir: string,
  env: Readonly<Record<string, string>>,
): Promise<Access> {
  const args = [command, 'token', 'create', '--role', 'admin', '--name', 'bench', '--data', dataDir];
  const printed = await runProgram(process.execPath, args, { env });
  const token = /nst_\S+/.exec(printed)?.[0];
  if (token === undefined) throw new Error(`no token was printed: ${printed}`);
  const channel = await call(origin, token, 'channels', { type: 'api', name: 'Bench', config: {} });
  if (typeof channel['id'] !== 'string') throw new Error('the new channel has no id');
  return { token, channelId: channel['id'] };
}

export function targetOf(origin: string, { token, channelId }: Access): Target {
  const headers = { Authorization: `Bearer ${token}`, Prefer: 'wait=5' };
  return { origin, path: `/api/v1/channels/${channelId}/messages`, headers };
}

async function call(
  origin: string,
  token: string,
  place: string,
  body: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${origin}/api/v1/${place}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${place}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

/** For looking into the server: BENCH_PROFILE names a folder for its CPU profiles. */
function profiling(): string[] {
  const folder = process.env['BENCH_PROFILE'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

function residentMb(pid: number): number {
  try {
    return (
      Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024
    );
  } catch {
    return Number.NaN;
  }
}

const FLOWS = 10;
const KEYWORDS_PER_FLOW = 100;

/** A thousand keywords in ten flows; two of them are in the messages, and lead to a reply, a tag and a team. */
export function flows(): object[] {
  return Array.from({ length: FLOWS }, (_, flow) => {
    const words = Array.from({ length: KEYWORDS_PER_FLOW }, (_, word) =>
      keyword(flow * KEYWORDS_PER_FLOW + word),
    );
    if (flow === 0) words.splice(0, 2, 'price', '优惠');
    return {
      schema: 1,
      id: `flw_bench${flow}`,
      name: `Bench ${flow}`,
      languages: ['en'],
      variables: {},
      triggers: { t1: { type: 'message.keyword', v: 1, config: { any: words }, next: 'reply' } },
      nodes: {
        reply: { type: 'message.send', v: 1, config: { text: 'It costs 10.' }, next: { done: 'tag' } },
        tag: { type: 'lead.tag', v: 1, config: { add: ['hot'] }, next: { done: 'assign' } },
        assign: { type: 'conversation.assign', v: 1, config: { team: 'sales' }, next: {} },
      },
    };
  });
}

function keyword(number: number): string {
  if (number % 3 === 0)
    return `款式${String.fromCharCode(0x4e00 + number)}${String.fromCharCode(0x6000 + number)}`;
  return `article${number.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q')}x`;
}

export interface Ledger {
  /** Messages that were answered with 2xx. */
  acknowledged: number;
  /** At most so many more were under way when the load generator hung up. */
  underWay: number;
}

/** Compares what is in the database with what was acknowledged. Throws what does not agree. */
export async function checkShop(
  database: BenchDatabase,
  ledger: Ledger,
  loads: readonly LoadResult[],
): Promise<void> {
  const [row] = await database.query<Record<string, number>>(
    `SELECT (SELECT count(*)::integer FROM event WHERE type = 'message.received') AS events,
       (SELECT count(*)::integer FROM event WHERE type = 'message.received' AND status <> 'done') AS unfinished,
       (SELECT count(DISTINCT external_id)::integer FROM event WHERE type = 'message.received') AS known,
       (SELECT count(*)::integer FROM message WHERE direction = 'in') AS heard,
       (SELECT count(*)::integer FROM message WHERE direction = 'in' AND text ~ $1) AS asked,
       (SELECT count(*)::integer FROM message WHERE direction = 'out') AS said,
       (SELECT count(*)::integer FROM message i JOIN message o ON o.id = left(i.id, -2) || '01'
          AND o.conversation_id = i.conversation_id AND o.seq = i.seq + 1 AND o.direction = 'out'
          WHERE i.direction = 'in' AND i.text ~ $1) AS answered,
       (SELECT count(*)::integer FROM conversation) AS conversations,
       (SELECT count(*)::integer FROM conversation v JOIN contact c ON c.id = v.contact_id
          WHERE (v.team = 'sales' AND 'hot' = ANY (c.tags)) = EXISTS (
            SELECT FROM message m WHERE m.conversation_id = v.id AND m.direction = 'in' AND m.text ~ $1)) AS right`,
    [ANSWERED],
  );
  const count = (name: string): number => row?.[name] ?? Number.NaN;
  const failures = loads.reduce((sum, { failures: some }) => sum + some, 0);
  const { acknowledged, underWay } = ledger;
  const wrong = [
    failures > 0 ? `${failures} messages failed` : '',
    count('events') < acknowledged ? `${acknowledged} acknowledged, but only ${count('events')} stored` : '',
    count('events') > acknowledged + underWay
      ? `${count('events')} stored, but only ${acknowledged} acknowledged`
      : '',
    count('unfinished') > 0 ? `${count('unfinished')} turns are not done` : '',
    count('known') === count('events') && count('heard') === count('events')
      ? ''
      : 'messages and events differ',
    count('answered') === count('asked') && count('said') === count('asked')
      ? ''
      : `${count('asked')} asked, ${count('answered')} answered`,
    count('conversations') > CUSTOMERS || count('right') !== count('conversations')
      ? 'tags or teams are wrong'
      : '',
  ].filter((line) => line !== '');
  if (wrong.length > 0)
    throw new Error(`The database disagrees: ${wrong.join('; ')} (${JSON.stringify(row)})`);
}
