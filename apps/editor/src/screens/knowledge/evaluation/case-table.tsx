import { readWhy, sayWhy } from '@nightshift/schema';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { removeLater, useRemoved } from '../../../app/remove-later.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { IconButton } from '../../../ui/icon-button.js';
import { useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { Segments } from '../../../ui/segments.js';
import { useIsWide } from '../base/use-is-wide.js';
import { CaseForm } from './case-form.js';
import { refreshEvaluation, type Case, type Result } from './evaluation-queries.js';
import { sayExpected } from './expected.js';
import { words } from './words.js';

const TONES = { right: 'good', unsure: 'warn', wrong: 'bad' } as const;
const WORST_FIRST = ['wrong', 'unsure', 'right'] as const;
/** The column of what is expected is shown from here on, as `sm:` has it. */
const FROM_SM_PX = 640;
const SHOWN = ['all', ...WORST_FIRST] as const;

/** The questions, what is expected of each, and how it went last: what went wrong comes first. */
export function CaseTable({
  base,
  cases,
  results,
  canWrite,
}: {
  base: string;
  cases: readonly Case[];
  results: readonly Result[];
  canWrite: boolean;
}) {
  const t = useWords(words);
  const removed = useRemoved();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const byCase = new Map(results.map((result) => [result.caseId, result]));
  const left = cases.filter(({ id }) => !removed.has(id));
  const outcomeOf = ({ id }: Case): Result['outcome'] | undefined => byCase.get(id)?.outcome;
  const rankOf = (one: Case): number => {
    const outcome = outcomeOf(one);
    // What has not been asked yet stands between what went badly and what went well.
    return outcome === undefined ? 1.5 : WORST_FIRST.indexOf(outcome);
  };
  const rows = left
    .filter((one) => shown === 'all' || outcomeOf(one) === shown)
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  return (
    <section className="flex flex-col gap-2">
      {results.length > 0 && (
        <div className="max-w-md">
          <Segments
            label={t('last')}
            value={shown}
            onChange={setShown}
            options={SHOWN.map((value) => {
              const count =
                value === 'all' ? left.length : left.filter((one) => outcomeOf(one) === value).length;
              return { value, label: `${t(value)} ${count}` };
            })}
          />
        </div>
      )}
      <table className="w-full table-fixed">
        <thead>
          <tr className="border-b border-line text-left text-sm text-soft [&_th]:h-8 [&_th]:font-medium">
            <th>{t('question')}</th>
            <th className="hidden sm:table-cell">{t('expected')}</th>
            <th className="w-24">{t('last')}</th>
            <th className="w-18">
              <span className="sr-only">{t('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <CaseRow key={one.id} base={base} one={one} result={byCase.get(one.id)} canWrite={canWrite} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="text-soft">{t('noneOfThese')}</p>}
    </section>
  );
}

function CaseRow({
  base,
  one,
  result,
  canWrite,
}: {
  base: string;
  one: Case;
  result: Result | undefined;
  canWrite: boolean;
}) {
  const t = useWords(words);
  const problemText = useProblemText();
  const language = useLanguage();
  const [isEdited, setIsEdited] = useState(false);
  const hasExpected = useIsWide(FROM_SM_PX);
  const { id, question, expect, origin } = one;
  const remove = (): void =>
    removeLater({
      id,
      title: t('removed', { name: question }),
      undo: t('undo'),
      run: async (keepalive) => {
        await call('DELETE /knowledge/bases/{base}/cases/{case}', { params: { base, case: id }, keepalive });
        await refreshEvaluation(base);
      },
      onFailed: (error) => toast({ ...problemText(error), tone: 'bad' }),
    });
  if (isEdited)
    return (
      <tr className="border-b border-line">
        <td colSpan={hasExpected ? 4 : 3} className="py-2">
          <CaseForm base={base} one={one} onDone={() => setIsEdited(false)} />
        </td>
      </tr>
    );
  return (
    <tr className="border-b border-line align-top">
      <td className="py-2 pr-3 wrap-anywhere">
        <span className="font-medium">{question}</span>{' '}
        {origin === 'marked-wrong' && <Badge tone="bad">{t('marked-wrong')}</Badge>}
        {origin === 'gap' && <Badge>{t('gap')}</Badge>}
        {result?.answer != null && <p className="text-sm text-soft">{t('said', { text: result.answer })}</p>}
        {result?.unsaid !== undefined && (
          <p className="text-sm text-warn">
            {t(`unsaid-${result.unsaid.what}`, { why: sayUnsaid(result.unsaid, language) })}
          </p>
        )}
        {result?.answer === null && result.outcome === 'unsure' && (
          <div className="text-sm text-soft">
            <p>{t('notSaid', { why: sayBecause(result, language) })}</p>
            {result.nearest !== undefined && (
              <p className="line-clamp-3">
                {t('nearest', { title: result.found ?? '', text: result.nearest })}
              </p>
            )}
          </div>
        )}
      </td>
      <td className="hidden py-2 pr-3 wrap-anywhere text-soft sm:table-cell">
        {expect === 'none' ? t('noAnswer') : sayExpected(expect, (text) => t('notAgain', { text }))}
      </td>
      <td className="py-2">
        {result !== undefined && <Badge tone={TONES[result.outcome]}>{t(result.outcome)}</Badge>}
      </td>
      <td className="py-1">
        {canWrite && (
          <div className="flex">
            {origin !== 'marked-wrong' && (
              <IconButton
                label={t('edit', { name: question })}
                size="icon-sm"
                onClick={() => setIsEdited(true)}
              >
                <Pencil />
              </IconButton>
            )}
            <IconButton label={t('remove', { name: question })} size="icon-sm" onClick={remove}>
              <Trash2 />
            </IconButton>
          </div>
        )}
      </td>
    </tr>
  );
}

/** Results from before have the reason in English only. */
function sayBecause({ because, why }: Result, language: string): string {
  const reason = readWhy(because);
  return reason === undefined ? why : sayWhy(reason, language);
}

/** Each reason once: two sentences may be held for the same. */
function sayUnsaid({ reasons, why }: NonNullable<Result['unsaid']>, language: string): string {
  const said = reasons.flatMap((reason) => {
    const read = readWhy(reason);
    return read === undefined ? [] : [sayWhy(read, language)];
  });
  return said.length === 0 ? why : new Intl.ListFormat(language, { type: 'unit' }).format(new Set(said));
}
