import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import type { ContradictingEntry } from '../knowledge-queries.js';
import { contradictionWords } from './contradiction-words.js';
import { OtherAnswer } from './other-answer.js';

export interface AnsweredOtherwiseProps {
  entries: readonly ContradictingEntry[];
  onOpen?: ((entry: ContradictingEntry) => void) | undefined;
  onSave: () => void;
}

/** What was about to be saved has another answer already. */
export function AnsweredOtherwise({ entries, onOpen, onSave }: AnsweredOtherwiseProps) {
  const t = useWords(contradictionWords);
  return (
    <div role="alert" className="flex flex-col items-start gap-2 rounded-md bg-warn-soft px-3 py-2">
      <p className="text-warn">{t('answeredOtherwise')}</p>
      <ul className="flex w-full flex-col gap-1">
        {entries.map((entry) => (
          <li key={entry.id}>
            <OtherAnswer entry={entry} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <Button size="sm" onClick={onSave}>
        {t('saveAnyway')}
      </Button>
    </div>
  );
}
