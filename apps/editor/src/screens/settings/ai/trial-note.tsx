import type { Answer } from '../../../api/call.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { embeddingWords } from './embedding-words.js';

/** What came of making one sentence a vector. */
export function TrialNote({ trial }: { trial: Answer<'POST /knowledge/embeddings/test'> }) {
  const t = useWords(embeddingWords);
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 2 });
  const seconds = number.format(trial.tookMs / 1000);
  return (
    <div role="status">
      {trial.ok ? (
        <p className="rounded-md bg-good-soft px-3 py-2 text-good">
          {t('good', { dimensions: number.format(trial.dimensions), seconds })}
        </p>
      ) : (
        <p className="rounded-md bg-bad-soft px-3 py-2 wrap-anywhere text-bad">
          {t('bad', { message: trial.message, seconds })} <code className="font-mono">{trial.code}</code>
        </p>
      )}
    </div>
  );
}
