import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { checkDocument } from '../../apps/engine/src/flows/check-document.js';
import { exportFlow } from '../../apps/engine/src/flows/export-flow.js';
import { importFlow, type FlowImport } from '../../apps/engine/src/flows/import-flow.js';
import { publishAgain, publishFlow } from '../../apps/engine/src/flows/publish-flow.js';
import { saveDraft } from '../../apps/engine/src/flows/save-draft.js';
import { unpublishFlow } from '../../apps/engine/src/flows/unpublish-flow.js';
import { listVersions } from '../../apps/engine/src/flows/versions.js';
import { openDatabase, type Database } from '../../apps/engine/src/store/database.js';
import { createToken, hashToken } from '../../apps/engine/src/team/create-token.js';
import { ensureDefaultWorkspace } from '../../apps/engine/src/team/default-workspace.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

let server: TestDatabase;
let database: Database;
let workspaceId: string;
let flow: Flow;
let count = 0;

beforeAll(async () => {
  server = await createTestDatabase();
  database = await openDatabase({ url: server.url, poolSize: 20 });
  workspaceId = await ensureDefaultWorkspace(database);
});
afterAll(async () => {
  await database.close();
  await server.drop();
});
beforeEach(() => {
  count += 1;
  flow = priceFlow(`flw_${count}`);
});

function priceFlow(id: string): Flow {
  return {
    schema: 1,
    id,
    name: 'Price',
    languages: ['en'],
    variables: {},
    triggers: {
      t1: { type: 'message.keyword', v: 1, config: { any: ['price'] }, next: 'answer' },
      t2: { type: 'schedule', v: 1, config: { zone: 'Asia/Shanghai', times: ['09:00'] }, next: 'answer' },
    },
    nodes: {
      answer: { type: 'message.send', v: 1, config: { text: 'From 9 euros.' }, next: { done: null } },
    },
  };
}

/** Leads to a node that is not there. */
function broken(sound: Flow): Flow {
  const trigger = { type: 'message.any', v: 1, config: {}, next: 'nowhere' };
  return { ...sound, triggers: { ...sound.triggers, t1: trigger } };
}

const load = (document: unknown, more: Partial<FlowImport> = {}) =>
  importFlow(database, workspaceId, { document, publish: false, actor: 'test', ...more });

async function rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return (await database.pool.query<Record<string, unknown>>(sql, values)).rows;
}

