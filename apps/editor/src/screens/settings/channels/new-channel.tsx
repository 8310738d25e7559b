import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { cn } from '../../../ui/join-classes.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useChannelTypes, useCreateChannel } from './channel-queries.js';
import { textIn } from './text-in.js';
import { words } from './words.js';

const CREATABLE = ['web', 'api'] as const;

export function NewChannel({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const navigate = useNavigate();
  const types = useChannelTypes().data ?? [];
  const create = useCreateChannel();
  const [type, setType] = useState<(typeof CREATABLE)[number]>('web');
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    if (name.trim() === '') return;
    create.mutate(
      { type, name: name.trim() },
      { onSuccess: ({ id }) => void navigate(`/settings/channels/${id}`) },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('newChannel')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" form="new-channel" isBusy={create.isPending}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form
        id="new-channel"
        noValidate
        className="flex flex-col gap-4 pt-1"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">{t('kind')}</legend>
          {types.map((known) => {
            const value = CREATABLE.find((each) => each === known.type);
            if (value === undefined) return null;
            return (
              <label
                key={value}
                className={cn(
                  'flex cursor-pointer gap-2.5 rounded-md border p-3 hover:bg-hover',
                  value === type ? 'border-accent bg-accent-soft' : 'border-line',
                )}
              >
                <input
                  type="radio"
                  name="type"
                  checked={value === type}
                  onChange={() => setType(value)}
                  className="mt-0.5 accent-(--accent)"
                />
                <span>
                  <span className="font-medium">{textIn(known.title, language)}</span>
                  <span className="block text-sm text-soft">{textIn(known.description, language)}</span>
                </span>
              </label>
            );
          })}
        </fieldset>
        <Field
          label={t('name')}
          hint={t('nameHint')}
          {...(isTried && name.trim() === '' ? { error: t('nameMissing') } : {})}
        >
          {(control) => (
            <Input {...control} autoFocus value={name} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        {create.error !== null && <ProblemNote error={create.error} />}
      </form>
    </Dialog>
  );
}
