import { diffWords, pointerKeys } from '@nightshift/schema';
import type { Conflict } from '../../document/conflict.js';
import { valueIn } from '../../document/settle-conflicts.js';
import { useLanguage } from '../../i18n/language.js';
import { timeAgo } from '../../i18n/time-ago.js';
import { useWords } from '../../i18n/use-words.js';
import { useFlow, useOpenFlow } from '../../open-flow/open-flow.js';
import { Button } from '../../ui/button.js';
import { useProblemText } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { useConflictWords } from './use-conflict-words.js';
import { isRemoval, type ContestedBy } from './use-outcomes.js';
import { useWho } from './use-who.js';
import { words } from './words.js';

interface Side {
  heading: string;
  value: unknown;
  other: unknown;
  choice?: { label: string; run: () => void };
}

/** Both sides beside each other. */
function Sides({ conflict, sides, note }: { conflict: Conflict; sides: readonly Side[]; note?: string }) {
  const language = useLanguage();
  const { place, say } = useConflictWords(conflict);
  return (
    <>
      <div className="mb-2 flex items-baseline gap-2">
        <h3 className="min-w-0 flex-1 truncate font-medium">{place}</h3>
        {conflict.by !== undefined && (
          <time dateTime={conflict.by.at} className="shrink-0 text-sm text-soft">
            {timeAgo(conflict.by.at, language)}
          </time>
        )}
      </div>
      {note !== undefined && <p className="mb-2 text-soft">{note}</p>}
      <div className="grid gap-2 @[17rem]:grid-cols-2">
        {sides.map(({ heading, value, other, choice }) => (
          <div key={heading} role="group" aria-label={heading} className="flex min-w-0 flex-col gap-1.5">
            <h4 className="text-sm text-soft">{heading}</h4>
            <Value value={value} other={other} say={say} />
            {choice !== undefined && (
              <Button size="sm" className="h-auto min-h-7 whitespace-normal" onClick={choice.run}>
                {choice.label}
              </Button>
            )}
          </div>
        ))}
      </div>
    </>
  );
}

export function ConflictItem({ conflict }: { conflict: Conflict }) {
  const t = useWords(words);
  const { step, say } = useConflictWords(conflict);
  const resolve = useResolve();
  const { document } = useOpenFlow();
  const { name, isMe } = useWho()(conflict.by);
  const isOfStep =
    conflict.path.length === 2 && (conflict.path[0] === 'nodes' || conflict.path[0] === 'triggers');
  const choice = (side: 'mine' | 'theirs') => ({
    label: t(choiceOf(conflict, side, isOfStep)),
    run: () => {
      if (resolve(conflict, side) && step !== undefined && document.getState().flow.nodes[step] !== undefined)
        document.select([step]);
    },
  });
  const note = conflict.theirs === undefined ? t('theyRemoved', { name }) : t('youRemoved', { name });
  return (
    <li className="@container rounded-md border border-line bg-raised p-2.5">
      <Sides
        conflict={conflict}
        sides={[
          { heading: t('youWrote'), value: conflict.mine, other: conflict.theirs, choice: choice('mine') },
          {
            heading: isMe ? t('otherTab') : t('theyWrote', { name }),
            value: conflict.theirs,
            other: conflict.mine,
            choice: choice('theirs'),
          },
        ]}
        {...(isOfStep ? { note } : {})}
      />
      {conflict.base !== undefined && !isOfStep && (
        <details className="mt-2 text-sm text-soft">
          <summary>{t('before')}</summary>
          <p className="mt-1 whitespace-pre-wrap wrap-anywhere">{say(conflict.base)}</p>
        </details>
      )}
    </li>
  );
}

/** Mine was saved, and somebody has written over it. */
export function OverruledItem({ conflict }: { conflict: Conflict }) {
  const t = useWords(words);
  const resolve = useResolve();
  const { document } = useOpenFlow();
  const { name, isMe } = useWho()(conflict.by);
  return (
    <li className="@container rounded-md border border-line bg-raised p-2.5">
      <Sides
        conflict={conflict}
        sides={[
          {
            heading: t('youWrote'),
            value: conflict.mine,
            other: conflict.theirs,
            choice: { label: t('putBack'), run: () => void resolve(conflict, 'mine') },
          },
          {
            heading: isMe ? t('otherTab') : t('theyWrote', { name }),
            value: conflict.theirs,
            other: conflict.mine,
            choice: { label: t('leaveIt'), run: () => document.dismiss(conflict) },
          },
        ]}
      />
    </li>
  );
}

/** Mine is saved, and somebody who wrote something else is choosing. */
export function ContestedItem({ contested }: { contested: ContestedBy }) {
  const t = useWords(words);
  const { path, text } = contested;
  const { name, isMe } = useWho()(contested);
  const flow = useFlow();
  const keys = pointerKeys(path);
  const mine = valueIn(flow, keys);
  const theirs = text === '' ? undefined : text;
  return (
    <div className="@container rounded-md border border-line p-2.5">
      <Sides
        conflict={{ path: keys, mine }}
        note={t(isRemoval(keys, mine) ? 'removingText' : 'contestedText', { name })}
        sides={[
          { heading: t('yoursSaved'), value: mine, other: theirs },
          { heading: isMe ? t('otherTabNotSaved') : t('notSaved', { name }), value: theirs, other: mine },
        ]}
      />
    </div>
  );
}

/** Says whether it could be done. */
function useResolve(): (conflict: Conflict, side: 'mine' | 'theirs') => boolean {
  const { document } = useOpenFlow();
  const problemText = useProblemText();
  return (conflict, side) => {
    const problem = document.resolve(conflict, side);
    if (problem !== undefined) toast({ ...problemText(undefined), detail: problem.message, tone: 'bad' });
    return problem === undefined;
  };
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
  const pieces = diffWords(text, other === undefined ? text : say(other));
  return (
    <p
      className="max-h-40 flex-1 overflow-auto rounded-md bg-ground p-2 whitespace-pre-wrap wrap-anywhere"
      tabIndex={0}
    >
      {pieces.map((piece, index) =>
        piece.what === 'same' ? (
          <span key={index}>{piece.text}</span>
        ) : piece.what === 'removed' ? (
          <mark key={index} className="rounded-sm bg-warn-soft text-ink">
            {piece.text}
          </mark>
        ) : null,
      )}
    </p>
  );
}
