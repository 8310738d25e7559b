import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readInstallation } from '../../apps/engine/src/store/installation-state.js';
import { at, listAt, startApi, textAt, type TestApi } from './api-server.js';
import { eventually } from './shop.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.stop());

const BASES = '/api/v1/knowledge/bases';

async function makeBase(name: string): Promise<string> {
  return textAt((await api.call('POST', BASES, { body: { name } })).body, 'id');
}

const add = (base: string, entry: object) => api.call('POST', `${BASES}/${base}/entries`, { body: entry });
const textsOf = (list: unknown): unknown[] => listAt(list, 'entries').map((one) => at(one, 'text'));
const listed = async (base: string): Promise<unknown[]> =>
  listAt((await api.call('GET', `${BASES}/${base}/contradictions`)).body, 'items').map(textsOf);

test('whoever saves an entry hears what it contradicts, and finds both among those of the base', async () => {
  await makeBase('typed');
  const first = { question: 'Wie lange ist die Garantie?', answer: 'Ein Jahr.', language: 'de' };
  const saved = await add('typed', first);
  expect(at(saved.body, 'contradicts')).toEqual([]);
  const second = { ...first, question: 'WIE LANGE IST DIE GARANTIE', answer: 'Zwei Jahre.' };
  const check = (body: object) => api.call('POST', `${BASES}/typed/contradictions`, { body });
  expect((await check(second)).body).toMatchObject({ items: [{ text: 'Ein Jahr.' }] });
  expect(await listed('typed')).toEqual([]);
  // As it stands, under another punctuation, or for others.
  expect((await check({ ...second, answer: 'ein Jahr' })).body).toEqual({ items: [] });
  expect((await check({ ...second, market: 'AT' })).body).toEqual({ items: [] });
  expect((await check({ ...second, language: 'nl' })).body).toEqual({ items: [] });
  expect((await check({ ...second, entry: textAt(saved.body, 'id') })).body).toEqual({ items: [] });
  const other = await add('typed', second);
  expect(other.body).toMatchObject({
    contradicts: [{ id: textAt(saved.body, 'id'), text: 'Ein Jahr.', source: { type: 'entries' } }],
  });
  expect(await listed('typed')).toEqual([['Ein Jahr.', 'Zwei Jahre.']]);
  const changed = await api.call('PUT', `${BASES}/typed/entries/${textAt(other.body, 'id')}`, {
    body: first,
  });
  expect([changed.status, at(changed.body, 'contradicts')]).toEqual([200, []]);
  expect(await listed('typed')).toEqual([]);
});

test('rows of a table contradict one another and what is typed; long answers and other tables do not', async () => {
  const id = await makeBase('tables');
  await add('tables', { question: '运费多少？', answer: '十元。', language: 'zh-Hans' });
  const long = Array.from({ length: 60 }, (_, place) => `Point ${place} of our terms is quite long.`).join(
    ' ',
  );
  const rows = [
    ['question', 'answer', 'language'],
    ['運費多少', '二十元。', 'zh-Hans'],
    ['Can I return it?', 'Within 14 days.', 'en'],
    ['What are your terms?', long, 'en'],
    ['CAN I RETURN IT', 'Within 30 days.', 'en'],
  ];
  const csv = (table: string[][]): Buffer => Buffer.from(table.map((row) => row.join(',')).join('\n'));
  const upload = (name: string, content: Buffer) =>
    api.call('POST', `${BASES}/tables/files?name=${name}`, {
      raw: new Uint8Array(content),
      headers: { 'content-type': 'application/octet-stream' },
    });
  await upload('faq.csv', csv(rows));
  await upload(
    'goods.csv',
    csv([
      ['name', 'colour'],
      ['Shirt', 'red'],
      ['Shirt', 'blue'],
    ]),
  );
  await eventually(
    async () => (await api.call('GET', `${BASES}/${id}`)).body,
    (body) => at(body, 'pending') === 0 && at(body, 'sources') === 3,
  );
  expect(await listed('tables')).toEqual([
    ['十元。', '二十元。'],
    ['Within 14 days.', 'Within 30 days.'],
  ]);
  const { contents } = await readInstallation(api.database.url);
  expect(
    contents?.knowledge?.contradictions
      .filter(({ base }) => base === 'tables')
      .map(({ question }) => question),
  ).toEqual(['运费多少？', 'Can I return it?']);
});
