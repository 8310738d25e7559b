import type { Flow } from '@nightshift/schema';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.js';
import { aroundQueries, type AroundQuery } from './around-queries.js';
import { namesAround, type AroundLists, type NamesAround } from './names-around.js';

const { calendars, teams, people, knowledge, flows, channels, channelTypes, fields, settings } =
  aroundQueries;
const NO_LISTS: AroundLists = {};

/**
 * The same object until something is called another name, so that what is drawn with it is kept. What a template brings
 * is called as it says, before it is here.
 */
export function useNamesAround(variables: Flow['variables'], brought = NO_LISTS): NamesAround {
  const language = useLanguage();
  const lists = useQueries({
    queries: [
      part(calendars, ({ items, nextCursor }) => (nextCursor === null ? { calendars: items } : {})),
      part(teams, (items) => ({ teams: items })),
      part(people, ({ items }) => ({ people: items })),
      part(knowledge, ({ items }) => ({ knowledge: items })),
      part(flows, ({ items }) => ({ flows: items })),
      part(channels, ({ items }) => ({ channels: items })),
      part(channelTypes, (items) => ({ channelTypes: items })),
      part(fields, (items) => ({ fields: items })),
      part(settings, ({ values }) => ({ values })),
    ],
    combine: together,
  });
  return useMemo(
    () => namesAround(withBrought(lists, brought), variables, language),
    [lists, brought, variables, language],
  );
}

/** Of two by one id, the one that comes last is spoken of. */
function withBrought(lists: AroundLists, brought: AroundLists): AroundLists {
  const both = <T>(here: readonly T[] | undefined, more: readonly T[] = []): readonly T[] | undefined =>
    here === undefined && more.length === 0 ? undefined : [...(here ?? []), ...more];
  return {
    ...lists,
    ...brought,
    calendars: both(lists.calendars, brought.calendars),
    teams: both(lists.teams, brought.teams),
    knowledge: both(lists.knowledge, brought.knowledge),
    flows: both(lists.flows, brought.flows),
  };
}

function part<T>(query: AroundQuery<T>, select: (data: T) => AroundLists) {
  return { ...query, select };
}

/** All at once: a thousand cards are not drawn anew for each list that comes in. */
function together(parts: readonly { data: AroundLists | undefined; isLoading: boolean }[]): AroundLists {
  if (parts.some(({ isLoading }) => isLoading)) return NO_LISTS;
  return parts.reduce<AroundLists>((all, { data }) => ({ ...all, ...data }), {});
}
