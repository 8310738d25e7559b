import { JsonField } from '../json-field.js';
import type { WidgetProps } from './widget-props.js';

export function JsonWidget({ id, value, onChange, isReadOnly, control }: WidgetProps) {
  return <JsonField {...control} id={id} value={value} isReadOnly={isReadOnly} onChange={onChange} />;
}
