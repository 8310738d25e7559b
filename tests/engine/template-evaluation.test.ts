import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { installTemplate } from '../../apps/engine/src/flows/install-template.js';
import { loadKnownNames } from '../../apps/engine/src/flows/known-names.js';
import { openDatabase, type Database } from '../../apps/engine/src/store/database.js';
import { ensureDefaultWorkspace } from '../../apps/engine/src/team/default-workspace.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

jest.setTimeout(60_000);

let server: TestDatabase;
let database: Database;
let workspaceId: string;

beforeEach(async () => {
  server = await createTestDatabase();
  database = await openDatabase({ url: server.url, poolSize: 2 });
  workspaceId = await ensureDefaultWorkspace(database);
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

const install = (languages?: string[]) =>
  installTemplate(database, workspaceId, {
    ...{ templateId: 'black-friday', publish: false, actor: 'usr_1' },
    ...(languages === undefined ? {} : { languages }),
  });
const languagesOfCases = async (): Promise<string[]> => {
  const { rows } = await database.pool.query<{ language: string }>(
    `SELECT DISTINCT language FROM evaluation_case WHERE origin = 'imported' ORDER BY language`,
  );
  return rows.map(({ language }) => language);
};

test('a template brings the questions by which its base is judged, and only at first', async () => {
  await install();
  expect(await languagesOfCases()).toEqual(['en', 'zh-CN', 'zh-TW']);
  await database.pool.query('DELETE FROM evaluation_case');
  await install();
  expect(await languagesOfCases()).toEqual([]);
});

test('in the languages that it speaks here', async () => {
  await install(['en']);
  expect(await languagesOfCases()).toEqual(['en']);
});

test('its base is known by every name that finds it', async () => {
  await install();
  await database.pool.query(
    `UPDATE knowledge_base SET name = 'faq', former_names = '{black-friday}' WHERE name = 'black-friday'`,
  );
  const { knowledge } = await loadKnownNames(database.orm.manager, workspaceId);
  expect(knowledge).toEqual(expect.arrayContaining(['faq', 'black-friday', 'black-friday-languages']));
  expect(knowledge?.filter((name) => name.startsWith('kbs_'))).toHaveLength(2);
});
