import { compileKeywords, matchKeywords, type KeywordIndex, type KeywordRule } from '@nightshift/interpreter';

export interface KeywordBenchRow {
  keywords: number;
  isFuzzy: boolean;
  /** Time to compile the index. */
  buildMs: number;
  /** One core, median of three rounds. */
  matchesPerSecond: number;
  /** Share of the messages on which a rule fired. */
  hitShare: number;
}

/** Matches messages of 60 characters, half of which hold a keyword, against growing indexes. Takes about ten seconds. */
export function benchKeywords(): KeywordBenchRow[] {
  const sizes = [10, 1_000, 10_000];
  return [false, true].flatMap((isFuzzy) => sizes.map((keywords) => benchSize(keywords, isFuzzy)));
}

function benchSize(keywords: number, isFuzzy: boolean): KeywordBenchRow {
  const random = randomFrom(keywords);
  const words = Array.from({ length: keywords }, (_, number) => keywordNumber(number, random));
  const rules = words.map((word, number): KeywordRule => ({
    id: `rule${number}`,
    config: { any: [word], fuzzy: isFuzzy },
  }));
  const messages = Array.from({ length: 1_000 }, (_, number) => messageNumber(number, words, random));
  const started = performance.now();
  const index = compileKeywords(rules);
  const buildMs = performance.now() - started;
  const hits = messages.filter((message) => matchKeywords(index, message).length > 0).length;
  const rounds = [0, 1, 2].map(() => matchesPerSecond(index, messages)).sort((left, right) => left - right);
  return { keywords, isFuzzy, buildMs, matchesPerSecond: rounds[1] ?? 0, hitShare: hits / messages.length };
}

function matchesPerSecond(index: KeywordIndex, messages: readonly string[]): number {
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < 400) {
    for (const message of messages) matchKeywords(index, message);
    count += messages.length;
  }
  return Math.round((count / (performance.now() - started)) * 1_000);
}

/** Two thirds Latin words, one third Chinese, all different. */
function keywordNumber(number: number, random: () => number): string {
  if (number % 3 === 0) return `${pick(hanWords, random)}${pick(hanWords, random)}${han(number)}`;
  return `${pick(latinWords, random)}${letters(number)}`;
}

/** Odd ones hold a keyword. Every third is Chinese. */
function messageNumber(number: number, words: readonly string[], random: () => number): string {
  const isChinese = number % 3 === 0;
  const keyword = number % 2 === 1 ? pick(words, random) : '';
  let text = isChinese ? '' : 'Hi ';
  while (text.length < 30) text += isChinese ? `${pick(hanWords, random)}的` : `${pick(latinWords, random)} `;
  text += ` ${keyword} `;
  while (text.length < 60) text += isChinese ? `${pick(hanWords, random)}了` : `${pick(latinWords, random)} `;
  return text.slice(0, Math.max(60, 32 + keyword.length));
}

/** Scattered, so that words of different number are seldom one typo apart. */
function letters(number: number): string {
  const scattered = 26 ** 4 + ((Math.imul(number, 0x9e37_79b1) >>> 0) % (25 * 26 ** 4));
  return scattered.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q');
}

function han(number: number): string {
  return String.fromCharCode(0x4e00 + (number % 5_000), 0x6000 + Math.floor(number / 5_000));
}

function pick<T>(list: readonly T[], random: () => number): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}

/** The same numbers every time, so that two runs do the same work. */
function randomFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

const latinWords = [
  'price',
  'order',
  'Shipping',
  'refund',
  'Return',
  'discount',
  'parcel',
  'when',
  'Please',
  'stock',
  'payment',
  'invoice',
];
const hanWords = [
  '价格',
  '優惠',
  '发货',
  '退款',
  '訂單',
  '物流',
  '客服',
  '请问',
  '什么',
  '時候',
  '尺寸',
  '库存',
];
