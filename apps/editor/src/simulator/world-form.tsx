import { isZone } from '@nightshift/calendar';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { zoneOptions } from '../picks/world-options.js';
import { Field, Input } from '../ui/field.js';
import { CustomerSetting } from './customer-setting.js';
import { instantOf, wallTime } from './moments.js';
import { PresetButtons } from './preset-buttons.js';
import { settingWords } from './setting-words.js';
import { ShopSetting } from './shop-setting.js';
import type { WorldFormProps } from './world-form-props.js';
import { WorldPick } from './world-pick.js';

/** When, who and where: any night, any customer, any team. */
export function WorldForm(props: WorldFormProps) {
  const t = useWords(settingWords);
  return (
    <div className="flex flex-col gap-5 p-3">
      {props.isMissing && (
        <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">{t('surroundingsMissing')}</p>
      )}
      <p className="text-sm text-soft">{t('replayed')}</p>
      <PresetButtons world={props.world} onChange={props.onChange} />
      <Clock {...props} />
      <CustomerSetting {...props} />
      <ShopSetting {...props} />
    </div>
  );
}

function Clock({ world, onChange }: WorldFormProps) {
  const t = useWords(settingWords);
  const language = useLanguage();
  return (
    <section className="flex flex-col gap-3">
      <Field label={t('when')}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={wallTime(world.nowMs, world.zone)}
            onChange={({ target }) => {
              const nowMs = instantOf(target.value, world.zone);
              if (!Number.isNaN(nowMs)) onChange({ ...world, nowMs });
            }}
          />
        )}
      </Field>
      <WorldPick
        label={t('clockZone')}
        value={world.zone}
        options={zoneOptions(language)}
        isClearable={false}
        isAllowed={isZone}
        onChange={(zone) => onChange({ ...world, zone })}
      />
    </section>
  );
}
