import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, Input } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { words } from './words.js';

/** A name for something new, or another one. */
export function NameDialog({
  title,
  label,
  name: before,
  maxLength,
  onSave,
  onClose,
}: {
  title: string;
  label: string;
  name: string;
  maxLength: number;
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}) {
  const t = useWords(words);
  const save = useMutation({ mutationFn: onSave, onSuccess: onClose });
  const [name, setName] = useState(before);
  const wanted = name.trim();
  const run = (): void => {
    if (wanted === before) onClose();
    else if (wanted !== '') save.mutate(wanted);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={wanted === ''} isBusy={save.isPending} onClick={run}>
            {t('save')}
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
        <Field label={label}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              value={name}
              maxLength={maxLength}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        {save.error !== null && <ProblemNote error={save.error} />}
      </form>
    </Dialog>
  );
}
