import { textOf, type FoldedText } from './normalize-text.js';

/**
 * Where email and web addresses stand, as starts and ends in turn: `orders@shop.example`, `https://…`, `shop.example/sale`.
 * The words in one are not what the customer says. One pass, whatever the text.
 */
export function addressSpans({ units, length }: FoldedText): readonly number[] {
  const spans: number[] = [];
  for (let at = 0; at < length; at += 1) {
    if (!isVisibleAscii(units[at] ?? 0)) continue;
    const start = at;
    let isAddress = false;
    for (; at < length && isVisibleAscii(units[at] ?? 0); at += 1)
      isAddress ||= units[at] === AT_SIGN || units[at] === SLASH;
    if (isAddress) addSpansIn(spans, textOf(units, start, at), start);
  }
  return spans.length === 0 ? NO_SPANS : spans;
}

/** Whether a word from `start` to `end` is only a part of an address. One that is an address itself, or holds one, is not. */
export function isPartOfAddress(spans: readonly number[], start: number, end: number): boolean {
  return spans.length > 0 && (isWithin(spans, start) || isWithin(spans, end));
}

/** Strictly: not where an address begins or ends. */
function isWithin(spans: readonly number[], place: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1 && spans[low] !== place;
}

/** A run of characters without a space in it. Other scripts end it too: in "看https://shop.example/a多少钱" it is the address. */
function addSpansIn(spans: number[], run: string, offset: number): void {
  const web = webAddress.exec(run);
  if (web !== null) {
    spans.push(offset + web.index, offset + run.length);
    return;
  }
  for (const { index, 0: found } of run.matchAll(separated)) {
    // The full stop of the sentence is none of the address's.
    const address = found.endsWith('.') ? found.slice(0, -1) : found;
    const [local = '', domain = '', ...more] = address.split('@');
    if (local !== '' && domainName.test(domain) && more.length === 0)
      spans.push(offset + index, offset + index + address.length);
  }
}

const AT_SIGN = 0x40;
const SLASH = 0x2f;
const NO_SPANS: readonly number[] = [];
const webAddress = /https?:\/\/|^[^a-z0-9-]*[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}\//;
const separated = /[^,;:!?()<>"]+/g;
const domainName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

function isVisibleAscii(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}
