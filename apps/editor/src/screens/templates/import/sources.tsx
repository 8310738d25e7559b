import { useMutation } from '@tanstack/react-query';
import { FileJson } from 'lucide-react';
import { useId, useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Input, Textarea } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { words } from './words.js';

const MAX_BYTES = 5_000_000;

export function FromFile({ name, onFile }: { name: string; onFile: (name: string, text: string) => void }) {
  const t = useWords(words);
  const id = useId();
  const [isTooLarge, setIsTooLarge] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setIsTooLarge(file.size > MAX_BYTES);
    if (file.size > MAX_BYTES) return;
    onFile(file.name, await file.text());
  };
  return (
    <div className="px-5 pt-4">
      <label
        htmlFor={id}
        className="flex flex-col items-center gap-2 rounded-lg border border-dashed border-edge bg-ground px-4 py-8 text-center hover:bg-hover has-focus-visible:border-accent"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <FileJson className="size-7 text-soft" strokeWidth={1.5} aria-hidden />
        <span className="font-medium">{name === '' ? t('drop') : name}</span>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          className="sr-only"
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </label>
      {isTooLarge && (
        <p role="alert" className="mt-2 text-bad">
          {t('tooLarge')}
        </p>
      )}
    </div>
  );
}

export function FromText({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = useWords(words);
  return (
    <div className="px-5 pt-4">
      <Field label={t('pasteLabel')}>
        {(control) => (
          <Textarea
            {...control}
            spellCheck={false}
            className="max-h-56 min-h-32 font-mono text-sm"
            value={text}
            onChange={({ target }) => onText(target.value)}
          />
        )}
      </Field>
    </div>
  );
}

export function FromAddress({ onText }: { onText: (text: string) => void }) {
  const t = useWords(words);
  const [url, setUrl] = useState('');
  const read = useMutation({
    mutationFn: (wanted: string) => call('POST /flows/fetch', { body: { url: wanted } }),
    onSuccess: ({ text }) => onText(text),
  });
  return (
    <form
      className="flex flex-col gap-3 px-5 pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (url.trim() !== '') read.mutate(url.trim());
      }}
    >
      <Field label={t('addressLabel')} hint={t('addressHint')}>
        {(control) => (
          <Input
            {...control}
            type="url"
            placeholder="https://"
            value={url}
            onChange={({ target }) => setUrl(target.value)}
          />
        )}
      </Field>
      <Button type="submit" className="self-start" isBusy={read.isPending}>
        {t('read')}
      </Button>
      {read.error !== null && <ProblemNote error={read.error} />}
    </form>
  );
}
