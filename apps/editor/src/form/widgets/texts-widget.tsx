import { copiedLanguages, isJsonObject, pickText } from '@nightshift/schema';
import { Tabs } from 'radix-ui';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { sayLanguage } from '../../i18n/world-names.js';
import { EmptyHint } from '../../template-text/empty-hint.js';
import { TemplateField } from '../../template-text/template-field.js';
import { foreignLanguage } from '../foreign-script.js';
import { useForm } from '../form-share.js';
import { words } from '../words.js';
import { LanguageTabs } from './language-tabs.js';
import type { WidgetProps } from './widget-props.js';

type Wordings = Readonly<Record<string, string>>;
/** The number of signs is told when it comes near the limit. */
const NEAR = 0.8;

/** What a customer reads, in every language of the flow: tabs over one text. */
export function TextsWidget({
  id,
  value,
  onChange,
  hint,
  isReadOnly,
  isRequired,
  isInner,
  control,
}: WidgetProps) {
  const { contentLanguage, languages } = useForm();
  const texts = wordingsOf(value);
  const isForAll = typeof value === 'string';
  const first = languages[0] ?? contentLanguage;
  // A text that was for all stands in the first language; once it is changed, each language has its own.
  const byLanguage: Wordings = isForAll && value !== '' ? { [first]: value } : texts;
  const own = byLanguage[contentLanguage] ?? '';
  const write = (text: string): void => {
    if (languages.length < 2 && !isJsonObject(value))
      return onChange(text === '' && !isRequired ? undefined : text);
    onChange({ ...byLanguage, [contentLanguage]: text });
  };
  const field = (
    <TemplateField
      id={id}
      lang={contentLanguage}
      value={own}
      isLong
      hasEmoji
      {...(isInner ? { className: 'min-h-8' } : {})}
      ownPaths={hint.values}
      isReadOnly={isReadOnly}
      placeholder={
        own === '' && value !== undefined
          ? pickText(isForAll ? value : texts, contentLanguage, languages)
          : hint.placeholder
      }
      control={control}
      footer={
        <TextsFooter
          id={id}
          own={own}
          texts={byLanguage}
          isForAll={isForAll && value !== '' && contentLanguage !== first}
          maxLength={hint.maxLength}
          isReadOnly={isReadOnly}
          onWrite={write}
          onMove={(target) => onChange({ ...byLanguage, [contentLanguage]: '', [target]: own })}
        />
      }
      onChange={write}
    />
  );
  if (languages.length < 2) return field;
  const empty = isForAll || value === undefined ? [] : languages.filter((tag) => (texts[tag] ?? '') === '');
  const missing = [...empty, ...copiedLanguages(texts, languages)];
  return (
    <LanguageTabs label={hint.title} missing={missing}>
      <Tabs.Content value={contentLanguage} tabIndex={-1} className="outline-none">
        {field}
      </Tabs.Content>
    </LanguageTabs>
  );
}

function TextsFooter({
  id,
  own,
  texts,
  isForAll,
  maxLength,
  isReadOnly,
  onWrite,
  onMove,
}: {
  id: string;
  own: string;
  texts: Wordings;
  isForAll: boolean;
  maxLength: number | undefined;
  isReadOnly: boolean;
  onWrite: (text: string) => void;
  onMove: (language: string) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const { languages, contentLanguage } = useForm();
  const source = languages.find((tag) => tag !== contentLanguage && (texts[tag] ?? '') !== '');
  const length = Array.from(own).length;
  return (
    <>
      {own === '' && source !== undefined && !isReadOnly && (
        <button
          type="button"
          className="h-6 rounded-md px-1.5 text-sm text-accent hover:bg-hover"
          onClick={() => onWrite(texts[source] ?? '')}
        >
          {t('copyFrom', { language: sayLanguage(source, language) })}
        </button>
      )}
      {!isReadOnly && <EmptyHint id={id} text={own} language={contentLanguage} onWrite={onWrite} />}
      {!isReadOnly && <ForeignHint own={own} texts={texts} onMove={onMove} />}
      {isForAll && <span className="px-1 text-sm text-soft">{t('sameForAll')}</span>}
      {maxLength !== undefined && length > maxLength * NEAR && (
        <span className={length > maxLength ? 'ml-auto text-sm text-bad' : 'ml-auto text-sm text-soft'}>
          {t('lengthOf', { count: length, limit: maxLength })}
        </span>
      )}
    </>
  );
}

/** A text that is plainly of another language than its tab, and where it belongs. */
function ForeignHint({
  own,
  texts,
  onMove,
}: {
  own: string;
  texts: Wordings;
  onMove: (language: string) => void;
}) {
  const t = useWords(words);
  const reader = useLanguage();
  const { languages, contentLanguage, setContentLanguage, addLanguage } = useForm();
  const target = foreignLanguage(own, contentLanguage, { languages, reader });
  if (target === undefined) return null;
  const language = sayLanguage(target, reader);
  const isSpoken = languages.includes(target);
  const canMove = (texts[target] ?? '') === '' && (isSpoken || addLanguage !== undefined);
  const move = (): void => {
    if (!isSpoken) addLanguage?.(target);
    onMove(target);
    setContentLanguage(target);
  };
  return (
    <span role="status" className="flex flex-wrap items-center gap-x-1 px-1 text-sm text-warn">
      {t('looksLike', { language })}
      {canMove && (
        <button type="button" className="h-6 rounded-md px-1.5 text-accent hover:bg-hover" onClick={move}>
          {t(isSpoken ? 'moveTo' : 'addAndMove', { language })}
        </button>
      )}
    </span>
  );
}

function wordingsOf(value: unknown): Wordings {
  const entries = Object.entries(isJsonObject(value) ? value : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
