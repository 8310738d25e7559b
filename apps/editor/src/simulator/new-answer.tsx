import { CheckCheck } from 'lucide-react';
import type { ConversationTest } from '@nightshift/schema';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { cn } from '../ui/join-classes.js';
import { acceptWords } from './accept-words.js';
import { sayStep } from './beat-view.js';
import { differencesOf, type Line, type TestChange } from './test-changes.js';
import type { TestReport } from './run-tests.js';
import { sayExpectation, showValue } from './say-effects.js';
import { durationWords } from './time-words.js';
import { words } from './words.js';

export interface NewAnswerProps {
  test: ConversationTest;
  report: TestReport;
  isBusy: boolean;
  /** Absent for those who may not change tests. */
  onAccept?: (accepted: ConversationTest) => void;
}

/** What a test expected beside what comes now, step by step; and a way to say that it is meant so. */
export function NewAnswer({ test, report, isBusy, onAccept }: NewAnswerProps) {
  const t = useWords(acceptWords);
  const { fault, accepted, failures = [] } = report;
  if (fault !== undefined || accepted === undefined)
    return <p className="mt-1 px-2.5 wrap-anywhere text-bad">{fault}</p>;
  return (
    <div className="mt-1 flex flex-col gap-2 px-2.5 pb-1">
      {differencesOf(test, accepted, failures).map((change) => (
        <ChangeView key={String(change.step)} test={test} change={change} />
      ))}
      {onAccept !== undefined && (
        <Button size="sm" className="self-start" isBusy={isBusy} onClick={() => onAccept(accepted)}>
          <CheckCheck aria-hidden />
          {t('accept')}
        </Button>
      )}
    </div>
  );
}

function ChangeView({ test, change }: { test: ConversationTest; change: TestChange }) {
  const t = useWords(acceptWords);
  const sayWords = useWords(words);
  const language = useLanguage();
  const { step } = change;
  const at = step === 'end' ? undefined : test.steps[step];
  const title =
    at === undefined || step === 'end'
      ? sayWords('atEnd')
      : sayWords('atStep', { step: step + 1, what: sayStep(at, sayWords, durationWords(0, language)) });
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <p className="wrap-anywhere text-soft">{title}</p>
      <div className="grid grid-cols-2 gap-2">
        <Side title={t('expected')} lines={change.before} mark={t('gone')} look="bg-bad-soft text-bad" />
        <Side title={t('comes')} lines={change.after} mark={t('fresh')} look="bg-good-soft text-good" />
      </div>
    </section>
  );
}

/** `look` is that of the lines which only this side has. */
function Side({
  title,
  lines,
  mark,
  look,
}: {
  title: string;
  lines: readonly Line[];
  mark: string;
  look: string;
}) {
  const t = useWords(acceptWords);
  const sayWords = useWords(words);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="text-xs font-medium text-soft">{title}</p>
      {lines.length === 0 && <p className="text-soft italic">{t('nothing')}</p>}
      <ul className="flex flex-col gap-1">
        {lines.map((line, index) => (
          <li
            key={index}
            className={cn(
              'rounded-md px-2 py-1 wrap-anywhere whitespace-pre-wrap',
              line.isOnlyHere ? look : 'bg-hover text-soft',
            )}
          >
            {line.isOnlyHere && <span className="sr-only">{mark} </span>}
            {line.type === 'out'
              ? sayExpectation(line.expectation, sayWords)
              : `${t(line.key)}: ${isNothing(line.value) ? t('none') : showValue(line.value)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
