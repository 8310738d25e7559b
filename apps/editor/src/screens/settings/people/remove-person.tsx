import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { refreshPeople, type Person } from './people-queries.js';
import { words } from './words.js';

/** Asked first: the password of somebody who was taken out is gone, so nothing brings them back. */
export function RemovePerson({ person: { id, name }, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords(words);
  const remove = useMutation({
    mutationFn: () => call('DELETE /users/{id}', { params: { id } }),
    onSuccess: async () => {
      await refreshPeople();
      toast({ title: t('removed', { name }) });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('remove', { name })}
      description={t('removeText')}
      actions={
        <>
          <Button autoFocus onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="danger" isBusy={remove.isPending} onClick={() => remove.mutate()}>
            {t('removeNow')}
          </Button>
        </>
      }
    >
      {remove.error !== null && <ProblemNote error={remove.error} />}
    </Dialog>
  );
}
