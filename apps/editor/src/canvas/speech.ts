import type { useWords } from '../i18n/use-words.js';
import type { CardLook, Speech } from './graph.js';
import { inSentences } from './in-sentences.js';
import type { words } from './words.js';

/** Cards and lines as they are read aloud: what the customer gets, then where it leads, then what is wrong. */
export function speechIn(t: ReturnType<typeof useWords<typeof words>>): Speech {
  return {
    step: t('stepKind'),
    note: t('note'),
    frame: t('frame'),
    card: (look) => sayCard(look, t),
    line: (from, port, to) => t('lineName', { from: from.title, port, to: to.title }),
  };
}

function sayCard(
  { card, problems, isUnreachable, trail }: CardLook,
  t: ReturnType<typeof useWords<typeof words>>,
): string {
  const said = card.lines.map((line) => (line.type === 'chips' ? line.items.join(', ') : line.text));
  const ways = card.ports.map(({ label, target, standIn }) =>
    target !== null
      ? label
      : standIn === undefined
        ? t('wayToNowhere', { port: label })
        : t('caughtBy', { port: label, other: standIn.label }),
  );
  return inSentences([
    [card.title, ...said].join(': '),
    ...(ways.length === 0 ? [] : [t('waysOut', { ways: ways.join(', ') })]),
    ...(isUnreachable ? [t('unreachable')] : []),
    ...(problems.some(({ isToFillIn }) => isToFillIn === true) ? [t('notFilledYet')] : []),
    ...problems.filter(({ isToFillIn }) => isToFillIn !== true).map(({ message }) => message),
    ...(trail?.isHere === true ? [t('isHere')] : []),
    ...(trail?.isWaiting === true ? [t('waitsHere')] : []),
  ]);
}
