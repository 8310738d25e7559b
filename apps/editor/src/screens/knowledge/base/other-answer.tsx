import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import type { ContradictingEntry } from '../knowledge-queries.js';
import { contradictionWords } from './contradiction-words.js';
import { words } from './words.js';

/** One answer of several to the same question, and where it stands. */
export function OtherAnswer({
  entry,
  onOpen,
}: {
  entry: ContradictingEntry;
  onOpen?: ((entry: ContradictingEntry) => void) | undefined;
}) {
  const t = useWords(contradictionWords);
  const base = useWords(words);
  const { text, source, language } = entry;
  const where = source.type === 'entries' ? base('entries') : source.name;
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <p
          lang={language === 'und' ? undefined : language}
          className="line-clamp-3 wrap-anywhere whitespace-pre-line"
        >
          {text}
        </p>
        <p className="text-sm wrap-anywhere text-soft">{where}</p>
      </div>
      {onOpen !== undefined && (
        <Button
          size="sm"
          aria-label={t('openAnswer', { text: text.slice(0, 60) })}
          onClick={() => onOpen(entry)}
        >
          {t('open')}
        </Button>
      )}
    </div>
  );
}
