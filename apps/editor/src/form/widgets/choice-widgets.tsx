import { Select } from '../../ui/select.js';
import { Switch } from '../../ui/switch.js';
import type { WidgetProps } from './widget-props.js';

export function ChoiceWidget({ id, value, onChange, hint, isReadOnly, control }: WidgetProps) {
  const chosen = value ?? hint.default;
  return (
    <Select
      {...control}
      id={id}
      value={typeof chosen === 'string' ? chosen : ''}
      options={hint.options}
      disabled={isReadOnly}
      onChange={onChange}
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
