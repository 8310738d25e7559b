import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const PARTS = ['ours', 'node-red', 'restate', 'limits', 'burst', 'matching', 'start'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  /** Of each measurement. */
  seconds: number;
  rounds: number;
  connections: number[];
  /** Where the peers are installed, outside the tree. */
  peersDir: string;
  outFile: string;
  parts: ReadonlySet<Part>;
  isInstalling: boolean;
  isHelp: boolean;
}

export const HELP = `npm run bench -- [options]
  --quick              one round of two seconds each: does everything work?
  --seconds N          length of each measurement (5)
  --rounds N           how often everything is measured, in turn; medians count (3)
  --connections LIST   (1,50,500)
  --only LIST          of ${PARTS.join(', ')} (all that are there)
  --peers DIR          where the peers are installed (${defaultPeersDir()})
  --install-peers      installs Node-RED 5 and Restate 1.7 there by npm, and ends
  --out FILE           (./bench-results.json)
  --canvas             instead: how long a frame takes on the canvas of a flow of 1,000 steps
  --ai                 instead: 500 questions at once, and keywords beside a model that takes 2 s (--rounds, --seconds)
DATABASE_URL names a PostgreSQL to measure on; without it the embedded one is started.`;

/** Throws an Error with a sentence for people. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      connections: { type: 'string', default: '1,50,500' },
      only: { type: 'string', default: PARTS.join(',') },
      peers: { type: 'string', default: defaultPeersDir() },
      'install-peers': { type: 'boolean', default: false },
      out: { type: 'string', default: 'bench-results.json' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    seconds: readCount('--seconds', values.seconds ?? (values.quick ? '2' : '5')),
    rounds: readCount('--rounds', values.rounds ?? (values.quick ? '1' : '3')),
    connections: values.connections.split(',').map((count) => readCount('--connections', count)),
    peersDir: path.resolve(values.peers),
    outFile: path.resolve(values.out),
    parts: new Set(values.only.split(',').map(readPart)),
    isInstalling: values['install-peers'],
    isHelp: values.help,
  };
}

function readCount(option: string, value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`${option} is "${value}"; it takes whole numbers from 1.`);
  return count;
}

function readPart(value: string): Part {
  const part = PARTS.find((known) => known === value.trim());
  if (part === undefined) throw new Error(`--only knows ${PARTS.join(', ')}, not "${value}".`);
  return part;
}

function defaultPeersDir(): string {
  const cache =
    process.platform === 'darwin'
      ? path.join(os.homedir(), 'Library', 'Caches')
      : (process.env['LOCALAPPDATA'] ?? process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'));
  return path.join(cache, 'nightshift-bench-peers');
}
