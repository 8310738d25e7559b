import type { Card, CardLine } from './card.js';

/**
 * How large a card is, known before it is drawn: a thousand of them are placed, routed and culled without measuring one.
 * The style of `node-card.tsx` keeps to these numbers.
 */
export const CARD_WIDTH = 264;
export const HEADER_HEIGHT = 36;
const PORT_HEIGHT = 24;
const PADDING = 10;
const LINE_HEIGHT = 18;
const CHIPS_HEIGHT = 22;
const GAP = 6;
const BUBBLE_PADDING = 12;
const MAX_BUBBLE_LINES = 3;
const MAX_SENTENCE_LINES = 3;
/** Inside the bubble, in pixels of 12-pixel text. */
const BUBBLE_TEXT_WIDTH = 216;
const SENTENCE_WIDTH = 240;

export function cardHeight(card: Card): number {
  const body = card.lines.reduce((sum, line) => sum + lineHeight(line) + GAP, 0);
  const ports = hasPortRows(card) ? card.ports.length * PORT_HEIGHT + 6 : 0;
  return HEADER_HEIGHT + (body === 0 ? 0 : body - GAP + PADDING) + ports;
}

/** At most: before anything is filled in a card has a line or a sentence, and below it what is missing. */
export function newCardHeight(ports: number): number {
  const rows = ports > 1 ? ports * PORT_HEIGHT + 6 : 0;
  return HEADER_HEIGHT + MAX_SENTENCE_LINES * LINE_HEIGHT + PADDING + rows + LINE_HEIGHT;
}

export function lineHeight(line: CardLine): number {
  if (line.type === 'chips') return CHIPS_HEIGHT;
  return linesOf(line) * LINE_HEIGHT + (line.type === 'bubble' ? BUBBLE_PADDING : 0);
}

/** As many lines as the text is shown in; what is longer ends with an ellipsis. */
export function linesOf(line: Exclude<CardLine, { type: 'chips' }>): number {
  const [width, most] =
    line.type === 'bubble' ? [BUBBLE_TEXT_WIDTH, MAX_BUBBLE_LINES] : [SENTENCE_WIDTH, MAX_SENTENCE_LINES];
  const lines = line.text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / width)), 0);
  return Math.min(most, lines);
}

const CHIPS_WIDTH = 240;
const CHIP_PADDING = 18;
const CHIP_GAP = 4;
const MORE_WIDTH = 30;

/** How many chips fit into the row; the first always does, cut short if need be. */
export function chipsShown(items: readonly string[]): number {
  let width = 0;
  for (const [index, item] of items.entries()) {
    width += textWidth(item) * 0.92 + CHIP_PADDING + (index === 0 ? 0 : CHIP_GAP);
    const isLast = index === items.length - 1;
    if (index > 0 && width > CHIPS_WIDTH - (isLast ? 0 : MORE_WIDTH)) return index;
  }
  return items.length;
}

/** Roughly, and rather too much. */
function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u1100-\u{3ffff}]/u.test(sign) && sign > '\u2e7f' ? 12.4 : 6.7;
  return width;
}

/** A single way out needs no name: its line begins at the head of the card. */
export function hasPortRows({ ports }: Card): boolean {
  return ports.length > 1;
}

/** Where the line of a port begins, from the top of the card. */
export function portY(card: Card, index: number): number {
  if (!hasPortRows(card)) return HEADER_HEIGHT / 2;
  return cardHeight(card) - 6 - (card.ports.length - index - 0.5) * PORT_HEIGHT;
}