describe('import', () => {
  test('stores a draft that exports as it came, and writes it into the audit', async () => {
    expect(await load(flow)).toMatchObject({ ok: true, id: flow.id, version: null, revision: 1 });
    expect(await exportFlow(database, workspaceId, { flowId: flow.id })).toEqual(flow);
    expect(await rows('SELECT action, actor FROM audit WHERE subject = $1', flow.id)).toEqual([
      { action: 'flow.imported', actor: 'test' },
    ]);
  });

  test('twice is once: the draft is replaced', async () => {
    await load(flow);
    expect(await load({ ...flow, name: 'Prices' })).toMatchObject({ ok: true, id: flow.id, revision: 2 });
    expect(await rows('SELECT name FROM flow WHERE id = $1', flow.id)).toEqual([{ name: 'Prices' }]);
  });

  test('with errors stores nothing', async () => {
    const result = await load(broken(flow), { publish: true });
    expect(result).toMatchObject({ ok: false, reason: 'invalid', problems: [{ code: 'next.unknown-node' }] });
    expect(await rows('SELECT id FROM flow WHERE id = $1', flow.id)).toEqual([]);
    expect(await rows('SELECT id FROM audit WHERE subject = $1', flow.id)).toEqual([]);
  });

  test('with errors is a draft to be mended where it may be unfinished, and never goes live', async () => {
    const result = await load(broken(flow), { isUnfinished: true });
    expect(result).toMatchObject({ ok: true, version: null, problems: [{ code: 'next.unknown-node' }] });
    expect(await rows('SELECT errors FROM flow WHERE id = $1', flow.id)).toEqual([{ errors: 1 }]);
    expect(await load(broken(flow), { isUnfinished: true, publish: true })).toMatchObject({ ok: false });
  });

  test('without an id is given one', async () => {
    const { id: _id, ...unnamed } = flow;
    const result = await load(unnamed);
    expect(result).toMatchObject({ ok: true, revision: 1 });
    expect(result.ok && result.id.length).toBeGreaterThan(4);
  });

  test.each([
    ['no flow', 42],
    ['nothing', null],
    ['a newer form', { schema: 99 }],
    ['a list', []],
  ])('refuses %s with problems', async (_title, document) => {
    expect(await load(document)).toMatchObject({ ok: false, reason: 'invalid' });
  });

  test('refuses a text that PostgreSQL cannot store', async () => {
    expect(await load({ ...flow, name: 'Pri\u0000ce' })).toMatchObject({ ok: false, reason: 'invalid' });
  });

  test('sets values, in an object where the flow has one', async () => {
    await load(
      { ...flow, values: { shop: { name: 'Old' } } },
      { values: { 'shop.name': 'New', 'dates.start': '2027-02-05' } },
    );
    const stored = await exportFlow(database, workspaceId, { flowId: flow.id });
    expect(stored?.values).toEqual({ shop: { name: 'New' }, 'dates.start': '2027-02-05' });
  });

  test('of an id that another workspace has gets one of its own, always the same', async () => {
    await load(flow);
    const other = 'wsp_0000000000other';
    await rows(`INSERT INTO workspace (id, name) VALUES ($1, 'Other') ON CONFLICT DO NOTHING`, other);
    const request = { document: flow, publish: false, actor: 'test' };
    const first = await importFlow(database, other, request);
    const second = await importFlow(database, other, request);
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(first.id).not.toBe(flow.id);
    expect(second).toMatchObject({ id: first.id, revision: 2 });
    expect(await exportFlow(database, other, { flowId: flow.id })).toBeNull();
    expect(await rows('SELECT revision FROM flow WHERE id = $1', flow.id)).toEqual([{ revision: 1 }]);
  });

  test('ten at a time of the same flow give one flow and ten revisions', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => load(flow, { publish: true })));
    const versions = results.map((result) => (result.ok ? result.version : null));
    expect(versions.toSorted((a, b) => Number(a) - Number(b))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await rows('SELECT revision, live_version FROM flow WHERE id = $1', flow.id)).toEqual([
      { revision: 10, live_version: 10 },
    ]);
  });
});

describe('publish', () => {
  test('makes the draft a version that stays as it is', async () => {
    await load(flow, { publish: true });
    await saveDraft(database, workspaceId, {
      actor: 'usr_1',
      flowId: flow.id,
      document: { ...flow, name: 'Changed' },
    });
    expect((await exportFlow(database, workspaceId, { flowId: flow.id, version: 1 }))?.name).toBe('Price');
    expect(await publishFlow(database, workspaceId, { flowId: flow.id, actor: 'test' })).toMatchObject({
      version: 2,
    });
    expect((await exportFlow(database, workspaceId, { flowId: flow.id, version: 2 }))?.name).toBe('Changed');
  });

  test('is refused while the draft has errors, and the live version goes on', async () => {
    await load(flow, { publish: true });
    await saveDraft(database, workspaceId, { actor: 'usr_1', flowId: flow.id, document: broken(flow) });
    const result = await publishFlow(database, workspaceId, { flowId: flow.id, actor: 'test' });
    expect(result).toMatchObject({ ok: false, reason: 'invalid' });
    expect(await rows('SELECT live_version FROM flow WHERE id = $1', flow.id)).toEqual([{ live_version: 1 }]);
  });

  test('is refused when somebody has saved since', async () => {
    await load(flow);
    const request = { flowId: flow.id, actor: 'test', ifRevision: 7 };
    expect(await publishFlow(database, workspaceId, request)).toEqual({
      ok: false,
      reason: 'stale',
      revision: 1,
    });
  });

  test('schedules what the flow has scheduled, and nothing once it is withdrawn', async () => {
    const nowMs = Date.parse('2027-02-06T00:30:00Z');
    await load(flow, { publish: true, nowMs });
    const schedule = () => rows('SELECT trigger_id, next_at FROM schedule WHERE flow_id = $1', flow.id);
    expect(await schedule()).toEqual([{ trigger_id: 't2', next_at: new Date('2027-02-06T01:00:00Z') }]);
    expect(await unpublishFlow(database, workspaceId, { flowId: flow.id, actor: 'test' })).toEqual({
      ok: true,
      version: 1,
    });
    expect(await schedule()).toEqual([]);
    expect(await rows('SELECT live_version FROM flow WHERE id = $1', flow.id)).toEqual([
      { live_version: null },
    ]);
  });
});

