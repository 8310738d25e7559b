import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { words } from './words.js';

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

interface SecretDialogProps {
  /** The one that gets a new value; a new one when absent. */
  name?: string;
  taken: readonly string[];
  onClose: () => void;
}

export function SecretDialog({ name: given, taken, onClose }: SecretDialogProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [value, setValue] = useState('');
  const [isTried, setTried] = useState(false);
  const name = given ?? typed.trim();
  const save = useMutation({
    mutationFn: () => call('PUT /secrets/{name}', { params: { name }, body: { value } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['secrets'] });
      toast({ title: t('saved', { name }) });
      onClose();
    },
  });
  const isTaken = given === undefined && taken.includes(name);
  const nameError = !NAME.test(name) ? t('nameWrong') : isTaken ? t('nameTaken') : undefined;
  const valueError = value === '' ? t('valueMissing') : undefined;
  const shown = (error: string | undefined) => (isTried && error !== undefined ? { error } : {});
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={given === undefined ? t('newSecret') : t('changeOf', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" form="secret" isBusy={save.isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id="secret"
        noValidate
        className="flex flex-col gap-4 pt-1"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (nameError === undefined && valueError === undefined) save.mutate();
        }}
      >
        {given === undefined && (
          <Field label={t('name')} hint={t('nameHint')} {...shown(nameError)}>
            {(control) => (
              <Input
                {...control}
                autoFocus
                autoComplete="off"
                spellCheck={false}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
        )}
        <Field label={t('value')} hint={t('valueHint')} {...shown(valueError)}>
          {(control) => (
            <Input
              {...control}
              type="password"
              autoFocus={given !== undefined}
              autoComplete="new-password"
              maxLength={4000}
              value={value}
              onChange={({ target }) => setValue(target.value)}
            />
          )}
        </Field>
        {save.error !== null && <ProblemNote error={save.error} />}
      </form>
    </Dialog>
  );
}
