import { expect, test } from '@jest/globals';
import { applyOp } from './apply-op.js';
import { renamed, reworded, stepName, wordingFor } from './step-name.js';

const both = { en: 'Angry', 'zh-CN': '生气' };

test('a step is called in the language of the reader, in English where there is none', () => {
  expect(stepName({ name: both }, 'zh-CN')).toBe('生气');
  expect(stepName({ name: both }, 'zh-TW')).toBe('生气');
  expect(stepName({ name: both }, 'fr')).toBe('Angry');
  expect(stepName({ name: 'Angry' }, 'zh-CN')).toBe('Angry');
  expect([stepName({}, 'en'), stepName({ name: '' }, 'en')]).toEqual([undefined, undefined]);
});

test('renaming changes the name in one language, and an empty name is none', () => {
  expect(renamed(both, 'zh-CN', '发火')).toEqual({ en: 'Angry', 'zh-CN': '发火' });
  expect(renamed('Angry', 'zh-CN', '发火')).toBe('发火');
  expect(renamed(undefined, 'en', 'Angry')).toBe('Angry');
  expect(renamed(both, 'en', '')).toBeNull();
});

test('an edit takes both forms', () => {
  const flow = {
    schema: 1 as const,
    id: 'flw_a',
    name: 'A',
    languages: ['en'],
    variables: {},
    triggers: {},
    nodes: { a: { type: 'x.step', v: 1, config: {}, next: {} } },
  };
  const applied = applyOp(flow, { type: 'node.rename', id: 'a', name: both });
  expect(applied.ok && applied.flow.nodes['a']?.name).toEqual(both);
});

test('the title of a group and a note are read in the language of the reader, and written in it', () => {
  expect(wordingFor(both, 'zh-TW')).toBe('生气');
  expect(wordingFor('Angry', 'zh-TW')).toBe('Angry');
  expect(reworded(both, 'zh-CN', '发火')).toEqual({ en: 'Angry', 'zh-CN': '发火' });
  expect(reworded('Angry', 'zh-CN', '发火')).toBe('发火');
  const flow = {
    schema: 1 as const,
    id: 'flw_a',
    name: 'A',
    languages: ['en'],
    variables: {},
    triggers: {},
    nodes: {},
  };
  const noted = applyOp(flow, { type: 'note.add', note: { id: 'n', text: both, position: [0, 0] } });
  const framed = applyOp(flow, { type: 'group.add', group: { id: 'g', title: both, members: [] } });
  expect([noted.ok && noted.flow.notes?.[0]?.text, framed.ok && framed.flow.groups?.[0]?.title]).toEqual([
    both,
    both,
  ]);
});
