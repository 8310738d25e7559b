import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { Button, type ButtonProps } from '../../../ui/button.js';
import { words } from './words.js';

const SHOWN_MS = 2000;

export function CopyButton({ text, label, ...rest }: { text: string; label?: string } & ButtonProps) {
  const t = useWords(words);
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return undefined;
    const timer = setTimeout(() => setDone(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isDone]);
  return (
    <Button
      {...rest}
      onClick={() => {
        void copy(text).then(() => setDone(true));
      }}
    >
      {isDone ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{isDone ? t('copied') : (label ?? t('copy'))}</span>
    </Button>
  );
}

/** A page that is not on https (a server in the own house) has no clipboard but the old way. */
async function copy(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  // Deprecated, and the only way there is.
  const run: unknown = Reflect.get(document, 'execCommand');
  if (typeof run === 'function') Reflect.apply(run, document, ['copy']);
  field.remove();
}
