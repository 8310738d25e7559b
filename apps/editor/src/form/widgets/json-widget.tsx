import { useState } from 'react';
import { sayCondition } from '../../conditions/say-condition.js';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { Textarea } from '../../ui/field.js';
import { words } from '../words.js';
import type { WidgetProps } from './widget-props.js';

/** What no other widget fits, as JSON. What is none yet stays in the field and changes nothing. */
export function JsonWidget({ id, value, onChange, isReadOnly, control }: WidgetProps) {
  const t = useWords(words);
  const written = value === undefined ? '' : JSON.stringify(value, null, 2);
  const [draft, setDraft] = useState<string | null>(null);
  const isMistaken = draft !== null;
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
          const parsed = parse(target.value);
          setDraft(parsed === undefined ? target.value : null);
          if (parsed !== undefined) onChange(parsed.value);
        }}
      />
      {isMistaken && <p className="text-sm text-bad">{t('noJson')}</p>}
    </>
  );
}

/** The sentence, and what it is made of. */
export function ConditionWidget(props: WidgetProps) {
  const language = useLanguage();
  const sentence = sayCondition(props.value, language);
  return (
    <>
      {sentence !== '' && <p className="text-sm text-soft">{sentence}</p>}
      <JsonWidget {...props} />
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
