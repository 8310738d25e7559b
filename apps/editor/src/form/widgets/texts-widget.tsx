import { isJsonObject, pickText } from '@nightshift/schema';
import { Textarea } from '../../ui/field.js';
import type { WidgetProps } from './widget-props.js';

/** One text in every language of the flow; the choice of the language stands above the canvas, over all texts at once. */
export function TextsWidget({
  id,
  value,
  onChange,
  isReadOnly,
  contentLanguage,
  languages,
  control,
}: WidgetProps) {
  const own = typeof value === 'string' ? value : isJsonObject(value) ? value[contentLanguage] : undefined;
  const other = isJsonObject(value) ? pickText(wordings(value), contentLanguage, languages) : '';
  const write = (text: string): void => {
    // A flow in one language needs no map; a text that was one for all becomes one for each when a language is chosen.
    if (languages.length < 2 && !isJsonObject(value)) return onChange(text === '' ? undefined : text);
    const before =
      typeof value === 'string'
        ? { [languages[0] ?? contentLanguage]: value }
        : isJsonObject(value)
          ? value
          : {};
    onChange({ ...before, [contentLanguage]: text });
  };
  return (
    <Textarea
      {...control}
      id={id}
      lang={contentLanguage}
      value={typeof own === 'string' ? own : ''}
      readOnly={isReadOnly}
      placeholder={other}
      onChange={({ target }) => write(target.value)}
    />
  );
}

function wordings(value: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
