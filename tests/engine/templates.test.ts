import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { renameNames, type Flow, type Template, type TemplateEntries } from '@nightshift/schema';
import { checkDocument } from '../../apps/engine/src/flows/check-document.js';
import { exportFlow } from '../../apps/engine/src/flows/export-flow.js';
import {
  installTemplate,
  rehearseTemplate,
  type TemplateRequest,
} from '../../apps/engine/src/flows/install-template.js';
import { listTemplates, showTemplate } from '../../apps/engine/src/flows/read-template.js';
import { saveDraft } from '../../apps/engine/src/flows/save-draft.js';
import { changeEntry } from '../../apps/engine/src/knowledge/entries.js';
import { openDatabase, type Database } from '../../apps/engine/src/store/database.js';
import { createAccount } from '../../apps/engine/src/team/accounts.js';
import { ensureDefaultWorkspace } from '../../apps/engine/src/team/default-workspace.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

const template: Template = {
  schema: 1,
  id: 'spring',
  name: 'Spring',
  description: 'Answers in spring.',
  languages: ['en'],
  category: 'holiday',
  settings: [
    { key: 'shop.name', type: 'text', title: 'Shop', required: true },
    { key: 'shop.phone', type: 'text', title: 'Phone', default: '110' },
    { key: 'queue.limit', type: 'number', title: 'Queue', default: 20 },
    { key: 'returns.days', type: 'number', title: 'Days to return' },
  ],
  calendars: { spring: { zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] } } },
  teams: [{ name: 'duty', title: { en: 'On duty' } }],
  knowledge: [{ name: 'spring', title: 'Spring', entries: 'knowledge/entries.json' }],
  flows: ['main.json', 'faq.json'],
};

const entries: TemplateEntries = {
  entries: [
    {
      id: 'phone',
      questions: { en: ['Can I call you?', 'Phone number'] },
      answers: [{ en: 'Call {{shop.name}} at {{shop.phone}}.' }],
    },
    {
      id: 'returns',
      questions: { en: ['Can I send it back?'] },
      answers: [{ en: 'Within {{returns.days}} days.' }, { en: 'Write to {{shop.name}}.' }],
    },
    {
      id: 'guarantee',
      questions: { en: ['Is there a guarantee?'] },
      answers: [{ en: '{{returns.days}} days.' }],
    },
  ],
};

const main: Flow = {
  schema: 1,
  id: 'flw_spring-main',
  name: 'Spring',
  languages: ['en'],
  variables: {},
  triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'faq' } },
  nodes: {
    faq: { type: 'flow.run', v: 1, config: { flow: 'flw_spring-faq' }, next: { returned: 'human' } },
    human: assign('duty'),
  },
};
const faq: Flow = {
  schema: 1,
  id: 'flw_spring-faq',
  name: 'Spring: questions',
  languages: ['en'],
  variables: {},
  triggers: { t1: { type: 'message.keyword', v: 1, config: { any: ['price'] }, next: 'answer' } },
  nodes: {
    answer: { type: 'message.send', v: 1, config: { text: 'Ask {{shop.name}}.' }, next: { done: null } },
  },
};

function assign(team: string): Flow['nodes'][string] {
  return { type: 'conversation.assign', v: 1, config: { team }, next: {} };
}

const message: Flow['triggers'][string] = { type: 'message.any', v: 1, config: {}, next: 'tag' };
const closed = { field: 'hours.spring.isOpen', is: 'equals', value: false } as const;

let server: TestDatabase;
let database: Database;
let workspaceId: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'nightshift-templates-'));
  await mkdir(path.join(folder, 'not-a-template'));
  await write('template.json', template);
  await write('main.json', main);
  await write('faq.json', faq);
  await write('knowledge/entries.json', entries);
  await writeFile(path.join(folder, 'spring', 'README.md'), '# Spring\n');
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

async function write(name: string, content: unknown): Promise<void> {
  await mkdir(path.join(folder, 'spring', 'knowledge'), { recursive: true });
  await writeFile(path.join(folder, 'spring', name), JSON.stringify(content));
}

