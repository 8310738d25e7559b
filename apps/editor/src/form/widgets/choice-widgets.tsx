import { useWords } from '../../i18n/use-words.js';
import { Select } from '../../ui/select.js';
import { Switch } from '../../ui/switch.js';
import { TogglePills } from '../../ui/toggle-pills.js';
import { words } from '../words.js';
import type { WidgetProps } from './widget-props.js';

const NONE = 'none';
/** Any JSON may be a choice; a menu knows texts only. */
const keyOf = (value: unknown): string => `=${JSON.stringify(value)}`;

export function ChoiceWidget({ id, value, onChange, hint, isReadOnly, isRequired, control }: WidgetProps) {
  const t = useWords(words);
  const chosen = value ?? hint.default;
  const options = hint.options.map((option) => ({ value: keyOf(option.value), label: option.label }));
  const isFree = !isRequired && hint.default === undefined;
  return (
    <Select
      {...control}
      id={id}
      value={chosen === undefined ? (isFree ? NONE : '') : keyOf(chosen)}
      options={isFree ? [{ value: NONE, label: t('nothing') }, ...options] : options}
      placeholder={t('choose')}
      disabled={isReadOnly}
      onChange={(key) => onChange(hint.options.find((option) => keyOf(option.value) === key)?.value)}
    />
  );
}

/** Any number of a few. */
export function ChoicesWidget({ value, onChange, hint, isReadOnly, isRequired }: WidgetProps) {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <TogglePills
      label={hint.title}
      options={hint.options.map((option) => ({ value: keyOf(option.value), label: option.label }))}
      chosen={chosen.map(keyOf)}
      isDisabled={isReadOnly}
      onChange={(keys) => {
        const next = hint.options
          .filter((option) => keys.includes(keyOf(option.value)))
          .map((each) => each.value);
        onChange(next.length === 0 && !isRequired ? undefined : next);
      }}
    />
  );
}

export function SwitchWidget({ id, value, onChange, hint, isReadOnly, control }: WidgetProps) {
  return (
    <Switch
      {...control}
      id={id}
      checked={(value ?? hint.default) === true}
      disabled={isReadOnly}
      onCheckedChange={onChange}
    />
  );
}
