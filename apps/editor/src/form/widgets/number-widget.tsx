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
