import type { Command } from './commands.js';

export interface KeyRow {
  title: string;
  /** Each does it. */
  ways: readonly string[];
}

/** A row for each thing that can be done, however many keys do it. */
export function keyRows(commands: readonly Pick<Command, 'title' | 'keys'>[]): KeyRow[] {
  const rows = new Map<string, Set<string>>();
  for (const { title, keys } of commands) {
    if (keys === undefined) continue;
    const ways = rows.get(title);
    if (ways === undefined) rows.set(title, new Set([keys]));
    else ways.add(keys);
  }
  return [...rows].map(([title, ways]) => ({ title, ways: [...ways] }));
}
