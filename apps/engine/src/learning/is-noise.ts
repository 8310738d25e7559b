/** Keys side by side, as a hand falls on them. */
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  'йцукенгшщзхъ',
  'фывапролджэ',
];
const RUN = 4;
const ATTACKS: readonly RegExp[] = [
  /<\s*(?:script|iframe|img|svg)\b|javascript:|\bon(?:error|load)\s*=/i,
  /(?:'|")\s*(?:or|and)\s*(?:'|"|\d)|\b(?:union\s+(?:all\s+)?select|drop\s+table|insert\s+into|delete\s+from)\b|;\s*--/i,
  /\{\{.*\}\}|\$\{.*\}|\.\.\/\.\.\/|\/etc\/passwd/,
  /\b(?:developer|debug|god|admin|dan|jailbreak)\s+mode\b|\bjailbreak\b|\bsystem prompt\b|\bno (?:rules|restrictions|filters)\b/i,
  /<\/?(?:system|assistant|instructions?)>|\[\/?(?:INST|SYSTEM)\]|<\|.*\|>|^\s*(?:system|assistant)\s*:/i,
];

/** Whether nothing is asked at all: no word in it, keys that lie side by side, or an attempt on the machine. */
export function isNoise(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0 || ATTACKS.some((attack) => attack.test(text))) return true;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    words.length <= 2 && words.some(isDrummed) && words.every((word) => word.length < RUN || isDrummed(word))
  );
}

/** One letter again and again, no vowel for long, or keys in a row. */
function isDrummed(word: string): boolean {
  if (word.length < RUN) return false;
  if (new Set(word).size <= 2 && word.length > RUN) return true;
  if (/^[bcdfghjklmnpqrstvwxz]{6,}$/.test(word)) return true;
  const inRow = ROWS.flatMap((row) => [row, [...row].toReversed().join('')]);
  const isRun = (at: number): boolean => inRow.some((row) => row.includes(word.slice(at, at + RUN)));
  const covered = [...word].filter((_, at) =>
    [0, 1, 2, 3].some((back) => at - back >= 0 && at - back + RUN <= word.length && isRun(at - back)),
  );
  return covered.length * 3 >= word.length * 2;
}
