import { Input } from '../../ui/field.js';
import type { WidgetProps } from './widget-props.js';

export function NumberWidget({ id, value, onChange, hint, isReadOnly, control }: WidgetProps) {
  return (
    <Input
      {...control}
      id={id}
      type="number"
      inputMode="decimal"
      value={typeof value === 'number' ? value : ''}
      min={hint.minimum}
      max={hint.maximum}
      step={hint.isInteger === true ? 1 : 'any'}
      readOnly={isReadOnly}
      placeholder={typeof hint.default === 'number' ? String(hint.default) : hint.placeholder}
      className="w-full max-w-32"
      onChange={({ target }) =>
        onChange(Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber)
      }
    />
  );
}

/** The config keeps milliseconds, which nobody counts in. */
export function SecondsWidget({ hint, value, onChange, ...rest }: WidgetProps) {
  const { minimum, maximum, default: otherwise, ...other } = hint;
  const inSeconds = {
    ...other,
    isInteger: false,
    ...(minimum === undefined ? {} : { minimum: minimum / 1000 }),
    ...(maximum === undefined ? {} : { maximum: maximum / 1000 }),
    ...(typeof otherwise === 'number' ? { default: otherwise / 1000 } : {}),
  };
  return (
    <NumberWidget
      {...rest}
      hint={inSeconds}
      value={typeof value === 'number' ? value / 1000 : value}
      onChange={(seconds) => onChange(typeof seconds === 'number' ? Math.round(seconds * 1000) : seconds)}
    />
  );
}
