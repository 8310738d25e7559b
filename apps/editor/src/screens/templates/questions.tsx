import { closestLanguage } from '@nightshift/schema';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { inRow } from '../../i18n/in-row.js';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { sayLanguage } from '../../i18n/world-names.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { words } from './words.js';

interface BaseEntry {
  /** One way to ask it a line. */
  question: string;
  answer: string;
  language: string;
  market: string | null;
}

const FEW = 8;

/** What customers may ask and what they hear, in the language of the reader where the template speaks it. */
export function Questions({ entries }: { entries: readonly BaseEntry[] }) {
  const t = useWords(words);
  const language = useLanguage();
  const [isAll, setIsAll] = useState(false);
  const spoken = [...new Set(entries.map((entry) => entry.language))];
  const shownIn = closestLanguage(language, spoken) ?? spoken[0];
  const own = entries.filter((entry) => entry.language === shownIn);
  const shown = isAll ? own : own.slice(0, FEW);
  return (
    <div className="flex flex-col items-start gap-3">
      {spoken.length > 1 && (
        <p className="text-sm text-soft">
          {inRow(
            spoken.map((tag) => sayLanguage(tag, language)),
            language,
          )}
        </p>
      )}
      <ul className="w-full overflow-hidden rounded-lg border border-line bg-paper" lang={shownIn}>
        {shown.map((entry) => (
          <li key={entry.question} className="border-b border-line last:border-b-0">
            <Question entry={entry} />
          </li>
        ))}
      </ul>
      {own.length > FEW && (
        <Button onClick={() => setIsAll(!isAll)}>
          {isAll ? t('fewQuestions') : t('allQuestions', { count: own.length })}
        </Button>
      )}
    </div>
  );
}

function Question({ entry: { question, answer, market } }: { entry: BaseEntry }) {
  const [first = '', ...others] = question.split('\n');
  return (
    <details className="group">
      <summary className="flex items-center gap-2 px-3 py-2 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          className="size-4 shrink-0 text-soft transition-transform group-open:rotate-90"
          aria-hidden
        />
        <span className="min-w-0 flex-1 wrap-anywhere">{first}</span>
        {market !== null && <Badge>{market}</Badge>}
      </summary>
      <div className="flex flex-col gap-2 border-t border-line bg-ground px-4 py-3 wrap-anywhere">
        <p className="max-w-[85%] self-start rounded-lg rounded-bl-sm border border-line bg-paper px-3 py-1.5">
          {answer}
        </p>
        {others.length > 0 && (
          <ul className="flex flex-col gap-0.5 text-sm text-soft">
            {others.map((other) => (
              <li key={other}>{other}</li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
