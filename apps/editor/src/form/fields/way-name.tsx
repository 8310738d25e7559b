import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { Input } from '../../ui/field.js';
import { cn } from '../../ui/join-classes.js';
import { useForm } from '../form-share.js';
import { valueAt, type Path } from '../set-at.js';
import { words } from '../words.js';
import { waysOf } from './ways.js';

const WAY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** What a way out is called. Its line follows the name, so it is changed when it is whole, not with every letter. */
export function WayName({
  path,
  others,
  isReadOnly,
  label,
}: {
  path: Path;
  others: readonly unknown[];
  isReadOnly: boolean;
  /** In rows below one another the first says it for all. */
  label: 'above' | 'beside' | 'hidden';
}) {
  const t = useWords(words);
  const { config, write, exchange, id } = useForm();
  const known = valueAt(config, [...path, 'id']);
  const name = typeof known === 'string' ? known : '';
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed !== name && (!WAY.test(typed) || waysOf(others).includes(typed));
  const keep = (): void => {
    if (typed !== null && !isWrong && typed !== name) write([...path, 'id'], typed);
    setTyped(null);
  };
  const leaving = useRef<() => void>(undefined);
  leaving.current = () => {
    if (typed !== null && !isWrong && typed !== name) exchange([...path, 'id'], name, typed);
  };
  // A field that goes away with its panel is not told that it has lost the focus. Before the document is closed, too.
  useLayoutEffect(() => () => leaving.current?.(), []);
  const control = `${id}-way-${path.join('-')}`;
  return (
    <div className={cn('flex min-w-0', label === 'beside' ? 'items-center gap-2' : 'flex-col gap-1')}>
      <label
        htmlFor={control}
        className={cn('shrink-0 text-sm font-medium', label === 'hidden' && 'sr-only')}
      >
        {t('wayOut')}
      </label>
      <Input
        id={control}
        value={typed ?? name}
        readOnly={isReadOnly}
        aria-invalid={isWrong}
        title={isWrong ? t('wayWrong') : t('wayOut')}
        spellCheck={false}
        className="w-24"
        onChange={({ target }) => setTyped(target.value.replaceAll(/\s+/g, '-'))}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
          if (key === 'Escape') setTyped(null);
        }}
      />
    </div>
  );
}
