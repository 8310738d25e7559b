import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useWords } from '../../../i18n/use-words.js';
import { placeOf } from '../../../live/replay-rows.js';
import { readTimeline } from '../../../live/use-live.js';
import { Button } from '../../../ui/button.js';
import { useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { words } from './words.js';

/** To the flow that heard the question, with its conversation beside the canvas. */
export function ReplayLink({ conversationId, text }: { conversationId: string; text: string }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const problemText = useProblemText();
  const open = useMutation({
    mutationFn: async () => placeOf(await readTimeline(conversationId), text),
    onSuccess: (place) => {
      if (place === null) return toast({ title: t('noReplay'), tone: 'bad' });
      const wanted = new URLSearchParams({ panel: 'live', replay: conversationId, event: place.eventId });
      void navigate(`/flows/${place.flowId}?${wanted.toString()}`);
    },
    onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
  });
  return (
    <Button
      size="sm"
      look="ghost"
      aria-label={`${t('replay')}: ${text}`}
      isBusy={open.isPending}
      onClick={() => open.mutate()}
    >
      {t('replay')}
    </Button>
  );
}
