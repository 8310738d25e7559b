import { GitCompareArrows } from 'lucide-react';
import type { Conflict } from '../../document/conflict.js';
import { useLanguage } from '../../i18n/language.js';
import { timeAgo } from '../../i18n/time-ago.js';
import { useWords } from '../../i18n/use-words.js';
import { useDocument, useOpenFlow } from '../../open-flow/open-flow.js';
import { Button } from '../../ui/button.js';
import { Popover } from '../../ui/popover.js';
import { useProblemText } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { differingPart } from './differing-part.js';
import { useConflictWords } from './use-conflict-words.js';
import { words } from './words.js';

/** What two people have changed differently, side by side to choose. Nothing of it is lost before somebody has chosen. */
export function ConflictList() {
  const t = useWords(words);
  const conflicts = useDocument((state) => state.conflicts);
  if (conflicts.length === 0) return null;
  const trigger = (
    <Button size="sm" className="text-bad">
      <GitCompareArrows aria-hidden />
      {t('conflicts', { count: conflicts.length })}
    </Button>
  );
  return (
    <>
      <span role="status" className="sr-only">
        {t('conflicts', { count: conflicts.length })}
      </span>
      <Popover
        trigger={trigger}
        label={t('conflictTitle')}
        align="end"
        className="max-h-[70dvh] w-[min(38rem,calc(100vw-2rem))] overflow-y-auto"
      >
        <h2 className="text-md font-semibold">{t('conflictTitle')}</h2>
        <p className="mb-3 text-soft">{t('conflictText')}</p>
        <ul className="flex flex-col gap-3">
          {conflicts.map((conflict, index) => (
            <ConflictItem key={`${conflict.path.join('/')} ${String(index)}`} conflict={conflict} />
          ))}
        </ul>
      </Popover>
    </>
  );
}

function ConflictItem({ conflict }: { conflict: Conflict }) {
  const t = useWords(words);
  const language = useLanguage();
  const { document } = useOpenFlow();
  const problemText = useProblemText();
  const { place, step, say } = useConflictWords(conflict);
  const isOfStep =
    conflict.path.length === 2 && (conflict.path[0] === 'nodes' || conflict.path[0] === 'triggers');
  const name = conflict.by?.name ?? t('somebody');
  const choose = (side: 'mine' | 'theirs'): void => {
    const problem = document.resolve(conflict, side);
    if (problem !== undefined) toast({ ...problemText(undefined), detail: problem.message, tone: 'bad' });
    else if (step !== undefined && document.getState().flow.nodes[step] !== undefined)
      document.select([step]);
  };
  const sides = [
    { side: 'mine', heading: t('youWrote'), other: conflict.theirs },
    { side: 'theirs', heading: t('theyWrote', { name }), other: conflict.mine },
  ] as const;
  return (
    <li className="rounded-md border border-line p-2.5">
      <div className="mb-2 flex items-baseline gap-2">
        <h3 className="min-w-0 flex-1 truncate font-medium">{place}</h3>
        {conflict.by !== undefined && (
          <time dateTime={conflict.by.at} className="shrink-0 text-sm text-soft">
            {timeAgo(conflict.by.at, language)}
          </time>
        )}
      </div>
      {isOfStep && (
        <p className="mb-2 text-soft">
          {conflict.theirs === undefined ? t('theyRemoved', { name }) : t('youRemoved', { name })}
        </p>
      )}
      <div className="grid gap-2 sm:grid-cols-2">
        {sides.map(({ side, heading, other }) => (
          <section key={side} aria-label={heading} className="flex min-w-0 flex-col gap-1.5">
            <h4 className="text-sm text-soft">{heading}</h4>
            <Value value={conflict[side]} other={other} say={say} />
            <Button size="sm" onClick={() => choose(side)}>
              {t(choiceOf(conflict, side, isOfStep))}
            </Button>
          </section>
        ))}
      </div>
      {conflict.base !== undefined && !isOfStep && (
        <details className="mt-2 text-sm text-soft">
          <summary>{t('before')}</summary>
          <p className="mt-1 whitespace-pre-wrap wrap-anywhere">{say(conflict.base)}</p>
        </details>
      )}
    </li>
  );
}

function choiceOf({ mine, theirs }: Conflict, side: 'mine' | 'theirs', isOfStep: boolean) {
  if (!isOfStep) return side;
  if (theirs === undefined) return side === 'mine' ? 'bringBack' : 'leaveOut';
  return side === 'mine' ? (mine === undefined ? 'removeAgain' : 'mine') : 'keepStep';
}

/** With what the two have not in common set off. */
function Value({ value, other, say }: { value: unknown; other: unknown; say: (value: unknown) => string }) {
  const t = useWords(words);
  if (value === undefined)
    return <p className="flex-1 rounded-md bg-ground p-2 text-soft italic">{t('gone')}</p>;
  const text = say(value);
  const [before, own, after] = differingPart(text, other === undefined ? text : say(other));
  return (
    <p
      className="max-h-40 flex-1 overflow-auto rounded-md bg-ground p-2 whitespace-pre-wrap wrap-anywhere"
      tabIndex={0}
    >
      {before}
      {own !== '' && <mark className="rounded-sm bg-warn-soft text-ink">{own}</mark>}
      {after}
    </p>
  );
}
