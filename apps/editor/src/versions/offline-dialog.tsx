import { useMutation } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { call } from '../api/call.js';
import { queryClient } from '../app/query-client.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ProblemNote, useProblemText } from '../ui/problem-note.js';
import { toast } from '../ui/toast.js';
import { InFlight } from './in-flight-section.js';
import { useSayCallers } from './say-callers.js';
import { settleRuns, type RunChoice } from './in-flight.js';
import { useCallers, useStandingRuns } from './version-queries.js';
import { words } from './words.js';

export interface OfflineDialogProps {
  flowId: string;
  name: string;
  onClose: () => void;
}

/** No trigger fires any more; what becomes of those who are in the middle is chosen here. */
export function OfflineDialog({ flowId, name, onClose }: OfflineDialogProps) {
  const t = useWords(words);
  const problemText = useProblemText();
  const runs = useStandingRuns(flowId);
  const { data: callers = [] } = useCallers(flowId);
  const sayCallers = useSayCallers();
  const standing = useMemo(() => runs.data ?? [], [runs.data]);
  const [choice, setChoice] = useState<RunChoice>('finish');
  const goBack = (version: number): Promise<void> =>
    call('POST /flows/{id}/publish', { params: { id: flowId }, body: { version } })
      .then(forgetLive)
      .catch((error: unknown) => toast({ ...problemText(error), tone: 'bad' }));
  const takeOffline = useMutation({
    mutationFn: async () => {
      const params = { id: flowId };
      const { liveVersion } = await call('GET /flows/{id}', { params });
      await call('POST /flows/{id}/unpublish', { params });
      await settleRuns(flowId, new Set(standing.map(({ version }) => version)), choice);
      return liveVersion;
    },
    onSuccess: async (version) => {
      onClose();
      const undo = { label: t('undo'), run: () => void goBack(version ?? 0) };
      toast({ title: t('isOffline', { name }), ...(version === null ? {} : { action: undo }) });
      await forgetLive();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('offlineTitle', { name })}
      description={t('offlineText')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="danger" isBusy={takeOffline.isPending} onClick={() => takeOffline.mutate()}>
            {t('takeOffline')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {callers.length > 0 && (
          <p className="flex gap-2">
            <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
            <span className="min-w-0 wrap-anywhere">{sayCallers(callers)}</span>
          </p>
        )}
        <InFlight flowId={flowId} standing={standing} choice={choice} onChoose={setChoice} />
        {runs.error !== null && <ProblemNote error={runs.error} />}
        {takeOffline.error !== null && <ProblemNote error={takeOffline.error} />}
      </div>
    </Dialog>
  );
}

/** What is live, and what others overlap with. */
async function forgetLive(): Promise<void> {
  await Promise.all(
    [['flows'], ['server-problems'], ['known']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}
