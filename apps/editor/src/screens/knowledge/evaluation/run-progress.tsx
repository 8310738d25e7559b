import { useMutation } from '@tanstack/react-query';
import { Square } from 'lucide-react';
import { call } from '../../../api/call.js';
import { useLanguage } from '../../../i18n/language.js';
import { timeAgo } from '../../../i18n/time-ago.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { isGoingOn, refreshEvaluation, type Run } from './evaluation-queries.js';
import { useAnswererName } from './use-answerers.js';
import { words } from './words.js';

export interface RunProgressProps {
  base: string;
  /** The newest, which is not done. */
  run: Run;
  /** Whose results stand on the page meanwhile. */
  shown: Run | undefined;
  canWrite: boolean;
}

/** How far a run is, or why it has ended without results. */
export function RunProgress({ base, run, shown, canWrite }: RunProgressProps) {
  const t = useWords(words);
  const language = useLanguage();
  const problemText = useProblemText();
  const who = useAnswererName(run.provider);
  const stop = useMutation({
    mutationFn: () => call('POST /knowledge/bases/{base}/runs/{run}/stop', { params: { base, run: run.id } }),
    onSettled: () => refreshEvaluation(base),
    onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
  });
  const { progress, status, error } = run;
  if (status === 'failed') return <p className="text-bad">{t('failed', { why: error ?? status })}</p>;
  if (!isGoingOn(run)) return <p className="text-soft">{t('stopped', progress)}</p>;
  const said = t('asking', { done: progress.done, total: progress.total });
  return (
    <div className="flex items-center gap-3">
      <div role="status" className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="text-soft">
          {said} · {who}
        </p>
        <progress
          aria-label={said}
          value={progress.done}
          max={Math.max(1, progress.total)}
          className="h-1.5 w-full accent-accent"
        />
        {shown?.finishedAt != null && (
          <p className="text-sm text-soft">{t('shownFrom', { when: timeAgo(shown.finishedAt, language) })}</p>
        )}
      </div>
      {canWrite && (
        <Button size="sm" isBusy={stop.isPending} onClick={() => stop.mutate()}>
          {!stop.isPending && <Square aria-hidden />}
          {t('stop')}
        </Button>
      )}
    </div>
  );
}
