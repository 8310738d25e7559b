import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Contents } from '../../store/installation-state.js';
import { examineContents } from './contents.js';
import { examineVacuum } from './database.js';
import { examineDataFolder, examinePort, examineSecret } from './machine.js';
import { examineRedis } from './redis.js';
import { examineKnowledge } from './knowledge.js';
import { examineSettings } from './settings.js';

const healthy: Contents = {
  hasQueue: true,
  admins: 1,
  waitingLong: 0,
  overdueTimers: 0,
  parked: 0,
  deadLetters: 0,
  knowledge: null,
  calendars: [],
  channels: [],
  liveFlows: [],
};
const channelOf = (name: string, isActive: boolean): Contents['channels'][number] => ({
  id: `chn_${name}`,
  workspaceId: 'wsp_shop',
  type: 'api',
  name,
  isActive,
});
const nowMs = Date.parse('2026-11-20T12:00:00Z');

/** What the doctor says that is not well, as `about: state`. */
function complaints(change: Partial<Contents>): string[] {
  return examineContents({ ...healthy, ...change }, nowMs)
    .filter(({ state }) => state !== 'ok')
    .map(({ about, state }) => `${about}: ${state}`);
}

describe('what the database holds', () => {
  test('is well when nothing waits, is parked or dead', () => {
    expect(complaints({})).toEqual([]);
  });

  test.each<[string, Partial<Contents>, string[]]>([
    ['nobody can sign in', { admins: 0 }, ['admins: warning']],
    [
      'a channel takes messages that no flow listens to, and another is switched off',
      { channels: [channelOf('Shop', true), channelOf('Old shop', false)] },
      ['channel Shop: warning'],
    ],
    ['events wait', { waitingLong: 3 }, ['queue: warning']],
    ['timers are late', { overdueTimers: 1 }, ['queue: warning']],
    ['turns are parked', { parked: 1 }, ['parked turns: problem']],
    ['effects are dead', { deadLetters: 2 }, ['dead letters: warning']],
  ])('%s', (_title, change, expected) => {
    expect(complaints(change)).toEqual(expected);
  });

  test('whoever lost the set-up link learns that a restart prints it again', () => {
    const [admins] = examineContents({ ...healthy, admins: 0 }, nowMs);
    expect(admins?.fix).toContain('a restart prints the link again');
  });

  test('a live flow whose node is gone is a problem', () => {
    const document = {
      schema: 1 as const,
      id: 'flw_a',
      name: 'A',
      languages: ['en'],
      variables: {},
      triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'gone' } },
      nodes: { gone: { type: 'no.such.node', v: 1, config: {}, next: {} } },
    };
    const flow = { id: 'flw_a', workspaceId: 'wsp_1', templateId: null, document };
    expect(complaints({ liveFlows: [flow] })).toEqual(['flow flw_a: problem']);
  });

  test('live flows that answer the same are a warning, save for those of one template', () => {
    const flowOf = (id: string, templateId: string | null): Contents['liveFlows'][number] => ({
      id,
      workspaceId: 'wsp_1',
      templateId,
      document: {
        schema: 1,
        id,
        name: id,
        languages: ['en'],
        variables: {},
        triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['price'] }, next: 'say' } },
        nodes: { say: { type: 'message.send', v: 1, config: { text: 'Ten' }, next: {} } },
      },
    });
    expect(complaints({ liveFlows: [flowOf('a', null), flowOf('b', 'spring')] })).toEqual([
      'flow a: warning',
    ]);
    expect(complaints({ liveFlows: [flowOf('a', 'spring'), flowOf('b', 'spring')] })).toEqual([]);
    const elsewhere = { ...flowOf('b', null), workspaceId: 'wsp_2' };
    expect(complaints({ liveFlows: [flowOf('a', null), elsewhere] })).toEqual([]);
  });

  test('two live flows that meet in several ways are one line', () => {
    const flowOf = (id: string): Contents['liveFlows'][number] => ({
      id,
      workspaceId: 'wsp_1',
      templateId: null,
      document: {
        schema: 1,
        id,
        name: id,
        languages: ['en'],
        variables: {},
        triggers: {
          t1: { type: 'message.keyword', v: 1, config: { any: ['price'] }, next: 'say' },
          t2: { type: 'message.any', v: 1, config: {}, next: 'say' },
        },
        nodes: { say: { type: 'message.send', v: 1, config: { text: 'Ten' }, next: {} } },
      },
    });
    const found = examineContents({ ...healthy, liveFlows: [flowOf('a'), flowOf('b')] }, nowMs);
    const lines = found.filter(({ state }) => state === 'warning').map(({ message }) => message);
    expect(lines).toEqual([expect.stringMatching(/answers\. They meet in 1 more way\.$/)]);
  });

  test('a calendar without public holidays says so', () => {
    const document = { zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] } };
    const found = examineContents({ ...healthy, calendars: [{ name: 'default', document }] }, nowMs);
    expect(found).toContainEqual(
      expect.objectContaining({ about: 'calendar default', state: 'ok', message: 'no public holidays' }),
    );
  });

  test('holidays that nobody knows yet are a warning that says until when they are known', () => {
    const document = { zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] }, holidays: ['CN'] };
    const late = Date.parse('2035-01-01T00:00:00Z');
    const found = examineContents({ ...healthy, calendars: [{ name: 'default', document }] }, late);
    expect(found).toContainEqual(
      expect.objectContaining({
        about: 'calendar default',
        state: 'warning',
        message: expect.stringContaining('known until'),
      }),
    );
  });
});

