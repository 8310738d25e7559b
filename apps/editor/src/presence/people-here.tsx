import { useSession } from '../app/session.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { useStepTitle } from '../open-flow/use-step-title.js';
import { cn } from '../ui/join-classes.js';
import { Tip } from '../ui/tip.js';
import { colorOf, initialsOf } from './person-look.js';
import type { Person } from './presence.js';
import { useOthers } from './use-presence.js';
import { words } from './words.js';

const SHOWN = 4;

/** Everybody else at this flow; pressing one goes to the step they are at. */
export function PeopleHere() {
  const t = useWords(words);
  const others = useOthers();
  return (
    <ul
      aria-label={t('here')}
      aria-live="polite"
      className={cn('flex shrink-0 items-center -space-x-1', others.length === 0 && 'sr-only')}
    >
      {others.slice(0, SHOWN).map((person) => (
        <li key={person.page}>
          <PersonButton person={person} />
        </li>
      ))}
      {others.length > SHOWN && (
        <li className="pl-2 text-sm text-soft">{t('more', { count: others.length - SHOWN })}</li>
      )}
    </ul>
  );
}

function PersonButton({ person: { id, name, step } }: { person: Person }) {
  const t = useWords(words);
  const { document } = useOpenFlow();
  const titleOf = useStepTitle();
  const { account } = useSession();
  const shown = account?.id === id ? t('you', { name }) : name;
  const title = step === null ? '' : titleOf(step);
  const label = title === '' ? t('looking', { name: shown }) : t('at', { name: shown, step: title });
  return (
    <Tip text={label}>
      <button
        type="button"
        aria-label={label}
        data-initials={initialsOf(name)}
        onClick={() => step !== null && title !== '' && document.select([step])}
        className={cn(
          'flex size-6 items-center justify-center rounded-full text-[10px] font-semibold text-on-person ring-2 ring-paper before:content-[attr(data-initials)]',
          colorOf(id),
        )}
      />
    </Tip>
  );
}
