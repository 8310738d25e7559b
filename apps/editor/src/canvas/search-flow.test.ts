import { expect, test } from '@jest/globals';
import { edited, smallFlow } from '../document/test-flow.js';
import { find, findables } from './search-flow.js';

const flow = edited(smallFlow(), {
  type: 'batch',
  edits: [
    { type: 'trigger.set-field', id: 'start', field: 'any', value: ['price', '价格'] },
    { type: 'note.add', note: { id: 'n', text: 'Ask Mei about prices', position: [0, 0] } },
    { type: 'group.add', group: { id: 'g', title: 'Hello and goodbye', members: ['hello', 'bye'] } },
    {
      type: 'group.add',
      group: { id: 'h', title: { en: 'To a person', 'zh-CN': '转人工' }, members: ['start'] },
    },
  ],
});
const all = findables(
  flow,
  (id) => ({ start: 'Keyword', hello: 'Hello', bye: 'Send a message' })[id] ?? id,
  'zh-TW',
);
const ids = (wanted: string): string[] => find(all, wanted).map(({ id }) => id);

test('finds names, texts in every language, keywords, notes and groups', () => {
  expect(ids('您好')).toEqual(['hello']);
  expect(ids('价格')).toEqual(['start']);
  expect(ids('PRICE')).toEqual(['n', 'start']);
  expect(ids('goodbye')).toEqual(['g']);
  expect(find(all, 'a person')).toEqual([{ id: 'h', title: '转人工', snippet: 'To a person' }]);
});

test('what is called so comes before what says so', () => {
  expect(ids('hello')).toEqual(['hello', 'g']);
  expect(ids('message bye')).toEqual(['bye']);
});

test('shows the words around what was found, and nothing for nothing', () => {
  expect(find(all, 'bye')[1]).toEqual({ id: 'bye', title: 'Send a message', snippet: 'Bye' });
  expect(find(all, '  ')).toEqual([]);
  expect(find(all, 'elephant')).toEqual([]);
});
