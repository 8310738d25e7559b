import { useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { Textarea } from '../ui/field.js';
import { words } from './words.js';

/** Any value as JSON. What is none yet stays in the field and changes nothing. */
export function JsonField({
  id,
  value,
  onChange,
  isReadOnly,
  ...control
}: {
  id: string;
  value: unknown;
  onChange: (value: unknown) => void;
  isReadOnly: boolean;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
}) {
  const t = useWords(words);
  const written = value === undefined ? '' : JSON.stringify(value, null, 2);
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? undefined : parse(draft);
  const isMistaken = draft !== null && parsed === undefined;
  return (
    <>
      <Textarea
        {...control}
        id={id}
        aria-invalid={isMistaken || control['aria-invalid']}
        value={draft ?? written}
        readOnly={isReadOnly}
        spellCheck={false}
        className="font-mono text-sm"
        onChange={({ target }) => {
          setDraft(target.value);
          const read = parse(target.value);
          if (read !== undefined) onChange(read.value);
        }}
        // As it was typed while somebody types; laid out when they are done.
        onBlur={() => !isMistaken && setDraft(null)}
      />
      {isMistaken && (
        <p role="status" className="text-sm text-bad">
          {t('noJson')}
        </p>
      )}
    </>
  );
}

function parse(text: string): { value: unknown } | undefined {
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
