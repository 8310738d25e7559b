import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { Select } from '../../ui/select.js';
import { problemsAt, useForm } from '../form-share.js';
import type { FieldChoice } from '../hint.js';
import { valueAt, type Path } from '../set-at.js';
import { words } from '../words.js';
import { EntryProvider, SHAPE } from './entry-look.js';
import { FieldSet } from './field-frame.js';

export interface Part {
  name: string;
  content: ReactNode;
}

/** Fields of which one at most is filled in: which one is chosen first, and only that one is shown. */
export function OneOfField({
  path,
  choice: { title, fields },
  parts,
}: {
  path: Path;
  choice: FieldChoice;
  parts: readonly Part[];
}) {
  const t = useWords(words);
  const form = useForm();
  // Who looks at another choice and comes back finds what stood there.
  const [kept, setKept] = useState<Readonly<Record<string, unknown>>>({});
  const filled = fields
    .map(({ key }) => key)
    .filter((key) => valueAt(form.config, [...path, key]) !== undefined);
  // Emptied, it is still the one that is being written.
  const [wanted, setWanted] = useState(filled[0] ?? fields[0]?.key);
  if (filled[0] !== undefined && filled[0] !== wanted) setWanted(filled[0]);
  const chosen = filled[0] ?? wanted;
  // Somebody else, or a file, has filled in more than one: which one is to stay can only be chosen in sight of all.
  const isTorn = filled.length > 1;
  // Of an entry of a list, what is wrong with the whole is said here: its frame says nothing.
  const isEntry = typeof path.at(-1) === 'number';
  const contentOf = (key: string | undefined) => parts.find(({ name }) => name === key)?.content;
  const choose = (key: string): void => {
    const before = filled.map((each) => [each, valueAt(form.config, [...path, each])] as const);
    setWanted(key);
    setKept({ ...kept, ...Object.fromEntries(before) });
    for (const each of filled) if (each !== key) form.write([...path, each], undefined);
    if (!filled.includes(key) && kept[key] !== undefined) form.write([...path, key], kept[key]);
  };
  return (
    <FieldSet
      id={`${form.id}_${[...path, fields[0]?.key].join('_')}-one-of`}
      title={title}
      description=""
      problems={isEntry ? problemsAt(form.problems, path, { isDeep: false }) : []}
    >
      <Select
        aria-label={title}
        value={isTorn ? '' : (chosen ?? '')}
        placeholder={t('choose')}
        disabled={form.isReadOnly}
        options={fields.map(({ key, title: label }) => ({ value: key, label }))}
        onChange={choose}
      />
      {isTorn ? filled.map(contentOf) : <EntryProvider value={SHAPE}>{contentOf(chosen)}</EntryProvider>}
    </FieldSet>
  );
}
