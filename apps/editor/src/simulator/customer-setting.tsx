import { isZone } from '@nightshift/calendar';
import { pickText } from '@nightshift/schema';
import { Link } from 'react-router';
import { useCan } from '../app/session.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { COMMON_LANGUAGES } from '../i18n/world-names.js';
import { countryOptions, languageOptions, zoneOptions } from '../picks/world-options.js';
import { Field, Input } from '../ui/field.js';
import { Select } from '../ui/select.js';
import { fieldsOf, type SimulatedWorld, type Surroundings } from './setting.js';
import { settingWords } from './setting-words.js';
import { TagsField } from './tags-field.js';
import { ValueField } from './value-field.js';
import type { WorldFormProps } from './world-form-props.js';
import { WorldPick } from './world-pick.js';

/** Who writes: anybody, from anywhere, by any channel. */
export function CustomerSetting({ world, surroundings, flows, onChange }: WorldFormProps) {
  const t = useWords(settingWords);
  const language = useLanguage();
  const channels = useChannelOptions(surroundings);
  const { contact } = world;
  const set = (change: Partial<SimulatedWorld['contact']>): void =>
    onChange({ ...world, contact: { ...contact, ...change } });
  const languages = [
    ...new Set([contact.language, ...flows.flatMap((flow) => flow.languages), ...COMMON_LANGUAGES]),
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
      <div className="grid grid-cols-2 gap-3 *:min-w-0">
        <WorldPick
          label={t('language')}
          value={contact.language}
          options={languageOptions(languages, language)}
          onChange={(tag) => set({ language: tag })}
        />
        <WorldPick
          label={t('country')}
          value={contact.country}
          options={countryOptions(language)}
          onChange={(country) => set({ country })}
        />
      </div>
      <WorldPick
        label={t('zone')}
        value={contact.zone}
        options={zoneOptions(language)}
        isAllowed={isZone}
        onChange={(zone) => set({ zone })}
      />
      <div className="grid grid-cols-2 gap-3 *:min-w-0">
        {text('name', t('name'))}
        {text('email', t('email'))}
      </div>
      <Field label={t('channel')}>
        {(control) => (
          <Select
            {...control}
            value={world.channel}
            onChange={(channel) => onChange({ ...world, channel })}
            options={channels}
          />
        )}
      </Field>
      <TagsField
        label={t('tagsHave')}
        tags={contact.tags}
        known={surroundings.tags}
        onChange={(tags) => set({ tags })}
      />
      <OwnFields world={world} surroundings={surroundings} flows={flows} set={set} />
    </section>
  );
}

function OwnFields({
  world: { contact },
  surroundings,
  flows,
  set,
}: Pick<WorldFormProps, 'world' | 'surroundings' | 'flows'> & {
  set: (change: Partial<SimulatedWorld['contact']>) => void;
}) {
  const t = useWords(settingWords);
  const language = useLanguage();
  const canDescribe = useCan('settings.write');
  const fields = fieldsOf(flows, surroundings);
  return (
    <div role="group" aria-label={t('fieldsHave')} className="flex flex-col gap-3">
      <h3 className="font-medium">{t('fieldsHave')}</h3>
      {fields.length === 0 && (
        <p className="text-sm text-soft">
          {t('noFields')}{' '}
          {canDescribe && (
            <Link to="/settings/fields" className="text-accent underline underline-offset-2">
              {t('describeFields')}
            </Link>
          )}
        </p>
      )}
      {fields.map(({ key, label, type, options }) => (
        <ValueField
          key={key}
          label={pickText(label, language, ['en']) || key}
          type={type}
          options={options}
          value={contact.fields[key]}
          onChange={(value) => {
            const { [key]: _before, ...others } = contact.fields;
            set({ fields: value === undefined ? others : { ...others, [key]: value } });
          }}
        />
      ))}
    </div>
  );
}

/** Names of products are the same everywhere. */
const PRODUCTS: readonly (readonly [type: string, name: string])[] = [
  ['whatsapp', 'WhatsApp'],
  ['messenger', 'Messenger'],
  ['instagram', 'Instagram'],
  ['telegram', 'Telegram'],
  ['line', 'LINE'],
];

function useChannelOptions({ channelTypes }: Surroundings): { value: string; label: string }[] {
  const t = useWords(settingWords);
  const language = useLanguage();
  const names = new Map<string, string>([
    ['web', t('webChannel')],
    ['api', t('apiChannel')],
    ...PRODUCTS,
    ['email', t('emailChannel')],
    ...channelTypes.map(({ type, title }) => [type, pickText(title, language, ['en'])] as const),
  ]);
  return [...names].map(([value, label]) => ({ value, label }));
}
