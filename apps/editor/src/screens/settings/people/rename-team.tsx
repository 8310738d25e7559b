import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { refreshPeople, type Team } from './people-queries.js';
import { words } from './words.js';

/** What people call the team. What flows call it stays, so none of them has to be changed. */
export function RenameTeam({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useWords(words);
  const [title, setTitle] = useState(team.title);
  const wanted = title.trim();
  const save = useMutation({
    mutationFn: () => call('PUT /teams/{name}', { params: { name: team.name }, body: { title: wanted } }),
    onSuccess: async () => {
      await refreshPeople();
      toast({ title: t('saved', { name: wanted }) });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('renameTeam', { name: team.title })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" form="team" isBusy={save.isPending} disabled={wanted === ''}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id="team"
        className="flex flex-col gap-4 pt-1"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== '') save.mutate();
        }}
      >
        <Field label={t('teamName')} hint={t('teamKept', { id: team.name })}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={200}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
        </Field>
        {save.error !== null && <ProblemNote error={save.error} />}
      </form>
    </Dialog>
  );
}
