import { Picker } from '../../picks/picker.js';
import type { WidgetProps } from './widget-props.js';

/** A name of something that exists, or a list of such names. */
export function PickWidget({ id, value, onChange, hint, isReadOnly, isRequired, control }: WidgetProps) {
  const chosen = Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string' && value !== ''
      ? [value]
      : [];
  return (
    <Picker
      kind={hint.pick}
      id={id}
      chosen={chosen}
      isMany={hint.isMany}
      isReadOnly={isReadOnly}
      isClearable={!isRequired}
      {...(typeof hint.default === 'string' ? { usual: hint.default } : {})}
      {...(hint.placeholder === '' ? {} : { placeholder: hint.placeholder })}
      control={control}
      onChange={(next) => {
        if (hint.isMany) return onChange(next.length === 0 && !isRequired ? undefined : next);
        onChange(next[0] ?? (isRequired ? '' : undefined));
      }}
    />
  );
}
