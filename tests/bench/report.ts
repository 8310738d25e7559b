import type { Cost } from './cpu.js';
import type { LoadResult } from './load.js';
import type { KeywordBenchRow } from './keywords.js';
import type { SqlLimit } from './sql-limit.js';
import type { StartTime } from './start-time.js';

export const OURS = 'Nightshift';

export interface SystemResult {
  name: string;
  version: string;
  isDurable: boolean;
  /** By connections: one result for each round. */
  loads: Record<string, LoadResult[]>;
}

export interface BenchReport {
  /** When, where and with what. */
  conditions: Record<string, string>;
  systems: SystemResult[];
  /** 500 customers at once, for each round. */
  bursts: LoadResult[];
  sql: SqlLimit[];
  http: LoadResult[];
  matching: KeywordBenchRow[];
  /** Of our server after each round, with the number of messages it had taken. */
  memory: { messages: number; residentMb: number }[];
  /** Of our messages, for each round. */
  costs: Cost[];
  start?: StartTime;
}

/** The report for people, as Markdown. */
export function printReport(report: BenchReport): string {
  const conditions = Object.entries(report.conditions).map(([name, value]) => `- ${name}: ${value}`);
  return [
    ...conditions,
    '',
    ...loadTable(report),
    '',
    ...limitTable(report),
    '',
    ...costTable(report),
    '',
    ...matchingTable(report),
  ].join('\n');
}

function loadTable({ systems, bursts }: BenchReport): string[] {
  const ours = systems.find(({ name }) => name === OURS);
  const rows = systems.flatMap(({ name, version, isDurable, loads }) =>
    Object.entries(loads).map(([connections, results]) => {
      const rates = results.map(({ perSecond }) => perSecond);
      const own = ours?.loads[connections]?.map(({ perSecond }) => perSecond) ?? [];
      const ratio = name === OURS || own.length === 0 ? '' : `${(median(own) / median(rates)).toFixed(2)}×`;
      return [
        `${name} ${version}`,
        isDurable ? 'yes' : 'no',
        connections,
        `${whole(median(rates))} (${whole(Math.min(...rates))}–${whole(Math.max(...rates))})`,
        milliseconds(results, 'p50Ms'),
        milliseconds(results, 'p99Ms'),
        ratio,
      ];
    }),
  );
  if (bursts.length > 0) {
    const share = milliseconds(bursts, 'p50Ms');
    rows.push([
      `${OURS}, 500 customers in one instant`,
      'yes',
      '500',
      '–',
      share,
      milliseconds(bursts, 'p99Ms'),
      '',
    ]);
  }
  return table(
    [
      'system',
      'durable',
      'connections',
      'messages/s: median (lowest–highest)',
      'p50 ms',
      'p99 ms',
      'ours ÷ it',
    ],
    rows,
  );
}

function limitTable({ systems, sql, http, memory, start }: BenchReport): string[] {
  const ours = systems.find(({ name }) => name === OURS);
  const best = Math.max(
    0,
    ...Object.values(ours?.loads ?? {}).map((results) => median(results.map(({ perSecond }) => perSecond))),
  );
  const share = (limit: number): string => (best === 0 ? '' : `${Math.round((best / limit) * 100)} %`);
  const rows: string[][] = [];
  if (sql.length > 0) {
    const whole_ = median(sql.map(({ wholePerSecond }) => wholePerSecond));
    const writes = median(sql.map(({ writesPerSecond }) => writesPerSecond));
    rows.push(['our SQL alone, proof and writes, 2 connections × 200', `${whole(whole_)} /s`, share(whole_)]);
    rows.push(['our SQL alone, writes only', `${whole(writes)} /s`, share(writes)]);
  }
  if (http.length > 0) {
    const alone = median(http.map(({ perSecond }) => perSecond));
    rows.push([
      'NestJS on Fastify, JSON POST, nothing behind it, 50 connections',
      `${whole(alone)} /s`,
      share(alone),
    ]);
  }
  for (const { messages, residentMb } of memory) {
    rows.push([`our server resident after ${whole(messages)} messages`, `${Math.round(residentMb)} MB`, '']);
  }
  if (start !== undefined) {
    rows.push(['warm `npm start` until it listens', `${Math.round(start.listeningMs)} ms`, '']);
    rows.push(['warm `npm start` until the first answer', `${Math.round(start.firstAnswerMs)} ms`, '']);
  }
  return rows.length === 0 ? [] : table(['limits and costs', 'measured', 'our best reaches'], rows);
}

function costTable({ costs }: BenchReport): string[] {
  if (costs.length === 0) return [];
  const connections = [...new Set(costs.map((cost) => cost.connections))];
  const rows = connections.map((count) => {
    const of = (field: 'serverUs' | 'databaseUs'): string =>
      `${median(costs.filter((cost) => cost.connections === count).map((cost) => cost[field])).toFixed(1)} µs`;
    return [String(count), of('serverUs'), of('databaseUs')];
  });
  return table(['connections', 'our server: processor time a message', 'PostgreSQL'], rows);
}

function matchingTable({ matching }: BenchReport): string[] {
  if (matching.length === 0) return [];
  const rows = matching.map(({ keywords, isFuzzy, buildMs, matchesPerSecond }) => [
    `${whole(keywords)}${isFuzzy ? ', fuzzy' : ''}`,
    `${whole(matchesPerSecond)} /s`,
    `${(1e6 / matchesPerSecond).toFixed(1)} µs`,
    `${Math.round(buildMs)} ms`,
  ]);
  return table(['keywords', 'messages matched, one core', 'each', 'index built in'], rows);
}

function milliseconds(results: readonly LoadResult[], field: 'p50Ms' | 'p99Ms'): string {
  const value = median(results.map((result) => result[field]));
  return value < 10 ? value.toFixed(2) : String(Math.round(value));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
