import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { refreshKnowledge, titleOf, type Source } from '../knowledge-queries.js';
import { AudienceFields, type Audience } from './audience-fields.js';
import { words } from './words.js';

/** Whom a source speaks to; it is read again with that. */
export function AudienceDialog({
  base,
  source,
  onClose,
}: {
  base: string;
  source: Source;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { id, language, market } = source;
  const [audience, setAudience] = useState<Audience>({ language, market });
  const save = useMutation({
    mutationFn: () =>
      call('PATCH /knowledge/bases/{base}/sources/{source}', {
        params: { base, source: id },
        body: audience,
      }),
    onSuccess: async () => {
      onClose();
      await refreshKnowledge();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('audience')}
      description={t('audienceText', { name: titleOf(source) })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" isBusy={save.isPending} onClick={() => save.mutate()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <AudienceFields audience={audience} anyLanguage={t('asText')} onChange={setAudience} />
        {save.error !== null && <ProblemNote error={save.error} />}
      </div>
    </Dialog>
  );
}
