import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { extendTailwindMerge } from 'tailwind-merge';
import { cn } from './join-classes.js';

/** Knows every class there is, and the two shadows that are ours. */
const twMerge = extendTailwindMerge({ extend: { theme: { shadow: ['card', 'pop'] } } });

/** Said once or twice is the same. */
const left = (classes: string): string => [...new Set(classes.split(' '))].sort().join(' ');

/** All that stands in a text of the sources and is a class: said twice, it is said once. */
function classesInUse(): string[] {
  const source = path.resolve(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.ts$|class-groups/.test(file),
  );
  const found = new Set<string>();
  for (const file of files)
    for (const [text] of readFileSync(path.join(source, file), 'utf8').matchAll(
      /'[^'\n]*'|"[^"\n]*"|`[^`]*`/g,
    ))
      for (const word of text.slice(1, -1).split(/\s+/)) {
        // What it is for (`hover:`, `max-sm:`) makes no difference to what it contradicts.
        const name = word.replace(/^(?:[\w@*-]+(?:\[[^\]]*\])?(?:\/\w+)?:|\[[^\]]*\]:)+/, '');
        if (/^-?[@a-z]/.test(name) && twMerge(name, name) === name) found.add(name);
      }
  return [...found];
}

test('of two classes the same one holds as if every class there is were known', () => {
  const classes = classesInUse();
  expect(classes.length).toBeGreaterThan(300);
  // One of each kind: what is of a kind contradicts the same others.
  const kinds = twMerge(classes);
  expect(kinds.split(' ').length).toBeGreaterThan(80);
  const differences = [...classes.map((each) => [kinds, each]), ...classes.map((each) => [each, kinds])]
    .filter((both) => left(cn(both)) !== left(twMerge(both)))
    .map((both) => both.find((part) => part !== kinds));
  expect(differences).toEqual([]);
});

test('what is said for a case contradicts only what is said for the same case', () => {
  expect(cn('h-8 hover:bg-hover max-sm:h-12', 'h-6', 'hover:bg-press')).toBe(
    'max-sm:h-12 h-6 hover:bg-press',
  );
});
