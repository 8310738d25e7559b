import { pickText, pointerKeys, sayCalendar, type Template, type TemplateSetting } from '@nightshift/schema';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { cn } from '../../../ui/join-classes.js';
import { languageName } from '../../../i18n/language-name.js';
import { sayShown, type ShownProblem } from '../../../ui/problem-list.js';
import { useFilledBefore, type usePlaces } from '../template-queries.js';
import { isOver } from './is-over.js';
import { nextDate } from './next-date.js';
import { SettingField } from './setting-field.js';
import { words } from './words.js';

export interface SettingsProps {
  template: Template;
  values: Readonly<Record<string, unknown>>;
  onChange: (values: Record<string, unknown>) => void;
  places: ReturnType<typeof usePlaces>['data'];
  problems: readonly ShownProblem[];
}

/** What was filled in before, or the template's defaults, until somebody writes something else. */
function useSettingFields(
  { template, values, onChange, places, problems }: SettingsProps,
  /** The language whose texts are written. */
  shown: string,
): {
  fieldsOf: (settings: readonly TemplateSetting[]) => ReactNode[];
  errorOf: (key: string) => string | undefined;
} {
  const t = useWords(words);
  const language = useLanguage();
  const { data: before = {} } = useFilledBefore(template);
  const teams = namesOf(
    (template.teams ?? []).map(({ name, title = name }) => ({
      name,
      title: pickText(title, language),
      hint: t('asItIs'),
    })),
    places?.teams ?? [],
  );
  const calendars = namesOf(
    Object.keys(template.calendars ?? {}).map((name) => ({
      name,
      title: sayCalendar(name, language),
      hint: t('asItIs'),
    })),
    (places?.calendars ?? []).map(({ name }) => ({ name, title: sayCalendar(name, language) })),
  );
  const errorOf = (key: string): string | undefined => {
    const problem = problems.find(
      ({ code, path }) => code === 'template.setting' && pointerKeys(path)[0] === key,
    );
    return problem === undefined ? undefined : sayShown(problem, language).message;
  };
  const valueOf = ({ key, default: own }: TemplateSetting): unknown => values[key] ?? before[key] ?? own;
  const now = Date.now();
  const nextOf = (setting: TemplateSetting): string | undefined => {
    const value = valueOf(setting);
    if (template.festival === undefined || typeof value !== 'string') return undefined;
    if (!isOver(setting, template.settings, valueOf, now)) return undefined;
    return nextDate(value, template.festival, new Date(now).toISOString().slice(0, 10));
  };
  // A sale that began next year would not end this year: all days that are over move together.
  const moveOn = (): void =>
    onChange(
      template.settings.reduce<Record<string, unknown>>(
        (all, setting) => {
          const next = nextOf(setting);
          return next === undefined ? all : { ...all, [setting.key]: next };
        },
        { ...values },
      ),
    );
  const fieldsOf = (settings: readonly TemplateSetting[]): ReactNode[] =>
    settings.map((setting) => {
      const { key } = setting;
      const error = errorOf(key);
      const next = nextOf(setting);
      return (
        <SettingField
          key={key}
          setting={setting}
          value={valueOf(setting)}
          isOver={isOver(setting, template.settings, valueOf, now)}
          {...(next === undefined ? {} : { next: { date: next, take: moveOn } })}
          onChange={(value) => onChange({ ...values, [key]: value })}
          tongue={shown}
          languages={template.languages}
          teams={teams}
          calendars={calendars}
          {...(error === undefined ? {} : { error })}
        />
      );
    });
  return { fieldsOf, errorOf };
}

const isOfTeam = ({ type }: TemplateSetting): boolean => type === 'team';

/** Who answers: beside what else of the shop's own the template uses. */
export function TeamSettings(props: SettingsProps) {
  const { template } = props;
  const { fieldsOf } = useSettingFields(props, template.languages[0] ?? 'en');
  const own = template.settings.filter(isOfTeam);
  if (own.length === 0) return null;
  return <div className="mb-4 grid gap-4 sm:grid-cols-2">{fieldsOf(own)}</div>;
}

/** The settings of the template, but for its teams. */
export function Settings(props: SettingsProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { template } = props;
  const [tongue, setTongue] = useState(template.languages.find((tag) => tag === language));
  const shown = tongue ?? template.languages[0] ?? 'en';
  const { fieldsOf, errorOf } = useSettingFields(props, shown);
  const settingsIn = (wanted: string | undefined): TemplateSetting[] =>
    template.settings.filter((setting) => setting.group === wanted && !isOfTeam(setting));
  return (
    <section>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h2 className="text-md font-semibold">{t('yours')}</h2>
          <p className="text-soft">{t('yoursText')}</p>
        </div>
        <div
          role="group"
          aria-label={t('tongue')}
          className="flex gap-0.5 rounded-md border border-line bg-paper p-0.5"
        >
          {template.languages.map((tag) => (
            <button
              key={tag}
              type="button"
              lang={tag}
              aria-pressed={tag === shown}
              className={cn(
                'h-6 rounded-sm px-2 text-sm',
                tag === shown ? 'bg-accent-soft font-medium text-accent' : 'text-soft hover:text-ink',
              )}
              onClick={() => setTongue(tag)}
            >
              {languageName(tag)}
            </button>
          ))}
        </div>
      </div>
      <div className="flex flex-col gap-4">{fieldsOf(settingsIn(undefined))}</div>
      {(template.groups ?? []).map(({ name, title }) => {
        const own = settingsIn(name);
        if (own.length === 0) return null;
        return (
          <details
            key={name}
            open={own.some(({ key }) => errorOf(key) !== undefined)}
            className="mt-3 rounded-lg border border-line bg-paper"
          >
            <summary className="px-3 py-2 font-medium">
              {pickText(title, language)} <span className="font-normal text-soft">{own.length}</span>
            </summary>
            <div className="flex flex-col gap-4 border-t border-line p-3">{fieldsOf(own)}</div>
          </details>
        );
      })}
    </section>
  );
}

function namesOf(
  own: readonly { name: string; title?: string; hint: string }[],
  here: readonly { name: string; title?: string }[],
): { value: string; label: string; hint?: string }[] {
  const others = here.filter(({ name }) => !own.some((each) => each.name === name));
  return [
    ...own.map(({ name, title = name, hint }) => ({ value: name, label: title, hint })),
    ...others.map(({ name, title = name }) => ({ value: name, label: title })),
  ];
}