describe('the machine', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'nightshift-doctor-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a data folder that is not there yet is well, and not made', async () => {
    const dataDir = path.join(folder, 'a', 'b');
    expect((await examineDataFolder({ dataDir }))[0]).toMatchObject({
      state: 'ok',
      message: expect.stringContaining('not there yet'),
    });
  });

  test('a data folder that is a file is a problem', async () => {
    const dataDir = path.join(folder, 'file');
    await writeFile(dataDir, '');
    expect(await examineDataFolder({ dataDir })).toMatchObject([{ state: 'problem' }]);
  });

  test('a secret that others may read is a warning', async () => {
    await writeFile(path.join(folder, 'secret'), 'x');
    await chmod(path.join(folder, 'secret'), 0o644);
    expect(examineSecret({ secret: undefined, dataDir: folder }).state).toBe('warning');
    await chmod(path.join(folder, 'secret'), 0o600);
    expect(examineSecret({ secret: undefined, dataDir: folder }).state).toBe('ok');
  });

  test('a port in the hands of another program is a problem', async () => {
    const web = createServer((_request, response) => response.writeHead(404).end()).listen(0);
    await once(web, 'listening');
    const { port } = web.address() as AddressInfo;
    expect(await examinePort({ port, host: undefined, dataDir: folder })).toMatchObject({
      state: 'problem',
      message: `another program listens on ${port}`,
    });
    web.close();
    await once(web, 'close');
    expect((await examinePort({ port, host: undefined, dataDir: folder })).state).toBe('ok');
  });

  test('a Redis that does not answer is a problem, and none at all is not', async () => {
    expect(await examineRedis({ redisUrl: 'redis://127.0.0.1:1' })).toMatchObject([
      { state: 'problem', message: expect.stringContaining('ECONNREFUSED') },
    ]);
    expect(await examineRedis({ redisUrl: undefined })).toEqual([]);
  });
});

test('a database that does not clear up after itself is a warning', () => {
  expect(examineVacuum({ isVacuuming: true })).toEqual([]);
  expect(examineVacuum({ isVacuuming: false })).toMatchObject([{ about: 'autovacuum', state: 'warning' }]);
});

test('a worker without a database that others reach is a warning', () => {
  const settings = { databaseUrl: undefined, redisUrl: undefined, openAi: undefined } as const;
  const about = (role: 'all' | 'worker') =>
    examineSettings({ ...settings, role }).map((each) => `${each.about}: ${each.state}`);
  expect(about('worker')).toContain('role: warning');
  expect(about('all')).not.toContain('role: warning');
});

