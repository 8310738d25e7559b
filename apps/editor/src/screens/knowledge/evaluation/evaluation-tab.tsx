import { useMutation } from '@tanstack/react-query';
import { FlaskConical, Play } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useCan } from '../../../app/session.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Loading } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { CaseTable } from './case-table.js';
import { CaseForm } from './case-form.js';
import { Changes } from './changes.js';
import {
  isGoingOn,
  refreshEvaluation,
  useCases,
  useComparison,
  useResults,
  useRuns,
} from './evaluation-queries.js';
import { Select } from '../../../ui/select.js';
import { GateForm } from './gate-form.js';
import { ImportQuestions } from './import-questions.js';
import { RunProgress } from './run-progress.js';
import { RunView } from './run-view.js';
import { AS_CUSTOMERS, useAnswerers } from './use-answerers.js';
import { words } from './words.js';

/** Questions that the base must answer rightly: how it does, and what a change of it did to them. */
export function EvaluationTab({ base }: { base: string }) {
  const t = useWords(words);
  const canWrite = useCan('knowledge.write');
  const [answerer, setAnswerer] = useState(AS_CUSTOMERS);
  const answerers = useAnswerers();
  const cases = useCases(base);
  const runs = useRuns(base);
  const done = runs.data?.filter(({ status }) => status === 'done') ?? [];
  // What is known stays on the page until there is something newer.
  const [last, before] = done;
  const [newest] = runs.data ?? [];
  const results = useResults(base, last);
  const comparison = useComparison(base, before, last);
  const start = useMutation({
    mutationFn: () =>
      call('POST /knowledge/bases/{base}/runs', {
        params: { base },
        body: answerer === AS_CUSTOMERS ? {} : { provider: answerer },
      }),
    onSettled: () => refreshEvaluation(base),
  });
  const error = cases.error ?? runs.error ?? start.error;
  const isBusy = start.isPending || (newest !== undefined && isGoingOn(newest));
  return (
    <div className="flex flex-col gap-4 p-4">
      {error !== null && <ProblemNote error={error} />}
      {cases.data === undefined && cases.error === null && <Loading label={t('loading')} />}
      {cases.data?.length === 0 && <EmptyState icon={FlaskConical} title={t('none')} text={t('noneText')} />}
      {cases.data !== undefined && cases.data.length > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 flex-1 basis-full text-soft sm:basis-0">
            {t('count', { count: cases.data.length })}
          </p>
          {canWrite && (
            <Select
              className="flex-1 basis-56 sm:w-72 sm:flex-none sm:basis-auto"
              aria-label={t('answerer')}
              value={answerer}
              onChange={setAnswerer}
              options={answerers}
            />
          )}
          {canWrite && (
            <Button look="primary" isBusy={isBusy} onClick={() => start.mutate()}>
              {!isBusy && <Play aria-hidden />}
              {t('run')}
            </Button>
          )}
        </div>
      )}
      {newest !== undefined && newest !== last && (
        <RunProgress base={base} run={newest} shown={last} canWrite={canWrite} />
      )}
      {last !== undefined && <RunView run={last} before={before} />}
      {comparison.data !== undefined && <Changes comparison={comparison.data} />}
      {canWrite && <CaseForm base={base} />}
      {canWrite && <ImportQuestions base={base} />}
      {cases.data !== undefined && cases.data.length > 0 && (
        <CaseTable base={base} cases={cases.data} results={results.data ?? []} canWrite={canWrite} />
      )}
      <GateForm base={base} run={last?.id} canWrite={canWrite} />
    </div>
  );
}
