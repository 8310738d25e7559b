import { useState } from 'react';
import { isZone } from '@nightshift/calendar';
import type { Flow } from '@nightshift/schema';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Field, Input, Textarea, type FieldProps } from '../ui/field.js';
import { Select } from '../ui/select.js';
import { Switch } from '../ui/switch.js';
import { instantOf, occasion, OCCASIONS, wallTime } from './moments.js';
import { calendarsOf, type SimulatedWorld, type Surroundings } from './setting.js';
import { words } from './words.js';

export interface WorldFormProps {
  world: SimulatedWorld;
  surroundings: Surroundings;
  isMissing: boolean;
  flows: readonly Flow[];
  onChange: (world: SimulatedWorld) => void;
}

const CHANNELS = ['web', 'api', 'whatsapp', 'messenger', 'instagram', 'telegram', 'line', 'email'];

/** When, who and where: any night, any customer, any team. */
export function WorldForm(props: WorldFormProps) {
  const t = useWords(words);
  return (
    <div className="flex flex-col gap-5 p-3">
      {props.isMissing && (
        <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">{t('surroundingsMissing')}</p>
      )}
      <p className="text-sm text-soft">{t('replayed')}</p>
      <Clock {...props} />
      <Customer {...props} />
      <Shop {...props} />
    </div>
  );
}

function Clock({ world, onChange }: WorldFormProps) {
  const t = useWords(words);
  const wall = wallTime(world.nowMs, world.zone);
  return (
    <section className="flex flex-col gap-3">
      <Field label={t('when')}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={wall}
            onChange={({ target }) => {
              const nowMs = instantOf(target.value, world.zone);
              if (!Number.isNaN(nowMs)) onChange({ ...world, nowMs });
            }}
          />
        )}
      </Field>
      <ZoneField
        label={t('clockZone')}
        value={world.zone}
        onChange={(zone) => onChange({ ...world, zone })}
      />
      <div role="group" aria-label={t('occasions')} className="flex flex-wrap gap-1">
        {OCCASIONS.map((which) => (
          <Button
            key={which}
            size="sm"
            className="h-auto min-h-7 whitespace-normal"
            onClick={() => {
              const { ms, zone } = occasion(which, Date.now(), world.zone);
              onChange({ ...world, nowMs: ms, zone });
            }}
          >
            {t(which)}
          </Button>
        ))}
      </div>
    </section>
  );
}

function ZoneField({
  label,
  value,
  onChange,
  ...rest
}: { label: string; value: string; onChange: (zone: string) => void } & Pick<FieldProps, 'hint'>) {
  const t = useWords(words);
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setText(value);
  }
  const isWrong = text !== '' && !isZone(text);
  return (
    <Field label={label} {...rest} {...(isWrong ? { error: t('badZone') } : {})}>
      {(control) => (
        <Input
          {...control}
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            if (isZone(target.value)) onChange(target.value);
          }}
        />
      )}
    </Field>
  );
}

function Customer({ world, flows, onChange }: WorldFormProps) {
  const t = useWords(words);
  const { contact } = world;
  const set = (change: Partial<SimulatedWorld['contact']>): void =>
    onChange({ ...world, contact: { ...contact, ...change } });
  const languages = [
    ...new Set([
      contact.language,
      ...flows.flatMap((flow) => flow.languages),
      'en',
      'zh-CN',
      'zh-TW',
      'es',
      'ja',
    ]),
  ].filter((tag) => tag !== '');
  const text = (key: 'name' | 'email', label: string) => (
    <Field label={label}>
      {(control) => (
        <Input {...control} value={contact[key]} onChange={({ target }) => set({ [key]: target.value })} />
      )}
    </Field>
  );
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('theCustomer')}</h2>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('language')}>
          {(control) => (
            <Select
              {...control}
              value={contact.language}
              onChange={(language) => set({ language })}
              options={languages.map((tag) => ({ value: tag, label: tag }))}
            />
          )}
        </Field>
        <Field label={t('channel')}>
          {(control) => (
            <Select
              {...control}
              value={world.channel}
              onChange={(channel) => onChange({ ...world, channel })}
              options={CHANNELS.map((type) => ({ value: type, label: type }))}
            />
          )}
        </Field>
        <Field label={t('country')}>
          {(control) => (
            <Input
              {...control}
              maxLength={2}
              value={contact.country}
              onChange={({ target }) => set({ country: target.value.toUpperCase() })}
            />
          )}
        </Field>
        <ZoneField label={t('zone')} value={contact.zone} onChange={(zone) => set({ zone })} />
        {text('name', t('name'))}
        {text('email', t('email'))}
      </div>
      <TagsField label={t('tagsHave')} value={contact.tags} onChange={(tags) => set({ tags })} />
      <Field label={t('fieldsHave')} hint={t('fieldsHint')}>
        {(control) => (
          <Textarea
            {...control}
            className="font-mono text-sm"
            spellCheck={false}
            value={contact.fields}
            onChange={({ target }) => set({ fields: target.value })}
          />
        )}
      </Field>
    </section>
  );
}

function TagsField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: readonly string[];
  onChange: (tags: string[]) => void;
}) {
  const [text, setText] = useState(value.join(', '));
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            onChange([
              ...new Set(
                target.value
                  .split(/[,，、]/)
                  .map((tag) => tag.trim())
                  .filter((tag) => tag !== ''),
              ),
            ]);
          }}
        />
      )}
    </Field>
  );
}

function Shop({ world, surroundings, flows, onChange }: WorldFormProps) {
  const t = useWords(words);
  const setAgent = (index: number, change: Partial<SimulatedWorld['agents'][number]>): void =>
    onChange({
      ...world,
      agents: world.agents.map((agent, at) => (at === index ? { ...agent, ...change } : agent)),
    });
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('theShop')}</h2>
      {calendarsOf(flows, surroundings).map((name) => (
        <Field key={name} label={t('calendarIs', { name })}>
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
              {agent.teams.length > 0 && <span className="text-soft"> · {agent.teams.join(', ')}</span>}
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
              onChange({ ...world, calls: calls === 'hand' || calls === 'real' ? calls : 'offline' })
            }
            options={[
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
