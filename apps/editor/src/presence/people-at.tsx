import { useWords } from '../i18n/use-words.js';
import { cn } from '../ui/join-classes.js';
import { colorOf, initialsOf } from './person-look.js';
import { useOthers } from './use-presence.js';
import { words } from './words.js';

/** On a card: who else is working at this step. */
export function PeopleAt({ step }: { step: string }) {
  const t = useWords(words);
  const people = useOthers().filter((person) => person.step === step);
  const [first] = people;
  if (first === undefined) return null;
  return (
    <>
      <span
        aria-hidden
        className={cn(
          'pointer-events-none absolute -inset-[3px] rounded-[12px] border-2 bg-transparent!',
          colorOf(first.id),
        )}
      />
      <span className="pointer-events-none absolute -top-[12px] right-[8px] flex -space-x-[4px]">
        {people.map(({ page, id, name }) => (
          <span
            key={page}
            role="img"
            aria-label={t('atStep', { name })}
            className={cn(
              'flex h-[18px] min-w-[18px] items-center justify-center rounded-full px-[4px] text-[10px] font-semibold text-on-person ring-1 ring-paper',
              colorOf(id),
            )}
          >
            {initialsOf(name)}
          </span>
        ))}
      </span>
    </>
  );
}
