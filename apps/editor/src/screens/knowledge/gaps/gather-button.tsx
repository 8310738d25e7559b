import { useMutation, useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { call } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { refreshKnowledge } from '../knowledge-queries.js';
import { words } from './words.js';

const WATCH_MS = 700;
const KEY = ['knowledge-gathering'];

/** Gathers at once what the night would have gathered, whoever has begun it, and says how far that is. */
export function GatherButton() {
  const t = useWords(words);
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /knowledge/gaps/gathering'),
    refetchInterval: ({ state }) => (state.data?.isGoingOn === true ? WATCH_MS : false),
  });
  const start = useMutation({
    mutationFn: () => call('POST /knowledge/gaps/gather'),
    onSuccess: (state) => queryClient.setQueryData(KEY, state),
  });
  const isGoingOn = start.isPending || data?.isGoingOn === true;
  const wasGoingOn = useRef(false);
  useEffect(() => {
    if (wasGoingOn.current && !isGoingOn) void refreshKnowledge();
    wasGoingOn.current = isGoingOn;
  }, [isGoingOn]);
  // What another day has brought is no news; only what was asked for here is told.
  const hasEnded = start.isSuccess && data?.isGoingOn === false;
  const { done = 0, total = 0 } = data?.drafts ?? {};
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button size="sm" isBusy={isGoingOn} onClick={() => start.mutate()}>
        {!isGoingOn && <RefreshCw aria-hidden />}
        {t('gather')}
      </Button>
      <p role="status" className="min-w-0 flex-1 basis-48 text-sm text-soft">
        {isGoingOn
          ? total > 0
            ? t('drafting', { done, total })
            : t('gathering')
          : hasEnded && data.error !== null
            ? t('gatherFailed', { why: data.error })
            : hasEnded
              ? t('gathered', { count: data.gaps, questions: data.questions })
              : ''}
      </p>
      {start.error !== null && <ProblemNote error={start.error} />}
    </div>
  );
}
