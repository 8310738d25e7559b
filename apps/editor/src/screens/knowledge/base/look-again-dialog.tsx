import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { refreshKnowledge, titleOf, type Source } from '../knowledge-queries.js';
import { LookAgainField } from './look-again-field.js';
import { words } from './words.js';

/** How often a page or a site is looked at again by itself. */
export function LookAgainDialog({
  base,
  source,
  onClose,
}: {
  base: string;
  source: Source;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { id, everyHours: stored } = source;
  const [everyHours, setEveryHours] = useState(stored);
  const save = useMutation({
    mutationFn: () =>
      call('PATCH /knowledge/bases/{base}/sources/{source}', {
        params: { base, source: id },
        body: { everyHours },
      }),
    onSuccess: async () => {
      onClose();
      await refreshKnowledge();
    },
  });
  const isGood = !Number.isNaN(everyHours);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('lookAgain')}
      description={t('lookAgainText', { name: titleOf(source) })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={!isGood} isBusy={save.isPending} onClick={() => save.mutate()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (isGood) save.mutate();
        }}
      >
        <LookAgainField everyHours={everyHours} onChange={setEveryHours} />
        {save.error !== null && <ProblemNote error={save.error} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
