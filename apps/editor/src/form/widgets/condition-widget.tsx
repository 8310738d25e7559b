import { ConditionBuilder } from '../../conditions/condition-builder.js';
import type { WidgetProps } from './widget-props.js';

export function ConditionWidget({ id, value, onChange, isReadOnly, control }: WidgetProps) {
  return (
    <ConditionBuilder
      id={id}
      aria-describedby={control['aria-describedby']}
      value={value}
      isReadOnly={isReadOnly}
      onChange={onChange}
    />
  );
}
