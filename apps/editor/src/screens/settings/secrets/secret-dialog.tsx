import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Answer } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { ListField } from '../parts/list-field.js';
import { words } from './words.js';

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

const HOST = '^((\\*\\.(?=[^.]+\\.))?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?$';

interface SecretDialogProps {
  secrets: Answer<'GET /secrets'>;
  /** Of one that there is, or that flows show. */
  name?: string;
  onClose: () => void;
}

export function SecretDialog({ secrets: { items, missing }, name: given, onClose }: SecretDialogProps) {
  const t = useWords(words);
  const stored = items.find(({ name }) => name === given);
  const [typed, setTyped] = useState(given ?? '');
  const [value, setValue] = useState('');
  const [isTried, setTried] = useState(false);
  const name = typed.trim();
  const found = (stored ?? missing.find((each) => each.name === name))?.shownTo ?? [];
  const before = stored?.hosts ?? [];
  const [named, setNamed] = useState<string[]>();
  const isFound = named === undefined && before.length === 0 && found.length > 0;
  const hosts = named ?? (isFound ? found : before);
  const save = useMutation({
    mutationFn: () =>
      call('PUT /secrets/{name}', {
        params: { name },
        body: { hosts: [...hosts], ...(value === '' ? {} : { value }) },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['secrets'] });
      toast({ title: t('saved', { name }) });
      onClose();
    },
  });
  const isTaken = stored === undefined && items.some((each) => each.name === name);
  const nameError = !NAME.test(name) ? t('nameWrong') : isTaken ? t('nameTaken') : undefined;
  const valueError = value === '' && stored === undefined ? t('valueMissing') : undefined;
  // One from before hosts were asked for may stay without any.
  const hostsError =
    hosts.length === 0 && (stored === undefined || before.length > 0) ? t('hostsMissing') : undefined;
  const shown = (error: string | undefined) => (isTried && error !== undefined ? { error } : {});
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={stored === undefined ? t('newSecret') : t('changeOf', { name })}
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
          if ([nameError, valueError, hostsError].every((error) => error === undefined)) save.mutate();
        }}
      >
        {stored === undefined && (
          <Field label={t('name')} hint={t('nameHint')} {...shown(nameError)}>
            {(control) => (
              <Input
                {...control}
                autoFocus={given === undefined}
                autoComplete="off"
                spellCheck={false}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
        )}
        <Field
          label={t('value')}
          hint={stored === undefined ? t('valueHint') : t('valueKept')}
          {...shown(valueError)}
        >
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
        <ListField
          label={t('hosts')}
          hint={isFound ? t('hostsFound') : t('hostsHint')}
          pattern={HOST}
          placeholder="api.example.com"
          value={hosts}
          onChange={setNamed}
          {...shown(hostsError)}
        />
        {save.error !== null && <ProblemNote error={save.error} />}
      </form>
    </Dialog>
  );
}
