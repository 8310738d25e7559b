import { citedNumbers, normalizeCitations } from './citations.js';
import { withoutFence } from './fence.js';
import { withoutJson } from './raw-json.js';

export type Status = 'answered' | 'asks' | 'unsure' | 'human' | 'out-of-scope';

const WORDS = 'answered|asks|unsure|human|out[-_ ]of[-_ ]scope';
/** A line of its own, with whatever marks a model puts around it. */
const LINE = new RegExp(`^[ \\t>#*_\`"-]*STATUS[*_\`]*\\s*[:：][ \\t*_\`]*(${WORDS})?([^\\n]*)\\n?`, 'gimu');
const LEFT_OVER = new RegExp(`STATUS[*_\`]*\\s*[:：][ \\t*_\`]*(?:${WORDS})`, 'iu');

/**
 * How a model judged its own reply, and what it wrote for the customer.
 * 1. The line may stand anywhere: what comes before it is said to nobody, unless nothing comes after it.
 * 2. Of several lines one that is not "answered" counts.
 * 3. A model that forgets the line has answered, if what it says holds.
 * 4. One that answers with JSON, or between the marks of code, is read, before the line and after it.
 * 5. On its first line it stands wherever it stands: "Sure! STATUS: answered".
 */
export function readStatus(reply: string): { status: Status; body: string; isSaid: boolean } {
  const written = onItsOwnLine(withoutJson(withoutFence(reply)));
  const lines = [...written.matchAll(LINE)];
  const [first] = lines;
  if (first === undefined) return { status: 'answered', body: written.trim(), isSaid: false };
  const words = lines.map(([, word = '']) => statusOf(word));
  const status = words.find((word) => word !== 'answered') ?? 'answered';
  const after = `${restOf(first[2] ?? '')}${written.slice(first.index + first[0].length)}`;
  const body = withoutLines(after) || withoutLines(written.slice(0, first.index));
  return { status, body: withoutJson(withoutFence(body)), isSaid: true };
}

const AMID_FIRST = new RegExp(
  `^(\\s*[^\\n]*?[^\\s>#*_\`"-][^\\n]*?)(STATUS[*_\`]*\\s*[:：][ \\t*_\`]*(?:${WORDS})(?!\\p{L}))`,
  'u',
);

const onItsOwnLine = (written: string): string => written.replace(AMID_FIRST, '$1\n$2');

/** Whether the words of the line are still in a text, wherever. */
export function hasStatusWords(text: string): boolean {
  return LEFT_OVER.test(text) || /(?:^|[^\p{L}])STATUS\s*[:：]/u.test(text);
}

function statusOf(word: string): Status {
  const plain = word.toLowerCase().replaceAll(/[_ ]/g, '-');
  return plain === 'asks' || plain === 'unsure' || plain === 'human' || plain === 'out-of-scope'
    ? plain
    : 'answered';
}

/** Who answers on the same line cites on it; everything else there only explains the word. */
function restOf(rest: string): string {
  const said = rest.replace(/^[\s*_`.–—:-]+/u, '');
  return citedNumbers(normalizeCitations(said)).length > 0 ? `${said}\n` : '';
}

const withoutLines = (text: string): string => text.replaceAll(LINE, '').trim();
