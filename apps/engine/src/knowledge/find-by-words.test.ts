import { expect, test } from '@jest/globals';
import { createSegment } from '@nightshift/knowledge';
import { findByWords } from './find-by-words.js';
import type { IndexedShelf } from './shelves.js';

const shelf = (language: string, entries: readonly (readonly [string, string])[]): IndexedShelf => {
  const passages = entries.map(([title, text], at) => ({ id: `${language}${at}`, title, text }));
  return {
    segment: createSegment(passages),
    removed: new Set(),
    markets: new Map(),
    languages: new Map(passages.map(({ id }) => [id, language])),
    spoken: new Set([language]),
  };
};

const english = shelf('en', [
  ['Can I return a fern?', 'Within 14 days.'],
  ['My fern arrived broken', 'Send us a photo.'],
  ['Which pots do you have?', 'Of clay and of stone.'],
]);
const others = [
  shelf('de', [['Farn, fern und nah', 'Fern, fern, fern.']]),
  shelf('fr', [['Le fern', 'Un fern, des fern.']]),
];

test.each(['is my fern returnable?', 'broken fern', 'pots of stone'])(
  'what stands in other languages changes neither order nor scores of “%s”',
  (text) => {
    const find = (shelves: IndexedShelf[]) =>
      findByWords(
        [{ index: { shelves, present: new Set() }, variants: [] }],
        { text, language: 'en', markets: undefined },
        50,
      ).filter(({ id }) => id.startsWith('en'));
    expect(find([english, ...others])).toEqual(find([english]));
  },
);
