import { useWords } from '../../../i18n/use-words.js';
import { Combobox } from '../../../ui/combobox.js';
import { Field } from '../../../ui/field.js';
import { Select } from '../../../ui/select.js';
import type { Called } from './called.js';
import { words } from './words.js';

export interface Names {
  teams: Record<string, string>;
  calendars: Record<string, string>;
  tags: Record<string, string>;
  knowledge: Record<string, string>;
}

/** What the template's calendars, teams, knowledge bases and tags are called here. */
export function NameFields({
  uses,
  names,
  onChange,
  teams,
  calendars,
  bases,
  tags,
  called,
}: {
  uses: Readonly<Record<keyof Names, readonly string[]>>;
  names: Names;
  onChange: (names: Names) => void;
  teams: readonly { name: string; title: string }[];
  calendars: readonly { name: string }[];
  bases: readonly { name: string }[];
  tags: readonly { name: string }[];
  called: Called;
}) {
  const t = useWords(words);
  const choices = (own: string, all: readonly { name: string }[], say: (name: string) => string) => [
    { value: own, label: say(own), hint: t('asItIs') },
    ...all.filter(({ name }) => name !== own).map(({ name }) => ({ value: name, label: say(name) })),
  ];
  const set = (list: keyof Names, own: string, wanted: string): void => {
    const { [own]: _before, ...others } = names[list];
    const isOther = wanted !== own && wanted !== '';
    onChange({ ...names, [list]: isOther ? { ...others, [own]: wanted } : others });
  };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {uses.calendars.map((name) => (
          <Field key={name} label={t('calendar', { name: called.calendar(name) })}>
            {(control) => (
              <Select
                {...control}
                value={names.calendars[name] ?? name}
                onChange={(wanted) => set('calendars', name, wanted)}
                options={choices(name, calendars, called.calendar)}
              />
            )}
          </Field>
        ))}
        {uses.teams.map((name) => (
          <Field key={name} label={t('team', { name: called.team(name) })}>
            {(control) => (
              <Select
                {...control}
                value={names.teams[name] ?? name}
                onChange={(wanted) => set('teams', name, wanted)}
                options={choices(name, teams, called.team)}
              />
            )}
          </Field>
        ))}
        {uses.knowledge.map((name) => (
          <Field key={name} label={t('base', { name: called.base(name) })}>
            {(control) => (
              <Select
                {...control}
                value={names.knowledge[name] ?? name}
                onChange={(wanted) => set('knowledge', name, wanted)}
                options={choices(name, bases, called.base)}
              />
            )}
          </Field>
        ))}
      </div>
      {uses.tags.length > 0 && (
        <details className="mt-4 rounded-lg border border-line bg-paper">
          <summary className="px-3 py-2 font-medium">{t('tags')}</summary>
          <div className="border-t border-line p-3">
            <p className="mb-3 text-soft">{t('tagsText')}</p>
            <div className="grid gap-3 sm:grid-cols-3">
              {uses.tags.map((tag) => (
                <Field key={tag} label={tag}>
                  {(control) => (
                    <Combobox
                      {...control}
                      options={choices(tag, tags, (name) => name)}
                      chosen={[names.tags[tag] ?? tag]}
                      onPick={(wanted) => set('tags', tag, wanted)}
                      create={{
                        label: (typed) => t('useTag', { name: typed }),
                        run: (typed) => set('tags', tag, typed),
                      }}
                    >
                      {names.tags[tag] ?? tag}
                    </Combobox>
                  )}
                </Field>
              ))}
            </div>
          </div>
        </details>
      )}
    </>
  );
}
