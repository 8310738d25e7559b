import { useLanguage } from '../../../i18n/language.js';
import { timeAgo } from '../../../i18n/time-ago.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { cn } from '../../../ui/join-classes.js';
import type { Run } from './evaluation-queries.js';
import { useAnswererName } from './use-answerers.js';
import { words } from './words.js';

/** How the base did, beside how it did the time before. */
export function RunView({ run, before }: { run: Run; before: Run | undefined }) {
  const t = useWords(words);
  const language = useLanguage();
  const who = useAnswererName(run.provider);
  const { summary, isOutdated, finishedAt } = run;
  if (summary === null) return null;
  const old = before?.summary ?? null;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 4,
  });
  const time = timeFormat(language);
  const figures = [
    { word: 'hits', now: summary.top3, then: old?.top3, format: percent, isMoreBetter: true },
    { word: 'right', now: summary.right, then: old?.right, format: percent, isMoreBetter: true },
    { word: 'unsure', now: summary.unsure, then: old?.unsure, format: percent, isMoreBetter: false },
    { word: 'wrong', now: summary.wrong, then: old?.wrong, format: percent, isMoreBetter: false },
    { word: 'cost', now: summary.cost, then: old?.cost, format: money, isMoreBetter: false },
    {
      word: 'latency',
      now: summary.latencyMs.p50,
      then: old?.latencyMs.p50,
      format: time,
      isMoreBetter: false,
    },
    {
      word: 'slowest',
      now: summary.latencyMs.p95 ?? summary.latencyMs.p99,
      then: old?.latencyMs.p95 ?? old?.latencyMs.p99,
      format: time,
      isMoreBetter: false,
    },
  ] as const;
  return (
    <section aria-label={t('result')} className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        {finishedAt !== null && t('ranAt', { when: timeAgo(finishedAt, language), who })}
        {isOutdated && <Badge tone="warn">{t('outdated')}</Badge>}
      </p>
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {figures.map(({ word, now, then, format, isMoreBetter }) => (
          <div key={word} className="rounded-lg border border-line bg-paper p-3 max-sm:last:odd:col-span-2">
            <dt className="text-sm text-soft first-letter:uppercase">{t(word)}</dt>
            {now === null ? (
              <dd className="text-soft">{t('noPassages')}</dd>
            ) : (
              <dd className="text-xl font-semibold">{format.format(now)}</dd>
            )}
            {now !== null && then !== undefined && then !== null && then !== now && (
              <dd
                className={cn(
                  'text-sm',
                  (word === 'latency' || word === 'slowest') && isChance(now, then)
                    ? 'text-soft'
                    : now > then === isMoreBetter
                      ? 'text-good'
                      : 'text-bad',
                )}
              >
                {t('was', { value: format.format(then) })}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {summary.model !== undefined && summary.model.withheld + summary.model.shortened > 0 && (
        <div className="text-sm">
          <p className="text-warn">{t('ofModel', summary.model)}</p>
          {summary.model.withheld > 0 && <p className="text-soft">{t('ofModelHint')}</p>}
        </div>
      )}
    </section>
  );
}

/**
 * Of so little the machine is to blame, not the change: a search of 58 ms takes 95 where something else is at work, and a
 * model's seconds differ by a fifth from one time to the next.
 */
const isChance = (nowMs: number, thenMs: number): boolean =>
  Math.abs(nowMs - thenMs) < Math.max(100, 0.2 * thenMs);

/** Milliseconds, as people read them: a knowledge base answers in one or two, a model in seconds. */
function timeFormat(language: string): { format(ms: number): string } {
  const options = { style: 'unit', unitDisplay: 'short', maximumSignificantDigits: 2 } as const;
  const short = new Intl.NumberFormat(language, { ...options, unit: 'millisecond' });
  const long = new Intl.NumberFormat(language, { ...options, unit: 'second' });
  return { format: (ms) => (ms < 1000 ? short.format(ms) : long.format(ms / 1000)) };
}
