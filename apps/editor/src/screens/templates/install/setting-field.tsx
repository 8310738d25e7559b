import { isJsonObject, pickText, type TemplateSetting } from '@nightshift/schema';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Field, Input, Textarea } from '../../../ui/field.js';
import { Select } from '../../../ui/select.js';
import { Switch } from '../../../ui/switch.js';
import { languageName } from '../../../i18n/language-name.js';
import { MomentInput } from './moment-input.js';
import { words } from './words.js';

export interface SettingFieldProps {
  setting: TemplateSetting;
  value: unknown;
  onChange: (value: unknown) => void;
  /** The language whose texts are written at the moment. */
  tongue: string;
  languages: readonly string[];
  teams: readonly { value: string; label: string; hint?: string }[];
  calendars: readonly { value: string; label: string; hint?: string }[];
  /** Its day is over. */
  isOver?: boolean;
  /** Where its day, and with it all that are over, can be moved on to. */
  next?: { date: string; take: () => void };
  error?: string;
}

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined };

/** A setting of a template, with the widget that its type asks for. */
export function SettingField(props: SettingFieldProps) {
  const t = useWords(words);
  const { setting, tongue, isOver, next, error } = props;
  const language = useLanguage();
  const { title, description, type } = setting;
  return (
    <Field
      label={pickText(title, language)}
      {...(description === undefined ? {} : { hint: pickText(description, language) })}
      {...(isOver === true
        ? {
            error: (
              <>
                {t('isOver')}{' '}
                {next !== undefined && (
                  <Button look="link" size="none" onClick={next.take}>
                    {t('moveOn', { date: dayOf(next.date, language) })}
                  </Button>
                )}
              </>
            ),
          }
        : {})}
      {...(error === undefined ? {} : { error })}
      {...(type === 'text-by-language' ? { action: <Badge>{languageName(tongue)}</Badge> } : {})}
    >
      {(control) => <Widget {...props} control={control} name={pickText(title, language)} />}
    </Field>
  );
}

function Widget({
  setting,
  value,
  onChange,
  tongue,
  languages,
  teams,
  calendars,
  control,
  name,
}: SettingFieldProps & { control: Control; name: string }): ReactNode {
  const t = useWords(words);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (setting.type) {
    case 'text-by-language': {
      const texts = textsOf(value, languages);
      const shown = texts[tongue] ?? '';
      const change = (wording: string): void => onChange({ ...texts, [tongue]: wording });
      const isLong = Object.values(texts).some((each) => each.length > 40);
      return isLong ? (
        <Textarea {...control} lang={tongue} value={shown} onChange={({ target }) => change(target.value)} />
      ) : (
        <Input {...control} lang={tongue} value={shown} onChange={({ target }) => change(target.value)} />
      );
    }
    case 'boolean':
      return <Switch {...control} checked={value === true} onCheckedChange={onChange} />;
    case 'date':
      return (
        <MomentInput control={control} value={text} onChange={onChange} offsetLabel={t('time', { name })} />
      );
    case 'team':
      return <Select {...control} value={text} onChange={onChange} options={teams} />;
    case 'calendar':
      return <Select {...control} value={text} onChange={onChange} options={calendars} />;
    case 'number':
      return (
        <Input
          {...control}
          inputMode="decimal"
          className="max-w-40"
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'url':
      return (
        <Input
          {...control}
          type="url"
          placeholder="https://"
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'text':
    case 'tag':
      return <Input {...control} value={text} onChange={({ target }) => onChange(target.value)} />;
  }
}

/** One text for everybody is the same text in each language until somebody writes another. */
function textsOf(value: unknown, languages: readonly string[]): Record<string, string> {
  if (typeof value === 'string') return Object.fromEntries(languages.map((tag) => [tag, value]));
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The day as it stands in the field, whatever zone the browser is in. */
function dayOf(date: string, language: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
