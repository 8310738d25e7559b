import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Flow, Template } from '@nightshift/schema';
import { exportFlow } from '../../apps/engine/src/flows/export-flow.js';
import { installTemplate, type TemplateRequest } from '../../apps/engine/src/flows/install-template.js';
import { openDatabase, type Database } from '../../apps/engine/src/store/database.js';
import { ensureDefaultWorkspace } from '../../apps/engine/src/team/default-workspace.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

const template: Template = {
  schema: 1,
  id: 'spring',
  name: { en: 'Spring', 'zh-CN': '春天' },
  description: 'Answers in spring.',
  languages: ['en'],
  category: 'holiday',
  settings: [
    { key: 'shop.name', type: 'text', title: 'Shop', default: 'our shop' },
    { key: 'shop.phone', type: 'text', title: 'Phone', default: '110' },
  ],
  flows: ['main.json', 'faq.json'],
  flowTitles: {
    'flw_spring-main': {
      name: { en: 'Spring · Main', 'zh-CN': '春天 · 主流程' },
      description: { en: 'Answers', 'zh-CN': '解答' },
    },
  },
};
const main = flowOf('flw_spring-main', {
  type: 'message.send',
  v: 1,
  config: { text: 'Ask {{shop.name}}.' },
  next: { done: null },
});
const faq = flowOf('flw_spring-faq', {
  type: 'lead.tag',
  v: 1,
  config: { add: ['vip', 'asked'] },
  next: { done: null },
});

function flowOf(id: string, last: Flow['nodes'][string]): Flow {
  return {
    schema: 1,
    id,
    name: id,
    languages: ['en'],
    variables: {},
    triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'last' } },
    nodes: { last },
  };
}

let server: TestDatabase;
let database: Database;
let workspaceId: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'nightshift-template-places-'));
  await mkdir(path.join(folder, 'spring'));
  for (const [name, content] of Object.entries({ template, main, faq }))
    await writeFile(path.join(folder, 'spring', `${name}.json`), JSON.stringify(content));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  server = await createTestDatabase();
  database = await openDatabase({ url: server.url, poolSize: 2 });
  workspaceId = await ensureDefaultWorkspace(database);
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

const install = (request: Partial<TemplateRequest> = {}) =>
  installTemplate(database, workspaceId, {
    templateId: 'spring',
    publish: false,
    actor: 'test',
    folder,
    ...request,
  });

async function rows(sql: string): Promise<unknown[]> {
  return (await database.pool.query<Record<string, unknown>>(sql)).rows;
}

test('fills in what the shop has said already, unless something else is said now', async () => {
  await database.pool.query(`UPDATE workspace SET settings = $1`, [
    JSON.stringify({ values: { shop: { name: 'Lamps & Co' }, 'shop.phone': '4008' } }),
  ]);
  await install({ values: { 'shop.phone': '119' } });
  expect((await exportFlow(database, workspaceId, { flowId: faq.id }))?.values).toMatchObject({
    'shop.name': 'Lamps & Co',
    'shop.phone': '119',
  });
});

test('puts new flows into a folder, and leaves those where they are that somebody has moved', async () => {
  await install();
  const inFolders = 'SELECT f.id, d.name FROM flow f LEFT JOIN folder d ON d.id = f.folder_id ORDER BY f.id';
  expect(await rows(inFolders)).toEqual([
    { id: faq.id, name: 'Spring' },
    { id: main.id, name: 'Spring' },
  ]);
  await database.pool.query('UPDATE flow SET folder_id = NULL WHERE id = $1', [faq.id]);
  await install();
  expect(await rows(inFolders)).toEqual([
    { id: faq.id, name: null },
    { id: main.id, name: 'Spring' },
  ]);
  expect(await rows('SELECT name FROM folder')).toEqual([{ name: 'Spring' }]);
});

test('makes its tags known, under the names they have here, with the colour they have', async () => {
  await database.pool.query(`INSERT INTO tag (workspace_id, name, color) VALUES ($1, 'vip', 'red')`, [
    workspaceId,
  ]);
  await install({ names: { tags: { asked: 'curious' } } });
  expect(await rows('SELECT name, color FROM tag ORDER BY name')).toEqual([
    { name: 'curious', color: 'gray' },
    { name: 'vip', color: 'red' },
  ]);
});

test('calls its flows as the one who installs them reads, until somebody else calls them otherwise', async () => {
  const named = async (): Promise<unknown> => {
    const flow = await exportFlow(database, workspaceId, { flowId: main.id });
    return [flow?.name, flow?.description];
  };
  await install({ language: 'zh-CN' });
  expect(await named()).toEqual(['春天 · 主流程', '解答']);
  expect(await rows('SELECT name FROM folder')).toEqual([{ name: '春天' }]);
  // Again, from a screen in English: nothing has been edited, and the name stays.
  expect(await install({ language: 'en' })).toMatchObject({ ok: true });
  expect(await named()).toEqual(['春天 · 主流程', '解答']);
  expect(await install({ language: 'en', replace: true })).toMatchObject({ ok: true });
  expect(await named()).toEqual(['Spring · Main', 'Answers']);
});
