import { isJsonObject } from '@nightshift/schema';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useFlow } from '../open-flow/open-flow.js';
import { aroundQueries } from './around-queries.js';
import { subjectsOf, type Subject } from './subjects.js';
import { useNamesInFlow } from './use-names-in-flow.js';

const NONE: readonly never[] = [];

/** Everything that conditions can ask about and texts can name, here and now. */
export function useSubjects(): readonly Subject[] {
  const flow = useFlow();
  const language = useLanguage();
  const names = useNamesInFlow();
  const [calendars, teams, settings, fields] = useQueries({
    queries: [aroundQueries.calendars, aroundQueries.teams, aroundQueries.settings, aroundQueries.fields],
  });
  const known = {
    calendars: calendars.data?.items,
    teams: teams.data,
    values: settings.data?.values,
    fields: fields.data,
  };
  return useMemo(
    () =>
      subjectsOf({
        flow,
        names,
        language,
        values: pathsOf(known.values ?? {}),
        calendars: known.calendars?.map(({ name }) => name) ?? NONE,
        teams: known.teams ?? NONE,
        fields: known.fields ?? NONE,
      }),
    [flow, names, language, known.values, known.calendars, known.teams, known.fields],
  );
}

/** `{ shop: { name } }` and `{ 'shop.name' }` are both `shop.name`; a text in several languages is one value. */
function pathsOf(values: Readonly<Record<string, unknown>>, before = ''): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const path = before === '' ? key : `${before}.${key}`;
    const isByLanguage =
      isJsonObject(value) && Object.keys(value).every((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag));
    return isJsonObject(value) && !isByLanguage ? pathsOf(value, path) : [path];
  });
}
