import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { queryClient } from '../../app/query-client.js';
import { useCan } from '../../app/session.js';
import { useWords } from '../../i18n/use-words.js';
import { useOpenFlow } from '../../open-flow/open-flow.js';
import { Button } from '../../ui/button.js';
import { useProblemText } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { words } from './words.js';

export function PublishButton() {
  const t = useWords(words);
  const problemText = useProblemText();
  const { flowId, document } = useOpenFlow();
  const canPublish = useCan('flows.publish');
  const publish = useMutation({
    mutationFn: async () => {
      await document.save();
      return call('POST /flows/{id}/publish', {
        params: { id: flowId },
        ifMatch: document.getState().revision,
      });
    },
    onSuccess: async ({ version }) => {
      toast({ title: t('published', { version }) });
      await queryClient.invalidateQueries({ queryKey: ['flows'] });
    },
    onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
  });
  if (!canPublish) return null;
  return (
    <Button look="primary" isBusy={publish.isPending} onClick={() => publish.mutate()}>
      {t('publish')}
    </Button>
  );
}
