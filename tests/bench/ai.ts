// Questions to AI under load: node tests/bench/run.mjs --ai [--rounds N] [--seconds N]
import path from 'node:path';
import { fillShop, questionNumber } from './ai-shop.js';
import { burst } from './burst.js';
import { killChildren, startChild } from './child.js';
import { openServer, type BenchDatabase } from './database.js';
import { findLoadGenerator, load, type LoadResult } from './load.js';
import { messageNumber } from './messages.js';
import { readOptions } from './options.js';
import { flows, startOurs, type Running } from './ours.js';
import { sendPaced } from './paced.js';
import { median } from './report.js';

const CUSTOMERS = 500;
const KEYWORDS_PER_SECOND = 200;
/** With two seconds each, twice as many of them are always under way. */
const QUESTIONS_PER_SECOND = [2, 5, 10, 25, 50];
/** Beside a server that is given as much as it takes: each of these sends its next keyword when it is answered. */
const CONNECTIONS = 50;
const QUESTIONS_BESIDE_FULL_LOAD = [10, 25];
const WARM_UP_SECONDS = 20;

async function main({ rounds, seconds }: { rounds: number; seconds: number }): Promise<void> {
  const server = await openServer(process.env['DATABASE_URL']);
  try {
    console.log(server.about);
    await withDatabase((database) => measureBursts(database, rounds));
    await withDatabase((database) => measureBeside(database, rounds, seconds));
  } finally {
    await server.stop();
  }

  async function withDatabase(work: (database: BenchDatabase) => Promise<void>): Promise<void> {
    const database = await server.create();
    try {
      await work(database);
    } finally {
      await database.drop();
    }
  }
}

/** Without any model: five hundred customers ask in the same instant, and each hears the passage that answers. */
async function measureBursts(database: BenchDatabase, rounds: number): Promise<void> {
  const shop = await startOurs(database);
  try {
    await fillShop(shop);
    for (let round = 1; round <= rounds; round += 1) {
      const asked: { customer: string; answer: string }[] = [];
      const result = await burst(shop.target, CUSTOMERS, (n, run) => {
        const question = questionNumber(n, run);
        asked.push(question);
        return question;
      });
      const heard = await countHeard(database, asked);
      print(`${CUSTOMERS} questions at once, no model, round ${round}`, result);
      console.log(`  ${heard} of ${CUSTOMERS} heard the passage that answers, once`);
    }
  } finally {
    await shop.stop();
  }
}

async function countHeard(
  database: BenchDatabase,
  asked: readonly { customer: string; answer: string }[],
): Promise<number> {
  const [row] = await database.query<{ heard: number }>(
    `SELECT count(*)::integer AS heard FROM unnest($1::text[], $2::text[]) AS a(customer, answer)
     WHERE (SELECT array_agg(m.text) FROM message m JOIN conversation v ON v.id = m.conversation_id
            WHERE v.sender = a.customer AND m.direction = 'out') = ARRAY[a.answer]`,
    [asked.map(({ customer }) => customer), asked.map(({ answer }) => answer)],
  );
  return row?.heard ?? Number.NaN;
}

/** Keywords at an even pace, in turn alone and beside questions to a model that takes two seconds. */
async function measureBeside(database: BenchDatabase, rounds: number, seconds: number): Promise<void> {
  const flags = ['--import', path.join(import.meta.dirname, 'resolve.mjs')];
  const model = startChild(process.execPath, [...flags, path.join(import.meta.dirname, 'slow-model.ts')]);
  const url = await model.printed(/listens on (http\S+)/);
  const shop = await startOurs(database, {
    OPENAI_API_KEY: 'sk-bench',
    OPENAI_BASE_URL: `${url}/openai`,
    OPENAI_MODEL: 'slow-1',
  });
  try {
    await fillShop(shop);
    for (const flow of flows()) await shop.post('flows/import?publish=true', flow);
    // Code that has hardly run is slow: what is measured is a server that has been at it for a while.
    await Promise.all([sendKeywords(shop, WARM_UP_SECONDS), askSlowly(shop, WARM_UP_SECONDS, 25)]);
    const { name: generator } = findLoadGenerator();
    const atFullLoad = (length: number): Promise<LoadResult> =>
      load(generator, shop.target, CONNECTIONS, length);
    for (const perSecond of QUESTIONS_PER_SECOND)
      await compare(shop, {
        perSecond,
        rounds,
        seconds,
        name: 'keywords',
        send: (s) => sendKeywords(shop, s),
      });
    await atFullLoad(WARM_UP_SECONDS);
    for (const perSecond of QUESTIONS_BESIDE_FULL_LOAD)
      await compare(shop, {
        perSecond,
        rounds,
        seconds,
        name: `keywords on ${CONNECTIONS} connections`,
        send: atFullLoad,
      });
  } finally {
    await shop.stop();
    await model.stop();
  }
}

interface Comparison {
  perSecond: number;
  rounds: number;
  seconds: number;
  name: string;
  send(seconds: number): Promise<LoadResult>;
}

/** In turn alone and beside so many questions a second. */
async function compare(shop: Running, { perSecond, rounds, seconds, name, send }: Comparison): Promise<void> {
  const alone: LoadResult[] = [];
  const beside: LoadResult[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    alone.push(await send(seconds));
    print(`${name} alone, round ${round}`, alone.at(-1));
    const asking = askSlowly(shop, seconds + 4, perSecond);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    beside.push(await send(seconds));
    print(`${name} beside ${perSecond} slow questions a second, round ${round}`, beside.at(-1));
    print('  the questions', await asking);
  }
  const p99 = (results: LoadResult[]): number => median(results.map(({ p99Ms }) => p99Ms));
  console.log(
    `p99 of ${name}: ${p99(alone).toFixed(1)} ms alone, ${p99(beside).toFixed(1)} ms beside ${perSecond} slow questions a second: ${((p99(beside) / p99(alone) - 1) * 100).toFixed(0)} % more`,
  );
}

const sendKeywords = ({ target }: Running, seconds: number): Promise<LoadResult> =>
  sendPaced(target, { perSecond: KEYWORDS_PER_SECOND, seconds, messageOf: messageNumber });

const askSlowly = ({ target }: Running, seconds: number, perSecond: number): Promise<LoadResult> =>
  sendPaced(target, { perSecond, seconds, messageOf: questionNumber });

function print(name: string, result: LoadResult | undefined): void {
  if (result === undefined) return;
  const { requests, failures, p50Ms, p99Ms, maxMs } = result;
  console.log(
    `${name}: ${requests} answered, ${failures} failures; p50 ${p50Ms.toFixed(0)} p99 ${p99Ms.toFixed(0)} longest ${maxMs.toFixed(0)} ms`,
  );
}

try {
  const args = process.argv.slice(2).filter((arg) => arg !== '--ai');
  await main(readOptions(args));
} catch (error) {
  killChildren();
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
