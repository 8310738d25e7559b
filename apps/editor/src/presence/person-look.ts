import { hash32 } from '@nightshift/schema';

const COLORS = [
  'bg-person-1 border-person-1',
  'bg-person-2 border-person-2',
  'bg-person-3 border-person-3',
  'bg-person-4 border-person-4',
  'bg-person-5 border-person-5',
  'bg-person-6 border-person-6',
];

/** The same for everybody who sees them: it comes from their id. */
export function colorOf(id: string): string {
  return COLORS[hash32(id) % COLORS.length] ?? '';
}

/** `LN` for Li Na, `李` for 李娜: two letters where a name is written in words, else its first character. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return `${first}${last}`.toUpperCase();
}
