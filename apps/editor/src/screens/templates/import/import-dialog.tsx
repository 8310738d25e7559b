import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useCan } from '../../../app/session.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Tabs } from '../../../ui/tabs.js';
import { toast } from '../../../ui/toast.js';
import { Finding, useFinding } from './finding.js';
import { FromAddress, FromFile, FromText } from './sources.js';
import { words } from './words.js';

type Source = 'file' | 'paste' | 'address';

/** A flow from elsewhere: read, looked at, and only then taken in. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const canPublish = useCan('flows.publish');
  const [source, setSource] = useState<Source>('file');
  const [text, setText] = useState('');
  const finding = useFinding(text);
  const take = useMutation({
    mutationFn: ({ publish, document }: { publish: boolean; document: unknown }) =>
      call('POST /flows/import', { query: { publish }, body: document }),
    onSuccess: async ({ id }) => {
      toast({ title: t('imported', { name: finding.name }) });
      await queryClient.invalidateQueries({ queryKey: ['flows'] });
      onClose();
      await navigate(`/flows/${id}`);
    },
  });
  const go = (publish: boolean): void => take.mutate({ publish, document: finding.document });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="md"
      title={t('title')}
      description={t('text')}
      actions={
        <>
          <Button disabled={!finding.isSound || take.isPending} onClick={() => go(false)}>
            {t('importDraft')}
          </Button>
          {canPublish && (
            <Button
              look="primary"
              disabled={!finding.isSound}
              isBusy={take.isPending}
              onClick={() => go(true)}
            >
              {t('importPublish')}
            </Button>
          )}
        </>
      }
    >
      <Tabs
        className="-mx-5"
        label={t('from')}
        value={source}
        onChange={setSource}
        tabs={[
          { value: 'file', label: t('file'), content: <FromFile onText={setText} /> },
          { value: 'paste', label: t('paste'), content: <FromText text={text} onText={setText} /> },
          { value: 'address', label: t('address'), content: <FromAddress onText={setText} /> },
        ]}
      />
      {text.trim() !== '' && <Finding finding={finding} />}
      {take.error !== null && <ProblemNote error={take.error} />}
    </Dialog>
  );
}