const install = (request: Partial<TemplateRequest> = {}, workspace = workspaceId) =>
  installTemplate(database, workspace, {
    templateId: 'spring',
    values: { 'shop.name': 'Lamps' },
    publish: false,
    actor: 'test',
    folder,
    ...request,
  });

async function valuesOf(flowId: string): Promise<Flow['values']> {
  return (await exportFlow(database, workspaceId, { flowId }))?.values;
}

async function rows(sql: string): Promise<unknown[]> {
  return (await database.pool.query<Record<string, unknown>>(sql)).rows;
}

describe('the list', () => {
  test('names every folder that is a template', async () => {
    expect((await listTemplates(folder)).map(({ id }) => id)).toEqual(['spring']);
    expect(await listTemplates(path.join(folder, 'none'))).toEqual([]);
  });

  test('shows one with its flows and its README, and finds nothing outside the folder', async () => {
    const shown = await showTemplate('spring', folder);
    expect(shown?.flows.map(({ id }) => id)).toEqual(['flw_spring-main', 'flw_spring-faq']);
    expect(shown?.readme).toBe('# Spring\n');
    expect(await showTemplate('../spring', folder)).toBeNull();
    expect(await showTemplate('not-a-template', folder)).toBeNull();
  });
});

describe('installing', () => {
  test('brings flows, calendars and teams, with every setting filled in', async () => {
    expect(await install({ publish: true })).toMatchObject({
      ok: true,
      flows: [
        { id: 'flw_spring-main', version: 1, problems: [] },
        { id: 'flw_spring-faq', version: 1 },
      ],
      calendars: ['spring'],
      teams: ['duty'],
    });
    expect(await valuesOf('flw_spring-faq')).toEqual({
      'shop.name': 'Lamps',
      'shop.phone': '110',
      'queue.limit': 20,
    });
    expect(await rows('SELECT id, template_id, live_version FROM flow ORDER BY id')).toEqual([
      { id: 'flw_spring-faq', template_id: 'spring', live_version: 1 },
      { id: 'flw_spring-main', template_id: 'spring', live_version: 1 },
    ]);
    expect(await rows('SELECT name, title FROM team')).toEqual([{ name: 'duty', title: 'On duty' }]);
  });

  test('whoever installs it is in the teams that it makes, and until then nobody is', async () => {
    const mia = { email: 'mia@lamps.example', name: 'Mia', password: 'a long night in the shop' };
    const account = await createAccount(database, workspaceId, { ...mia, role: 'admin', actor: 'test' });
    expect(await install({ actor: account?.id ?? '' })).toMatchObject({ teams: ['duty'], joined: ['duty'] });
    expect(await rows('SELECT teams FROM account')).toEqual([{ teams: ['duty'] }]);
    await rows("UPDATE account SET teams = '{}'");
    const { problems } = await checkDocument(database, workspaceId, main);
    expect(problems.map(({ code }) => code)).toContain('team.empty');
  });

  test('again changes only the settings that are named', async () => {
    await install();
    const result = await install({ values: { 'queue.limit': 5, 'shop.phone': 4008001234 } });
    expect(result).toMatchObject({ ok: true, calendars: [], teams: [] });
    expect(await valuesOf('flw_spring-main')).toEqual({
      'shop.name': 'Lamps',
      'shop.phone': '4008001234',
      'queue.limit': 5,
    });
  });

  test.each([
    ['a setting that must be given', {}, '/shop.name'],
    ['a setting of another kind', { 'shop.name': 'Lamps', 'queue.limit': 'many' }, '/queue.limit'],
    ['a setting that there is not', { 'shop.name': 'Lamps', 'shop.nam': 'x' }, '/shop.nam'],
  ])('names %s and installs nothing', async (_title, values, at) => {
    const result = await install({ values });
    expect(result).toMatchObject({
      ok: false,
      reason: 'invalid',
      problems: [{ code: 'template.setting', path: at }],
    });
    expect(await rows('SELECT id FROM flow')).toEqual([]);
    expect(await rows('SELECT name FROM calendar')).toEqual([]);
  });

  test('does not write over a flow that was edited here, unless it is told to', async () => {
    await install();
    const edited = await exportFlow(database, workspaceId, { flowId: faq.id });
    await saveDraft(database, workspaceId, {
      actor: 'usr_1',
      flowId: faq.id,
      document: { ...edited, name: 'Mine' },
    });
    expect(await install()).toMatchObject({
      ok: false,
      problems: [{ code: 'template.edited', params: { id: faq.id } }],
    });
    expect((await exportFlow(database, workspaceId, { flowId: faq.id }))?.name).toBe('Mine');
    expect(await install({ replace: true })).toMatchObject({ ok: true });
    expect((await exportFlow(database, workspaceId, { flowId: faq.id }))?.name).toBe(faq.name);
  });

  test('leaves a calendar and a team that exist as they are', async () => {
    await database.pool.query(`INSERT INTO team VALUES ($1, 'duty', 'Mine')`, [workspaceId]);
    expect(await install()).toMatchObject({ ok: true, calendars: ['spring'], teams: [] });
    expect(await rows('SELECT title FROM team')).toEqual([{ title: 'Mine' }]);
  });

  test('in a second workspace gives flows of its own that find one another', async () => {
    await install();
    const other = 'wsp_0000000000other';
    await database.pool.query(`INSERT INTO workspace (id, name) VALUES ($1, 'Other')`, [other]);
    const result = await install({ publish: true }, other);
    if (!result.ok) throw new Error('refused');
    const [mainId = '', faqId = ''] = result.flows.map(({ id }) => id);
    expect([mainId, faqId]).not.toContain(faq.id);
    const stored = await exportFlow(database, other, { flowId: mainId });
    expect(stored?.nodes['faq']?.config).toEqual({ flow: faqId });
    expect(await install({ values: {} }, other)).toMatchObject({
      ok: true,
      flows: [{ id: mainId, revision: 2 }, { id: faqId }],
    });
  });

  test('finds no template of another name', async () => {
    expect(await install({ templateId: 'autumn' })).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('its knowledge', () => {
  interface Stored {
    id: string;
    base: string;
    title: string;
    text: string;
  }
  const passages = async (): Promise<Stored[]> => {
    const { rows: found } = await database.pool.query<Stored>(
      'SELECT id, base_id AS base, title, text FROM knowledge_passage ORDER BY position',
    );
    return found;
  };
  const texts = async (): Promise<string[]> => (await passages()).map(({ text }) => text);
  const changes = (result: Awaited<ReturnType<typeof install>>): string[] =>
    result.ok ? result.knowledge.flatMap((base) => base.entries.map(({ change }) => change)) : [];

  test('comes with the settings filled in, without what they say nothing about', async () => {
    expect(await install()).toMatchObject({ knowledge: [{ name: 'spring', isNew: true }] });
    expect(await texts()).toEqual(['Call Lamps at 110.', 'Write to Lamps.']);
    expect((await passages())[0]?.title).toBe('Can I call you?\nPhone number');
  });

  test('is there once, however often it is installed, and says what is filled in last', async () => {
    await install();
    expect(changes(await install())).toEqual(['same', 'same']);
    expect(changes(await install({ values: { 'returns.days': 30 } }))).toEqual(['same', 'changed', 'added']);
    expect(await texts()).toEqual(['Call Lamps at 110.', 'Within 30 days.', '30 days.']);
  });

  test('is found under the name that people here have given it', async () => {
    await install();
    await database.pool.query(`UPDATE knowledge_base SET name = 'faq', former_names = '{spring}'`);
    expect(changes(await install())).toEqual(['same', 'same']);
    expect(await rows('SELECT name FROM knowledge_base')).toEqual([{ name: 'faq' }]);
  });

  test('stays as people here have changed it', async () => {
    await install({ values: { 'shop.name': 'Lamps', 'returns.days': 30 } });
    const [phone, returns] = await passages();
    const whose = { workspaceId, baseId: phone?.base ?? '', actor: 'usr_1' };
    await changeEntry(database, whose, phone?.id ?? '', {
      ...{ question: 'Phone', answer: 'Mine.', language: 'en', market: null },
    });
    await database.pool.query('DELETE FROM knowledge_passage WHERE id = $1', [returns?.id]);
    expect(changes(await install({ values: { 'shop.phone': '112', 'returns.days': 14 } }))).toEqual([
      ...['yours', 'yours', 'changed'],
    ]);
    expect((await texts()).toSorted()).toEqual(['14 days.', 'Mine.']);
  });

  test('is not made where another base is to be used, and one of that name is left alone', async () => {
    expect(await install({ names: { knowledge: { spring: 'shop' } } })).toMatchObject({ knowledge: [] });
    expect(await rows('SELECT 1 FROM knowledge_base')).toEqual([]);
    await database.pool.query(
      `INSERT INTO knowledge_base (id, workspace_id, name) VALUES ('kbs_1', $1, 'spring')`,
      [workspaceId],
    );
    expect(await install()).toMatchObject({ knowledge: [{ isNew: false }] });
    expect(await texts()).toEqual([]);
  });
});

describe('a rehearsal', () => {
  const rehearse = (request: Partial<TemplateRequest> = {}) =>
    rehearseTemplate(database, workspaceId, {
      templateId: 'spring',
      values: { 'shop.name': 'Lamps' },
      publish: true,
      actor: 'test',
      folder,
      ...request,
    });

  test('says what installing would do, and stores nothing', async () => {
    expect(await rehearse()).toMatchObject({
      flows: [{ id: 'flw_spring-main', version: 1 }, { id: 'flw_spring-faq' }],
      problems: [],
      calendars: ['spring'],
      teams: ['duty'],
      uses: { teams: ['duty'], calendars: [], tags: [] },
    });
    expect(
      await rows(
        'SELECT 1 FROM flow UNION ALL SELECT 1 FROM team UNION ALL SELECT 1 FROM calendar UNION ALL SELECT 1 FROM knowledge_base',
      ),
    ).toEqual([]);
  });

  test('says what is wrong with the settings', async () => {
    const found = await rehearse({ values: {} });
    expect(found?.problems.map(({ path }) => path)).toEqual(['/shop.name']);
    expect(await rehearse({ templateId: 'autumn' })).toBeNull();
  });
});

test('teams, calendars and tags go by the names they have here', async () => {
  const flow: Flow = {
    ...main,
    triggers: {
      t1: {
        ...message,
        rules: { when: { all: [{ field: 'contact.tags', is: 'contains', value: 'vip' }, closed] } },
      },
    },
    nodes: {
      tag: { type: 'lead.tag', v: 1, config: { add: ['vip', 'new'] }, next: { done: 'hours' } },
      hours: {
        type: 'working-hours',
        v: 1,
        config: { calendar: 'spring' },
        next: { open: 'human', closed: 'say' },
      },
      say: {
        type: 'message.send',
        v: 1,
        config: { text: 'duty, vip: {{hours.spring.opens}}' },
        next: { done: 'human' },
      },
      human: assign('duty'),
    },
  };
  const names = { teams: { duty: 'night' }, calendars: { spring: 'default' }, tags: { vip: 'gold' } };
  const renamed = renameNames(flow, names, createBuiltinRegistry());
  expect(renamed.nodes).toMatchObject({
    tag: { config: { add: ['gold', 'new'] } },
    hours: { config: { calendar: 'default' } },
    say: { config: { text: 'duty, vip: {{hours.default.opens}}' } },
    human: { config: { team: 'night' } },
  });
  expect(renamed.triggers['t1']?.rules?.when).toEqual({
    all: [
      { field: 'contact.tags', is: 'contains', value: 'gold' },
      { field: 'hours.default.isOpen', is: 'equals', value: false },
    ],
  });
  expect(await install({ names: { teams: { duty: 'night' } } })).toMatchObject({
    ok: true,
    teams: [],
    flows: [{ problems: [{ code: 'known.team' }] }, {}],
  });
});
