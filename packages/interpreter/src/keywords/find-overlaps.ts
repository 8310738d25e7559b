import { compileKeywords, type KeywordRule } from './compile-keywords.js';
import { matchKeywords } from './match-keywords.js';

/** Two rules that one message can fire: it contains `word` of `second`, and in it `within` of `first`. */
export interface KeywordOverlap {
  first: string;
  second: string;
  within: string;
  word: string;
}

/**
 * Pairs of rules of which one has a keyword that the other has too, or that lies in a keyword of the other.
 * Each pair once, at most `limit` pairs. A simple view for warnings: patterns and typos are left aside, and of `all`
 * one shared keyword is enough. `mayMeet` leaves out pairs by their ids, before they count.
 */
export function findOverlaps(
  rules: readonly KeywordRule[],
  limit = 1000,
  mayMeet: (one: string, other: string) => boolean = () => true,
): KeywordOverlap[] {
  const index = compileKeywords(
    rules.map(({ id, config }) => ({
      id,
      config: {
        any: [...(config.any ?? []), ...(config.all ?? [])],
        ...(config.none === undefined ? {} : { none: config.none }),
        ...(config.match === undefined ? {} : { match: config.match }),
      },
    })),
  );
  const place = new Map(rules.map(({ id }, number) => [id, number]));
  const seen = new Set<number>();
  const overlaps: KeywordOverlap[] = [];
  for (const [number, { id, config }] of rules.entries()) {
    for (const word of [...(config.any ?? []), ...(config.all ?? [])]) {
      for (const hit of matchKeywords(index, word)) {
        const other = place.get(hit.id) ?? number;
        const pair = Math.min(number, other) * rules.length + Math.max(number, other);
        if (other === number || seen.has(pair) || !mayMeet(id, hit.id)) continue;
        seen.add(pair);
        overlaps.push({ first: hit.id, second: id, within: hit.matched[0] ?? '', word });
        if (overlaps.length >= limit) return overlaps;
      }
    }
  }
  return overlaps;
}
