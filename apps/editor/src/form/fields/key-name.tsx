import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { Input } from '../../ui/field.js';
import { words } from '../words.js';

/** The name of an entry that can be called otherwise; it is changed when it is whole, not with every letter. */
export function KeyName({
  name,
  others,
  onRename,
}: {
  name: string;
  others: readonly string[];
  onRename: (to: string) => void;
}) {
  const t = useWords(words);
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed !== name && (!NAME.test(typed) || others.includes(typed));
  const keep = (): void => {
    if (typed !== null && !isWrong && typed !== name) onRename(typed);
    setTyped(null);
  };
  return (
    <Input
      aria-label={t('keyName', { item: name })}
      aria-invalid={isWrong}
      title={t(isWrong ? 'keyWrong' : 'keyHow')}
      value={typed ?? name}
      spellCheck={false}
      onChange={({ target }) => setTyped(target.value.replaceAll(/\s+/g, '_'))}
      onBlur={keep}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Enter' && !nativeEvent.isComposing) keep();
      }}
    />
  );
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
