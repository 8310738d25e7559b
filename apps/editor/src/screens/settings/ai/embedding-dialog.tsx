import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Switch } from '../../../ui/switch.js';
import { refreshAi, type Embeddings } from './ai-queries.js';
import { embeddingWords } from './embedding-words.js';
import { useKeyWords } from './key-words.js';
import { TrialNote } from './trial-note.js';

type Stored = NonNullable<Embeddings['stored']>;

interface Typed {
  baseUrl: string;
  apiKey: string;
  /** The server needs none; one that is stored goes. */
  isKeyless: boolean;
  model: string;
  dimensions: string;
}

const typedOf = (stored: Stored | null): Typed => ({
  baseUrl: stored?.baseUrl ?? 'https://api.openai.com/v1',
  apiKey: '',
  isKeyless: stored !== null && stored.key === null,
  model: stored?.model ?? '',
  dimensions: stored?.dimensions == null ? '' : String(stored.dimensions),
});

/** What is typed, as it is tried and as it is saved. The key goes in and never comes back. */
export function EmbeddingDialog({ stored, onClose }: { stored: Stored | null; onClose: () => void }) {
  const t = useWords(embeddingWords);
  const [typed, setTyped] = useState(() => typedOf(stored));
  const body = bodyOf(typed);
  const trial = useMutation({ mutationFn: () => call('POST /knowledge/embeddings/test', { body }) });
  const save = useMutation({
    mutationFn: () => call('PUT /knowledge/embeddings', { body }),
    onSuccess: async () => {
      onClose();
      await refreshAi();
    },
  });
  const set = (change: Partial<Typed>): void => {
    setTyped((before) => ({ ...before, ...change }));
    trial.reset();
  };
  const isComplete = body.model !== '' && body.baseUrl !== '' && !Number.isNaN(body.dimensions);
  const isOther = stored !== null && isAnother(stored, body);
  const error = save.error ?? trial.error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(stored === null ? 'choose' : 'changeTitle')}
      actions={
        <>
          <Button disabled={!isComplete} isBusy={trial.isPending} onClick={() => trial.mutate()}>
            {t('test')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={!isComplete} isBusy={save.isPending} onClick={() => save.mutate()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete) save.mutate();
        }}
      >
        <EmbeddingFields typed={typed} stored={stored} set={set} />
        {isOther && (
          <p className="rounded-md bg-warn-soft px-3 py-2 text-warn" role="note">
            {t('another')}
          </p>
        )}
        {trial.data !== undefined && <TrialNote trial={trial.data} />}
        {error !== null && <ProblemNote error={error} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function EmbeddingFields({
  typed,
  stored,
  set,
}: {
  typed: Typed;
  stored: Stored | null;
  set: (change: Partial<Typed>) => void;
}) {
  const t = useWords(embeddingWords);
  const keys = useKeyWords();
  const key = stored?.key ?? null;
  const field = (
    name: 'baseUrl' | 'apiKey' | 'model' | 'dimensions',
    {
      label,
      hint,
      placeholder,
      error,
    }: { label: string; hint: string; placeholder?: string; error?: string },
  ) => (
    <Field label={label} hint={hint} {...(error === undefined ? {} : { error })}>
      {(control) => (
        <Input
          {...control}
          value={typed[name]}
          type={name === 'apiKey' ? 'password' : 'text'}
          disabled={name === 'apiKey' && typed.isKeyless}
          autoComplete="off"
          spellCheck={false}
          inputMode={name === 'dimensions' ? 'numeric' : undefined}
          placeholder={placeholder}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Field>
  );
  const isNoLength = Number.isNaN(bodyOf(typed).dimensions);
  return (
    <>
      {field('baseUrl', { label: t('baseUrl'), hint: t('baseUrlHint') })}
      {field('apiKey', {
        label: t('apiKey'),
        hint: keys.hint(key),
        ...(key === null ? {} : { placeholder: key }),
      })}
      <label className="-mt-2 flex items-center gap-2 text-sm">
        <Switch checked={typed.isKeyless} onCheckedChange={(isKeyless) => set({ isKeyless, apiKey: '' })} />
        {t('keyless')}
      </label>
      {field('model', { label: t('model'), hint: t('modelHint'), placeholder: 'text-embedding-3-small' })}
      {field('dimensions', {
        label: t('dimensions'),
        hint: t('dimensionsHint'),
        ...(isNoLength ? { error: t('noLength') } : {}),
      })}
    </>
  );
}

/** NaN dimensions: what is typed is no number. */
function bodyOf({ baseUrl, apiKey, isKeyless, model, dimensions }: Typed) {
  const key = isKeyless ? null : apiKey.trim();
  return {
    baseUrl: baseUrl.trim(),
    model: model.trim(),
    dimensions: lengthIn(dimensions.trim()),
    ...(key === '' ? {} : { apiKey: key }),
  };
}

function lengthIn(text: string): number | null {
  if (text === '') return null;
  const length = Number(text);
  return Number.isInteger(length) && length >= 8 && length <= 16_000 ? length : Number.NaN;
}

/** Its vectors cannot be compared with those there are. */
function isAnother(stored: Stored, { baseUrl, model, dimensions }: ReturnType<typeof bodyOf>): boolean {
  return baseUrl !== stored.baseUrl || model !== stored.model || dimensions !== stored.dimensions;
}
