import type { Problem } from '@nightshift/schema';

const OF_NAMES: Readonly<Record<string, readonly string[]>> = {
  'known.calendar': ['hours.'],
  'known.team': ['agents.free.', 'agents.online.'],
};
const OF_PATHS = new Set([
  'path.unknown',
  'field.unknown',
  'name.nowhere',
  'value.unknown',
  'variable.unknown',
  'event.not-brought',
]);

/** What the texts of a step read and nothing will ever fill in. */
export function unknownPaths(problems: readonly Pick<Problem, 'code' | 'params'>[]): Set<string> {
  return new Set(
    problems.flatMap(({ code, params }) => {
      if (OF_PATHS.has(code)) return [String(params?.['path'])];
      const sources = Object.hasOwn(OF_NAMES, code) ? (OF_NAMES[code] ?? []) : [];
      return sources.map((source) => source + String(params?.['name']));
    }),
  );
}
