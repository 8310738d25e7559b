import { isSettled, type OtherFlow, type Settlement } from '@nightshift/schema';
import { Check, Wrench } from 'lucide-react';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { ProblemList, type ShownProblem } from '../ui/problem-list.js';
import { OverlapRow } from './overlap-row.js';
import { fixWords, words } from './words.js';

/** Another flow, and who was said to go first. */
export interface Settled {
  name: string;
  outcome: Settlement;
}

/** One line for each flow that would answer the same customers as several of ours, and one for each that is settled. */
export function OverlapList({
  others,
  settled = new Map(),
  choicesFor = outcomesLeft,
  onSettle,
}: {
  others: readonly OtherFlow<ShownProblem>[];
  /** By the id of the other flow. */
  settled?: ReadonlyMap<string, Settled>;
  choicesFor?: (other: OtherFlow) => readonly Settlement[];
  /** Undefined: as if nobody had said anything. */
  onSettle: (other: { id: string; name: string }, outcome: Settlement | undefined) => void;
}) {
  const t = useWords(words);
  const said = useWords(fixWords);
  // Where the priorities do not reach as far it is still open.
  const done = [...settled].filter(([id]) => others.every((other) => other.id !== id || isSettled(other)));
  return (
    <ul className="flex flex-col gap-1">
      {others.map((other) => (
        <OverlapRow
          key={other.id}
          other={other}
          choices={choicesFor(other).map((outcome) => (
            <Button key={outcome} size="long" onClick={() => onSettle(other, outcome)}>
              <Wrench aria-hidden />
              <span className="min-w-0 wrap-anywhere">
                {outcome === 'wins' ? t('theseFirst') : said('answerLast', { name: other.name })}
              </span>
            </Button>
          ))}
        >
          <div className="p-2">
            <ProblemList problems={other.problems} />
          </div>
        </OverlapRow>
      ))}
      {done.map(([id, { name, outcome }]) => (
        <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1 p-2">
          <Check className="size-3.5 shrink-0 text-good" aria-hidden />
          <span className="min-w-0 flex-1 wrap-anywhere">
            {t(outcome === 'wins' ? 'firstBefore' : 'lastBehind', { other: name })}
          </span>
          <Button size="sm" onClick={() => onSettle({ id, name }, undefined)}>
            {t('undoSettled')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What can still be said of who goes first. */
export function outcomesLeft(other: OtherFlow): readonly Settlement[] {
  if (!isSettled(other)) return ['wins', 'yields'];
  return other.asking === 'own' ? ['wins'] : ['yields'];
}
