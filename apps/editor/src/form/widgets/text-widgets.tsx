import { Input, Textarea } from '../../ui/field.js';
import { cn } from '../../ui/join-classes.js';
import type { WidgetProps } from './widget-props.js';

/** Emptied is taken away: an empty text is seldom meant. */
const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);
const shown = (value: unknown): string => (typeof value === 'string' ? value : '');

export function TextWidget({ id, value, onChange, hint, isReadOnly, control }: WidgetProps) {
  const usual = typeof hint.default === 'string' ? hint.default : '';
  return (
    <Input
      {...control}
      id={id}
      value={shown(value)}
      readOnly={isReadOnly}
      placeholder={hint.placeholder === '' ? usual : hint.placeholder}
      onChange={({ target }) => onChange(orNothing(target.value))}
    />
  );
}

export function TextareaWidget({ id, value, onChange, hint, isReadOnly, control }: WidgetProps) {
  return (
    <Textarea
      {...control}
      id={id}
      value={shown(value)}
      readOnly={isReadOnly}
      placeholder={hint.placeholder}
      className={cn(hint.widget === 'code' && 'font-mono text-sm')}
      spellCheck={hint.widget !== 'code'}
      onChange={({ target }) => onChange(orNothing(target.value))}
    />
  );
}
