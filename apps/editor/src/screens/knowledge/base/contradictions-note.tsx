import { useWords } from '../../../i18n/use-words.js';
import { useContradictions, type Base, type ContradictingEntry } from '../knowledge-queries.js';
import { contradictionWords } from './contradiction-words.js';
import { OtherAnswer } from './other-answer.js';

export interface ContradictionsNoteProps {
  base: Base;
  /** Absent: whoever looks changes nothing. */
  onOpen: ((entry: ContradictingEntry) => void) | undefined;
}

/** Questions of the base that are answered in two ways; nothing where there is none. */
export function ContradictionsNote({ base, onOpen }: ContradictionsNoteProps) {
  const t = useWords(contradictionWords);
  const { data } = useContradictions(base);
  if (data === undefined || data.count === 0) return null;
  const rest = data.count - data.items.length;
  return (
    <details className="mx-4 mt-4 rounded-md bg-warn-soft px-3 py-2">
      <summary className="text-warn">{t('contradictions', { count: data.count })}</summary>
      <p className="mt-1 text-sm text-soft">{t('mend')}</p>
      <ul className="mt-2 flex max-h-96 flex-col gap-3 overflow-y-auto">
        {data.items.map(({ question, entries }) => (
          <li key={entries.map(({ id }) => id).join()} className="flex flex-col gap-1">
            <p className="font-medium wrap-anywhere">{question}</p>
            {entries.map((entry) => (
              <OtherAnswer key={entry.id} entry={entry} onOpen={onOpen} />
            ))}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="mt-2 text-sm text-soft">{t('more', { count: rest })}</p>}
    </details>
  );
}
