import { pickText, wordingFor, type Flow } from '@nightshift/schema';
import { KNOWN_PATHS, knownKind, type ValueKind } from '../conditions/known-paths.js';
import { sayField } from '../conditions/say-field.js';
import { fieldWords } from '../conditions/words.js';
import type { Language } from '../i18n/language.js';
import { say } from '../i18n/words.js';
import type { NamesInFlow } from '../open-flow/names-in-flow.js';
import { subjectWords } from './words.js';

/** Something that can be read while a flow runs. */
export interface Subject {
  path: string;
  label: string;
  group: string;
  kind: ValueKind;
  /** All that it can be, where somebody has said so. */
  options?: readonly string[];
  /** Beside the label, where the path alone would say it better. */
  example?: string;
}

export interface ContactField {
  key: string;
  label: Readonly<Record<string, string>>;
  type: string;
  options: readonly string[];
}

export interface Around {
  flow: Flow;
  names: NamesInFlow;
  /** Full paths of the shop's values. */
  values: readonly string[];
  /** The shop's own fields of a contact. */
  fields: readonly ContactField[];
  calendars: readonly string[];
  teams: readonly { name: string; title: string }[];
  language: Language;
}

const VALUE_KINDS: Readonly<Record<string, ValueKind>> = {
  number: 'number',
  boolean: 'yes-no',
  date: 'date',
  list: 'list',
  text: 'text',
  email: 'text',
  phone: 'text',
  choice: 'text',
  url: 'text',
};

/** Everything that conditions can ask about and texts can name, in the order of a menu. */
export function subjectsOf({ flow, names, values, fields, calendars, teams, language }: Around): Subject[] {
  const group = (name: keyof typeof subjectWords): string => say(subjectWords[name], language);
  const subject = (name: keyof typeof subjectWords, path: string, kind: ValueKind): Subject => ({
    path,
    kind,
    label: sayField(path, language),
    group: group(name),
  });
  const variables = names.variables.map((name): Subject => {
    const declared = flow.variables[name];
    const kind = VALUE_KINDS[declared?.type ?? ''] ?? 'any';
    return {
      path: `vars.${name}`,
      kind,
      label: wordingFor(declared?.title ?? '', language) || name,
      group: group('variables'),
    };
  });
  const fixed = KNOWN_PATHS.map(([name, path, kind]) => subject(name, path, kind));
  const contact = group('contact');
  const all = [
    ...variables,
    ...fixed.filter((each) => each.group === contact),
    ...ownFields(fields, names.fields).map(({ key, label, type, options }): Subject => ({
      path: `contact.fields.${key}`,
      kind: VALUE_KINDS[type] ?? 'any',
      label: pickText(label, language, ['en']) || key,
      group: contact,
      ...(type === 'choice' && options.length > 0 ? { options } : {}),
    })),
    ...fixed.filter((each) => each.group !== contact),
    ...calendars.map((name) => subject('time', `hours.${name}`, 'open')),
    ...teams.map(({ name, title }): Subject => {
      const label = say(fieldWords['agents.free.team'], language, { team: title === '' ? name : title });
      return { path: `agents.free.${name}`, kind: 'number', label, group: group('people') };
    }),
    ...[...new Set([...Object.keys(flow.values ?? {}), ...values])].map((path) =>
      subject('shop', path, 'any'),
    ),
  ];
  const known = new Set(all.map(({ path }) => path));
  const others = names.paths.filter((path) => !known.has(path) && path.startsWith('event.'));
  return [...all, ...others.map((path) => subject('event', path, 'any'))];
}

/** Of a path that is not in the list, from how it begins. */
export function kindOf(path: string, subjects: readonly Subject[]): ValueKind {
  return subjects.find((subject) => subject.path === path)?.kind ?? knownKind(path);
}

/** The declared ones first, then what the flow itself speaks of. */
function ownFields(declared: readonly ContactField[], named: readonly string[]): readonly ContactField[] {
  const known = new Set(declared.map(({ key }) => key));
  return [
    ...declared,
    ...named.filter((key) => !known.has(key)).map((key) => ({ key, label: {}, type: 'any', options: [] })),
  ];
}
