import { isText, reworded, wordingFor } from '@nightshift/schema';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { TemplateField } from '../../template-text/template-field.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { ChipsInput } from '../../ui/chips-input.js';
import { Input } from '../../ui/field.js';
import { cn } from '../../ui/join-classes.js';
import { words } from '../words.js';
import type { WidgetProps } from './widget-props.js';

/** Emptied is taken away: an empty text is seldom meant. Where one must stand, it is empty until it is written. */
const kept = (text: string, isRequired: boolean): string | undefined =>
  text === '' && !isRequired ? undefined : text;
const shown = (value: unknown): string => (typeof value === 'string' ? value : '');

export function TextWidget(props: WidgetProps) {
  return <WrittenText {...props} isLong={false} />;
}

export function TextareaWidget(props: WidgetProps) {
  return <WrittenText {...props} isLong hasEmoji />;
}

function WrittenText({
  id,
  value,
  onChange,
  hint,
  isReadOnly,
  isRequired,
  isInner: _isInner,
  control,
  ...look
}: WidgetProps & {
  isLong: boolean;
  hasEmoji?: boolean;
  inputMode?: 'url';
  spellCheck?: boolean;
  className?: string;
}) {
  const usual = typeof hint.default === 'string' ? hint.default : '';
  return (
    <TemplateField
      {...look}
      id={id}
      value={shown(value)}
      isTemplated={hint.isTemplated}
      ownPaths={hint.values}
      isReadOnly={isReadOnly}
      placeholder={hint.placeholder === '' ? usual : hint.placeholder}
      control={control}
      onChange={(text) => onChange(kept(text, isRequired))}
    />
  );
}

/** What colleagues call it, in the language of the reader; what others read in theirs stays. */
export function NameWidget({ value, onChange, ...rest }: WidgetProps) {
  const language = useLanguage();
  const name = isText(value) ? value : '';
  return (
    <TextWidget
      {...rest}
      value={wordingFor(name, language)}
      onChange={(said) => onChange(typeof said === 'string' ? reworded(name, language, said) : undefined)}
    />
  );
}

/** Of a machine's text every sign counts. JSON can be laid out. */
export function CodeWidget(props: WidgetProps) {
  const t = useWords(words);
  const text = shown(props.value);
  const tidy = layOut(text);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <WrittenText
        {...props}
        isLong
        spellCheck={false}
        className={cn(
          'font-mono text-sm',
          props.hint.maxLength !== undefined && props.hint.maxLength <= 500 && 'min-h-8',
        )}
      />
      {tidy !== undefined && tidy !== text && !props.isReadOnly && (
        <Button size="sm" look="ghost" className="self-start" onClick={() => props.onChange(tidy)}>
          {t('layOut')}
        </Button>
      )}
    </div>
  );
}

function layOut(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return undefined;
  }
}

const PICTURE = /^https?:\/\/\S+\.(png|jpe?g|gif|webp|avif|svg)(\?\S*)?$/i;

export function UrlWidget(props: WidgetProps) {
  if (props.hint.isMany) return <ChipsWidget {...props} />;
  const address = shown(props.value);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <WrittenText {...props} isLong={false} inputMode="url" spellCheck={false} />
      {PICTURE.test(address) && <Picture key={address} address={address} />}
    </div>
  );
}

/** What is there to be seen is shown; where nothing is, nothing. */
function Picture({ address }: { address: string }) {
  const [isThere, setIsThere] = useState(true);
  if (!isThere) return null;
  return (
    <img
      src={address}
      alt=""
      referrerPolicy="no-referrer"
      className="max-h-28 max-w-full self-start rounded-md border border-line object-contain"
      onError={() => setIsThere(false)}
    />
  );
}

export function ChipsWidget({ id, value, onChange, hint, isReadOnly, isRequired, control }: WidgetProps) {
  // One that is not in a list yet is one all the same.
  const items = Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string' && value !== ''
      ? [value]
      : [];
  return (
    <ChipsInput
      {...control}
      id={id}
      items={items}
      isWhole={hint.widget === 'phrases'}
      placeholder={hint.placeholder}
      isReadOnly={isReadOnly}
      onChange={(next) => onChange(next.length === 0 && !isRequired ? undefined : next)}
    />
  );
}

/** Fields that the browser knows: an address of mail, a secret, a colour. */
export function PlainWidget({ id, value, onChange, hint, isReadOnly, isRequired, control }: WidgetProps) {
  return (
    <Input
      {...control}
      id={id}
      type={hint.widget}
      value={shown(value)}
      readOnly={isReadOnly}
      placeholder={hint.placeholder}
      autoComplete="off"
      className={cn(hint.widget === 'color' && 'w-16 p-1')}
      onChange={({ target }) => onChange(kept(target.value, isRequired))}
    />
  );
}
