import { sayCalendar } from '@nightshift/schema';
import { inRow } from '../i18n/in-row.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { Field } from '../ui/field.js';
import { Select } from '../ui/select.js';
import { Switch } from '../ui/switch.js';
import { calendarsOf, teamTitle, type SimulatedWorld } from './setting.js';
import { settingWords } from './setting-words.js';
import type { WorldFormProps } from './world-form-props.js';

const CALLS = ['knowledge', 'models', 'offline', 'hand', 'real'] as const;

/** Its hours, who of the team is there, and whether other systems are really called. */
export function ShopSetting({ world, surroundings, flows, onChange }: WorldFormProps) {
  const t = useWords(settingWords);
  const language = useLanguage();
  const setAgent = (index: number, change: Partial<SimulatedWorld['agents'][number]>): void =>
    onChange({
      ...world,
      agents: world.agents.map((agent, at) => (at === index ? { ...agent, ...change } : agent)),
    });
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('theShop')}</h2>
      {calendarsOf(flows, surroundings).map((name) => (
        <Field key={name} label={t('calendarIs', { name: sayCalendar(name, language) })}>
          {(control) => (
            <Select
              {...control}
              value={world.hours[name] ?? 'saved'}
              onChange={(hours) =>
                onChange({
                  ...world,
                  hours: { ...world.hours, [name]: hours === 'open' || hours === 'closed' ? hours : 'saved' },
                })
              }
              options={[
                {
                  value: 'saved',
                  label: surroundings.calendars[name] === undefined ? t('notSaved') : t('asSaved'),
                },
                { value: 'open', label: t('alwaysOpen') },
                { value: 'closed', label: t('alwaysClosed') },
              ]}
            />
          )}
        </Field>
      ))}
      <div role="group" aria-label={t('online')} className="flex flex-col gap-2">
        <p className="text-sm font-medium">{t('online')}</p>
        {world.agents.length === 0 && <p className="text-soft">{t('nobody')}</p>}
        {world.agents.map((agent, index) => (
          <div key={index} className="flex items-center gap-2">
            <Switch
              aria-label={t('isOnline', { name: agent.name })}
              checked={agent.online}
              onCheckedChange={(online) => setAgent(index, { online })}
            />
            <span className="min-w-0 flex-1 truncate">
              {agent.name}
              {agent.teams.length > 0 && (
                <span className="text-soft">
                  {' '}
                  ·{' '}
                  {inRow(
                    agent.teams.map((team) => teamTitle(team, surroundings)),
                    language,
                  )}
                </span>
              )}
            </span>
          </div>
        ))}
      </div>
      <div className="flex items-center gap-2">
        <Switch
          aria-label={t('others')}
          checked={world.areOthersLive}
          onCheckedChange={(areOthersLive) => onChange({ ...world, areOthersLive })}
        />
        <span>{t('others')}</span>
      </div>
      <Field label={t('calls')}>
        {(control) => (
          <Select
            {...control}
            value={world.calls}
            onChange={(calls) =>
              onChange({ ...world, calls: CALLS.find((each) => each === calls) ?? 'knowledge' })
            }
            options={[
              { value: 'knowledge', label: t('callsKnowledge') },
              { value: 'models', label: t('callsModels') },
              { value: 'offline', label: t('callsOffline') },
              { value: 'hand', label: t('callsHand') },
              { value: 'real', label: t('callsReal') },
            ]}
          />
        )}
      </Field>
    </section>
  );
}
