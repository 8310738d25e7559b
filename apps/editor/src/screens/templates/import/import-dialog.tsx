import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useCan } from '../../../app/session.js';
import { useWords } from '../../../i18n/use-words.js';
import { createNamed } from '../../../problems/apply-fix.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Tabs } from '../../../ui/tabs.js';
import { toast } from '../../../ui/toast.js';
import { Finding } from './finding.js';
import { namesToMake, NO_CHOICES } from './missing-names.js';
import { NameMapping } from './name-mapping.js';
import { FromAddress, FromFile, FromText } from './sources.js';
import { useFinding } from './use-finding.js';
import { words } from './words.js';

type Source = 'file' | 'paste' | 'address';
const NOTHING: Readonly<Record<Source, string>> = { file: '', paste: '', address: '' };
const KINDS = { teams: 'team', calendars: 'calendar', tags: 'tag', knowledge: 'knowledge' } as const;

/** A flow from elsewhere: read, looked at, and only then taken in. What can be mended is mended in the editor. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const canPublish = useCan('flows.publish');
  const [source, setSource] = useState<Source>('file');
  const [texts, setTexts] = useState(NOTHING);
  const [fileName, setFileName] = useState('');
  const [choices, setChoices] = useState(NO_CHOICES);
  const text = texts[source];
  const finding = useFinding(text, choices);
  const take = useMutation({
    mutationFn: async ({ publish, document }: { publish: boolean; document: unknown }) => {
      for (const { list, name } of namesToMake(choices)) await createNamed(KINDS[list], name);
      const query = publish ? { publish } : { unfinished: true };
      return call('POST /flows/import', { query, body: document });
    },
    onSuccess: async ({ id }) => {
      toast({ title: t('imported', { name: finding.name }) });
      await queryClient.invalidateQueries({ queryKey: ['flows'] });
      onClose();
      await navigate(`/flows/${id}`);
    },
  });
  const go = (publish: boolean): void => take.mutate({ publish, document: finding.document });
  const write = (wanted: string): void => {
    setTexts({ ...texts, [source]: wanted });
    setChoices(NO_CHOICES);
    take.reset();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="md"
      title={t('title')}
      description={t('text')}
      actions={
        <>
          {canPublish && (
            <Button disabled={!finding.isFlow || !finding.isSound || take.isPending} onClick={() => go(true)}>
              {t('importPublish')}
            </Button>
          )}
          <Button look="primary" disabled={!finding.isFlow} isBusy={take.isPending} onClick={() => go(false)}>
            {t('importDraft')}
          </Button>
        </>
      }
    >
      <Tabs
        className="-mx-5"
        label={t('from')}
        value={source}
        onChange={setSource}
        tabs={[
          {
            value: 'file',
            label: t('file'),
            content: (
              <FromFile
                name={fileName}
                onFile={(name, content) => {
                  setFileName(name);
                  write(content);
                }}
              />
            ),
          },
          { value: 'paste', label: t('paste'), content: <FromText text={text} onText={write} /> },
          { value: 'address', label: t('address'), content: <FromAddress onText={write} /> },
        ]}
      />
      {finding.ownFlow !== undefined && (
        <NameMapping flow={finding.ownFlow} choices={choices} onChange={setChoices} />
      )}
      {text.trim() !== '' && <Finding finding={finding} />}
      {take.error !== null && <ProblemNote error={take.error} />}
    </Dialog>
  );
}
