import { compileTemplate, renderTemplate, templatePaths } from '@nightshift/interpreter';
import { pickText, type Json, type Text, type TemplateEntry } from '@nightshift/schema';

/** An entry as a base keeps it. */
export interface FilledEntry {
  /** The same whatever is filled in: `return-days/en`. */
  key: string;
  /** One way to ask it a line. */
  question: string;
  answer: string;
  language: string;
  market: string | null;
}

/**
 * A template's entries with the settings of a shop filled in, one for each language that they are in. They may be in
 * more languages than the flows; `unspoken` are left out.
 */
export function fillEntries(
  entries: readonly TemplateEntry[],
  values: Readonly<Record<string, Json>>,
  unspoken: readonly string[] = [],
): FilledEntry[] {
  return entries.flatMap(({ id, market = null, questions, answers }) =>
    Object.entries(questions).flatMap(([language, asked]): FilledEntry[] => {
      const answer = answers
        .map((each) => each[language])
        .find((text) => text !== undefined && isFilled(text, values));
      if (answer === undefined || unspoken.includes(language)) return [];
      const text = renderTemplate(compileTemplate(answer), (path) => say(values[path], language), {
        escape: 'none',
        language,
        zone: 'UTC',
      });
      return [
        { key: `${id}/${language}`, question: asked.join('\n'), answer: text.trim(), language, market },
      ];
    }),
  );
}

function isFilled(text: string, values: Readonly<Record<string, Json>>): boolean {
  return templatePaths(text).every((path) => {
    const value = values[path];
    return value !== undefined && value !== null && value !== '';
  });
}

/** Entries are read by everybody, so a moment is the day that it is where the shop has set it. */
function say(value: Json | undefined, language: string): Json | undefined {
  // A setting that is written per language.
  const said = typeof value === 'object' ? pickText(value as Text, language) : value;
  return typeof said === 'string' ? said.replace(/^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}.*$/, '$1') : said;
}
