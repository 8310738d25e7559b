import { type Flow, pickText, sayCalendar, type Text, wordingFor } from '@nightshift/schema';
import type { ConditionNames } from '../conditions/say-condition.js';
import { sayField } from '../conditions/say-field.js';
import { fieldWords } from '../conditions/words.js';
import type { Language } from '../i18n/language.js';
import { say } from '../i18n/words.js';
import { sayBase, sayEvent } from '../i18n/our-names.js';
import { sayCountry, sayLanguage } from '../i18n/world-names.js';
import type { ContactField } from './subjects.js';

/** What lies around a flow, as far as it is known: a list that is not loaded is undefined. */
export interface AroundLists {
  calendars?: readonly { name: string; document?: { zone: string } }[] | undefined;
  teams?: readonly { name: string; title: string }[] | undefined;
  people?: readonly { id: string; name: string }[] | undefined;
  knowledge?: readonly { id: string; name: string; formerNames: readonly string[] }[] | undefined;
  flows?: readonly { id: string; name: string }[] | undefined;
  channels?: readonly { id: string; name: string }[] | undefined;
  channelTypes?: readonly { type: string; title: Text }[] | undefined;
  fields?: readonly ContactField[] | undefined;
  /** What the shop has filled in, by path. */
  values?: Readonly<Record<string, unknown>> | undefined;
  /** What such values are called, where somebody has said so. */
  valueTitles?: readonly { key: string; title: Text }[] | undefined;
}

/** What people call that which a config keeps as an id or a code. */
export interface NamesAround {
  /** By the widget that chooses such a value; undefined where nothing by that id is known. */
  nameOf: (widget: string, value: string) => string | undefined;
  inConditions: ConditionNames;
  shopValues: Readonly<Record<string, unknown>>;
  /** Of its calendar `default`, else of the first one; undefined while none is known. */
  shopZone: string | undefined;
}

type Pairs = readonly (readonly [id: string, name: string])[];

export function namesAround(
  lists: AroundLists,
  variables: Flow['variables'],
  language: Language,
): NamesAround {
  const channels: Pairs = [
    ...(lists.channelTypes ?? []).map(
      ({ type, title }) => [type, pickText(title, language, ['en'])] as const,
    ),
    ...(lists.channels ?? []).map(({ id, name }) => [id, name] as const),
  ];
  const titled = Object.entries(variables).flatMap(([name, { title = '' }]) => {
    const said = wordingFor(title, language);
    return said === '' ? [] : [[name, said] as const];
  });
  const fields = (lists.fields ?? []).map(
    ({ key, label }) => [key, pickText(label, language, ['en']) || key] as const,
  );
  const teams = (lists.teams ?? []).map(({ name, title }) => [name, title === '' ? name : title] as const);
  const known: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    team: new Map(teams),
    agent: new Map((lists.people ?? []).map(({ id, name }) => [id, name])),
    knowledge: new Map(basesByAnyName(lists.knowledge ?? [], language)),
    flow: new Map((lists.flows ?? []).map(({ id, name }) => [id, name])),
    channel: new Map(channels),
    'channel-type': new Map(channels),
    'single-channel': new Map(channels),
    variable: new Map(titled),
    field: new Map(fields),
  };
  const codes: Readonly<Record<string, (value: string) => string | undefined>> = {
    language: (value) => sayLanguage(value, language),
    country: (value) => sayCountry(value, language),
    calendar: (value) =>
      lists.calendars?.some(({ name }) => name === value) === false
        ? undefined
        : sayCalendar(value, language),
    event: (value) => sayEvent(value, language),
    field: (value) => (value.includes('.') ? sayField(value, language) : undefined),
  };
  return {
    nameOf: (widget, value) => known[widget]?.get(value) ?? codes[widget]?.(value),
    shopValues: lists.values ?? {},
    shopZone: zoneOf(lists.calendars ?? []),
    inConditions: new Map([
      ...(lists.valueTitles ?? []).map(({ key, title }) => [key, pickText(title, language, ['en'])] as const),
      ...titled.map(([name, title]) => [`vars.${name}`, title] as const),
      ...fields.map(([key, label]) => [`contact.fields.${key}`, label] as const),
      ...teams.map(
        ([name, team]) =>
          [`agents.free.${name}`, say(fieldWords['agents.free.team'], language, { team })] as const,
      ),
    ]),
  };
}

/** A step that says a former name, or the id, goes on finding the base. */
function basesByAnyName(bases: NonNullable<AroundLists['knowledge']>, language: Language): Pairs {
  return bases.flatMap(({ id, name, formerNames }) =>
    [...formerNames, id, name].map((each) => [each, sayBase(name, language)] as const),
  );
}

function zoneOf(calendars: NonNullable<AroundLists['calendars']>): string | undefined {
  const known = calendars.find(({ name }) => name === 'default') ?? calendars[0];
  return known?.document?.zone;
}