test('a version says until when it was live, as long as the flow is off line', async () => {
  await load(flow, { publish: true });
  await load({ ...flow, name: 'Prices' }, { publish: true });
  const ended = async () => {
    const page = await listVersions(database, workspaceId, flow.id, { limit: 9 });
    return page?.items.flatMap(({ version, liveUntil }) => (liveUntil === null ? [] : [version]));
  };
  expect(await ended()).toEqual([]);
  await unpublishFlow(database, workspaceId, { flowId: flow.id, actor: 'test' });
  expect(await ended()).toEqual([2]);
  await publishAgain(database, workspaceId, { flowId: flow.id, version: 1, actor: 'test' });
  expect(await ended()).toEqual([]);
  await unpublishFlow(database, workspaceId, { flowId: flow.id, actor: 'test' });
  expect(await ended()).toEqual([1]);
});

test('a budget that no answer fits into is told with the sum that one reserves', async () => {
  const answering = (config: Record<string, unknown>): Flow => ({
    ...flow,
    nodes: { answer: { type: 'ai.answer', v: 1, config, next: {} } },
  });
  const told = async (config: Record<string, unknown>) => {
    const { problems } = await checkDocument(database, workspaceId, answering(config));
    return problems.flatMap(({ code, params }) => (code === 'budget.never-enough' ? [params] : []));
  };
  // 800 tokens at 15 dollars a million, where nobody has entered a price.
  const small = { needs: '$0.012', allows: '$0.001', budget: 'perConversation' };
  expect(await told({ perConversation: 0.001 })).toMatchObject([small]);
  expect(await told({ perConversation: 0.012 })).toEqual([]);
  expect(await told({ perConversation: 0.001, provider: 'retrieval' })).toEqual([]);
});

describe('save', () => {
  test('keeps an unfinished draft and says what is missing', async () => {
    await load(flow);
    const result = await saveDraft(database, workspaceId, {
      flowId: flow.id,
      document: broken(flow),
      ifRevision: 1,
      actor: 'usr_1',
    });
    expect(result).toMatchObject({ ok: true, revision: 2, problems: [{ code: 'next.unknown-node' }] });
  });

  test('of two people only one saves', async () => {
    await load(flow);
    const save = () =>
      saveDraft(database, workspaceId, { actor: 'usr_1', flowId: flow.id, document: flow, ifRevision: 1 });
    const results = await Promise.all([save(), save()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, reason: 'stale', revision: 2 });
  });

  test('another id, or another workspace, finds nothing', async () => {
    await load(flow);
    const foreign = { ...flow, id: 'flw_other' };
    const save = (document: Flow, workspace = workspaceId, flowId = flow.id) =>
      saveDraft(database, workspace, { actor: 'usr_1', flowId, document });
    expect(await save(foreign)).toMatchObject({ ok: false, reason: 'invalid', problems: [{ path: '/id' }] });
    expect(await save(foreign, workspaceId, 'flw_other')).toEqual({ ok: false, reason: 'not-found' });
    expect(await save(flow, 'wsp_0000000000other')).toEqual({ ok: false, reason: 'not-found' });
  });
});

test('of a token only its hash is stored', async () => {
  const { id, token } = await createToken(database, workspaceId, {
    name: 'CI',
    role: 'developer',
    actor: 'test',
  });
  expect(token).toMatch(/^nst_[\w-]{43}$/);
  const [row] = await rows('SELECT * FROM api_token WHERE id = $1', id);
  expect(row).toMatchObject({
    name: 'CI',
    role: 'developer',
    token_hash: hashToken(token),
    workspace_id: workspaceId,
  });
  expect(JSON.stringify(row)).not.toContain(token);
});

test('there is one default workspace, however many ask for it at once', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => ensureDefaultWorkspace(database)));
  expect(new Set(ids)).toEqual(new Set([workspaceId]));
});
