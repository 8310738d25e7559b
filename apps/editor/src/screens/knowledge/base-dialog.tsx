import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, Input } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { refreshKnowledge, type Base } from './knowledge-queries.js';
import { words } from './words.js';

/** A new base, or another name for one. */
export function BaseDialog({ base, onClose }: { base: Base | undefined; onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [name, setName] = useState(base?.name ?? '');
  const wanted = name.trim();
  const rename = async (id: string, to: string): Promise<void> => {
    await call('PATCH /knowledge/bases/{base}', { params: { base: id }, body: { name: to } });
    await refreshKnowledge();
  };
  const save = useMutation({
    mutationFn: async () => {
      if (base === undefined) return call('POST /knowledge/bases', { body: { name: wanted } });
      await rename(base.id, wanted);
      return base;
    },
    onSuccess: async ({ id }) => {
      onClose();
      await refreshKnowledge();
      if (base === undefined) return navigate(`/knowledge/${id}`);
      toast({
        title: t('renamed', { before: base.name, name: wanted }),
        action: { label: t('undo'), run: () => void rename(id, base.name) },
      });
    },
  });
  const run = (): void => {
    if (wanted === base?.name) onClose();
    else if (wanted !== '') save.mutate();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={base === undefined ? t('newBase') : t('rename')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={wanted === ''} isBusy={save.isPending} onClick={run}>
            {base === undefined ? t('create') : t('save')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <Field label={t('name')} hint={t('nameHint')}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              value={name}
              maxLength={100}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        {save.error !== null && <ProblemNote error={save.error} />}
      </form>
    </Dialog>
  );
}
