import type { NameMap, NamesUsed, Problem } from '@nightshift/schema';

/** For a name that is not here: one that is, or to make it. */
export type NameChoice = { type: 'take'; name: string } | { type: 'make' };
export type NameChoices = Readonly<Record<keyof NamesUsed, Readonly<Record<string, NameChoice>>>>;

export const NO_CHOICES: NameChoices = { teams: {}, calendars: {}, tags: {}, knowledge: {} };

const LISTS = ['teams', 'calendars', 'tags', 'knowledge'] as const;
const LIST_OF: Readonly<Record<string, keyof NamesUsed>> = {
  'known.team': 'teams',
  'known.calendar': 'calendars',
  'known.tag': 'tags',
  'known.knowledge': 'knowledge',
};

/** What the flow names and nobody has here. */
export function missingNames(used: NamesUsed, here: NamesUsed): NamesUsed {
  const missing = (list: keyof NamesUsed) => used[list].filter((name) => !here[list].includes(name));
  return {
    teams: missing('teams'),
    calendars: missing('calendars'),
    tags: missing('tags'),
    knowledge: missing('knowledge'),
  };
}

export function renamesIn(choices: NameChoices): NameMap {
  const taken = (list: keyof NamesUsed) =>
    Object.fromEntries(
      Object.entries(choices[list]).flatMap(([name, choice]) =>
        choice.type === 'take' ? [[name, choice.name] as const] : [],
      ),
    );
  return {
    teams: taken('teams'),
    calendars: taken('calendars'),
    tags: taken('tags'),
    knowledge: taken('knowledge'),
  };
}

export function namesToMake(choices: NameChoices): { list: keyof NamesUsed; name: string }[] {
  return LISTS.flatMap((list) =>
    Object.entries(choices[list]).flatMap(([name, { type }]) => (type === 'make' ? [{ list, name }] : [])),
  );
}

export function isToMake({ code, params = {} }: Problem, choices: NameChoices): boolean {
  const list = Object.hasOwn(LIST_OF, code) ? LIST_OF[code] : undefined;
  return namesToMake(choices).some((each) => each.list === list && each.name === params['name']);
}
