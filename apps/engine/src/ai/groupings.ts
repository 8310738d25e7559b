/** By what spending can be told apart. */
export const GROUPINGS = [
  'purpose',
  'flow',
  'node',
  'provider',
  'model',
  'base',
  'language',
  'market',
] as const;
export type Grouping = (typeof GROUPINGS)[number];
