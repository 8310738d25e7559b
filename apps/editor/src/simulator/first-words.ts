import { detectLanguage } from '@nightshift/language';
import type { Registry } from '@nightshift/nodes';
import { baseLanguage, isReadAlike, type Flow } from '@nightshift/schema';

const MAX = 3;

/**
 * What a customer may say to set the flow off: of each trigger that listens to words the first that is of the customer's
 * language, else its first.
 */
export function firstWords(flow: Flow, registry: Registry, language: string): string[] {
  const found = Object.values(flow.triggers).flatMap(({ type, config, next }) =>
    next === null ? [] : bestFor(registry.trigger(type)?.keywords(config)?.any ?? [], language),
  );
  return [...new Set(found)].slice(0, MAX);
}

function bestFor(words: readonly string[], language: string): string[] {
  const rated = words.map((word) => ({ word, fit: fitOf(word, language) }));
  return rated
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, 1)
    .map(({ word }) => word);
}

/** A short word often tells no more than its letters: `und` may be of any language, another one is not. */
function fitOf(word: string, language: string): number {
  const { language: found } = detectLanguage(word);
  if (found === 'und') return 1;
  if (isReadAlike(language, found)) return 3;
  return baseLanguage(found) === baseLanguage(language.toLowerCase()) ? 2 : 0;
}