describe('knowledge bases', () => {
  const pgvector = { installed: null, available: null, hasTable: false };
  const well = {
    providers: 1,
    failures: [],
    bases: 1,
    passages: 4,
    vectors: [],
    hasEmbeddings: false,
    pgvector,
    stuck: [],
    contradictions: [],
    failed: [],
  };
  const model = { embedding: { baseUrl: 'http://x', apiKey: undefined, model: 'small' } };
  const said = (change: object, config: Parameters<typeof examineKnowledge>[1] = { embedding: undefined }) =>
    examineKnowledge({ ...well, ...change }, config, nowMs)
      .filter(({ state }) => state !== 'ok')
      .map(({ about, message }) => `${about}: ${message}`);

  test('are well when every source is read', () => {
    expect(said({})).toEqual([]);
    expect(said({ vectors: [{ model: 'small', wanted: null, count: 4 }] }, model)).toEqual([]);
  });

  test('a provider that rests or has not answered since it failed is to watch; one that has is not', () => {
    const failed = { name: 'Small', code: 'ai.provider-down', message: 'the provider answered 500' };
    const of = (more: object) =>
      said({
        failures: [{ ...failed, atMs: nowMs - 5000, answeredAtMs: null, restsUntilMs: null, ...more }],
      });
    const what = 'failed at 2026-11-20 11:59:55 UTC: the provider answered 500 (ai.provider-down)';
    expect(of({ restsUntilMs: nowMs + 25_000 })).toEqual([
      `provider Small: rests until 2026-11-20 12:00:25 UTC; it ${what}`,
    ]);
    expect(of({ restsUntilMs: nowMs - 1 })).toEqual([`provider Small: ${what}, and has not answered since`]);
    expect(of({ answeredAtMs: nowMs - 6000 })).toHaveLength(1);
    expect(of({ answeredAtMs: nowMs - 4000 })).toEqual([]);
  });

  test('vectors are compared by the database when it has pgvector and our table', () => {
    const about = (change: object) =>
      examineKnowledge({ ...well, pgvector: { ...pgvector, ...change } }, model, nowMs)
        .filter((finding) => finding.about === 'vectors')
        .map(({ state, message }) => `${state}: ${message}`);
    expect(about({})).toEqual(['ok: compared in each process; the database has no pgvector']);
    expect(about({ available: '0.8.1' })).toEqual([
      'warning: compared in each process, although the server has pgvector 0.8.1',
    ]);
    expect(about({ available: '0.8.1', installed: '0.6.0' })).toEqual([
      'warning: compared in each process, although the database has pgvector 0.6.0',
    ]);
    expect(about({ available: '0.8.1', installed: '0.8.1', hasTable: true })).toEqual([
      'ok: compared by the database, with pgvector 0.8.1',
    ]);
    expect(
      examineKnowledge(well, { embedding: undefined }, nowMs).map((finding) => finding.about),
    ).not.toContain('vectors');
  });

  test('questions with two answers are named, a line a base', () => {
    const entry = (text: string, name: string) => ({
      ...{ id: text, sourceId: name, title: 'Returns?', text, language: 'en', market: null, url: null },
      source: { name, type: name === 'Questions and answers' ? ('entries' as const) : ('file' as const) },
    });
    const of = (base: string, question: string) => ({
      ...{ base, baseId: base, question },
      entries: [entry('14 days.', 'Questions and answers'), entry('30 days.', 'faq.csv')],
    });
    const contradictions = [of('shop', 'Returns?'), of('shop', 'Warranty?'), of('faq', 'Returns?')];
    const first = '"Returns?" is answered "14 days." in Questions and answers and "30 days." in faq.csv';
    expect(said({ contradictions })).toEqual([
      `knowledge shop: ${first}; 1 question more like it`,
      `knowledge faq: ${first}`,
    ]);
  });

  test('sources that wait or failed are named, and passages without a vector counted', () => {
    expect(said({ stuck: [{ base: 'shop', name: 'a.pdf' }] })).toEqual([
      'knowledge shop: "a.pdf" has waited for more than five minutes to be read',
    ]);
    expect(said({ failed: [{ base: 'shop', name: 'b.pdf', error: 'it is empty' }] })).toEqual([
      'knowledge shop: "b.pdf" could not be read: it is empty',
    ]);
    const failed = ['htps://a', 'htps://b', 'c'].map((name) => ({ base: 'faq', name, error: 'no address' }));
    expect(said({ failed })).toEqual([
      'knowledge: 3 sources in faq could not be read; the first: "htps://a" could not be read: no address',
    ]);
    expect(
      said(
        {
          vectors: [
            { model: null, wanted: null, count: 1 },
            { model: 'small', wanted: null, count: 3 },
          ],
        },
        model,
      ),
    ).toEqual(['embeddings: 1 passage without a vector by small']);
    expect(said({ vectors: [{ model: 'small', wanted: null, count: 4 }] })).toHaveLength(1);
    const entered = { model: 'small', wanted: 'large', count: 4 };
    expect(said({ vectors: [entered], hasEmbeddings: true })).toEqual([
      'embeddings: 4 passages without a vector by large',
    ]);
    expect(said({ vectors: [{ ...entered, model: 'large' }], hasEmbeddings: true })).toEqual([]);
    // What the environment says wins.
    expect(said({ vectors: [entered], hasEmbeddings: true }, model)).toEqual([]);
  });
});
