import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { Input } from '../../ui/field.js';
import { IconButton } from '../../ui/icon-button.js';
import { MomentInput } from '../../ui/moment-input.js';
import { words } from '../words.js';
import { TextWidget } from './text-widgets.js';
import type { WidgetProps } from './widget-props.js';

/** A day or a time of day, or several of them in the order of the clock. */
export function ClockWidget(props: WidgetProps) {
  const { id, value, onChange, hint, isReadOnly, isRequired, control } = props;
  const type = hint.widget === 'date' ? 'date' : 'time';
  if (hint.isMany) return <Several {...props} type={type} />;
  return (
    <Input
      {...control}
      id={id}
      type={type}
      className="w-40"
      value={typeof value === 'string' ? value : ''}
      readOnly={isReadOnly}
      onChange={({ target }) => onChange(target.value === '' && !isRequired ? undefined : target.value)}
    />
  );
}

/** Whole also where a clock has two halves; the button that opens a list of hours would take their place. */
const CLOCK = 'w-24 rounded-r-none px-1.5 [&::-webkit-calendar-picker-indicator]:hidden';

function Several({
  id,
  value,
  onChange,
  hint,
  isReadOnly,
  isRequired,
  control,
  type,
}: WidgetProps & { type: 'date' | 'time' }) {
  const t = useWords(words);
  const items = Array.isArray(value) ? value.map(String) : [];
  const set = (next: readonly string[]): void =>
    onChange(next.length === 0 && !isRequired ? undefined : next);
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {items.map((item, index) => (
        // Times have no names; two may even be the same for a moment.
        <span key={index} className="flex items-center">
          <Input
            {...(index === 0 ? control : {})}
            {...(index === 0 ? { id } : {})}
            type={type}
            aria-label={`${hint.title} ${String(index + 1)}`}
            className={type === 'date' ? 'w-36 rounded-r-none' : CLOCK}
            value={item}
            readOnly={isReadOnly}
            onChange={({ target }) => target.value !== '' && set(items.with(index, target.value))}
            onBlur={() => set([...new Set(items)].sort())}
          />
          {!isReadOnly && (
            <IconButton
              label={t('removeItem', { item })}
              size="icon-sm"
              className="h-8 rounded-l-none border border-l-0 border-edge"
              onClick={() => set(items.toSpliced(index, 1))}
            >
              <X />
            </IconButton>
          )}
        </span>
      ))}
      {!isReadOnly && (
        <Button
          size="sm"
          className="h-8"
          {...(items.length === 0 ? { ...control, id } : {})}
          onClick={() => set([...items, nextAfter(items.at(-1), type)])}
        >
          <Plus aria-hidden />
          {t(type === 'date' ? 'addDate' : 'addTime')}
        </Button>
      )}
    </div>
  );
}

/** An hour or a day later than the last one: most are set in a row. */
function nextAfter(last: string | undefined, type: 'date' | 'time'): string {
  if (type === 'date') {
    const before = last === undefined ? Date.now() : Date.parse(last);
    return new Date(before + 86_400_000).toISOString().slice(0, 10);
  }
  const hour = last === undefined ? 8 : Number(last.slice(0, 2));
  return `${String((hour + 1) % 24).padStart(2, '0')}:${last?.slice(3) ?? '00'}`;
}

/** Chosen, or, where a value may hold it, written as one. */
export function MomentWidget(props: WidgetProps) {
  const { id, value, onChange, hint, isReadOnly, control } = props;
  const t = useWords(words);
  const text = typeof value === 'string' ? value : '';
  const [isWritten, setWritten] = useState(() => text.includes('{{'));
  return (
    <div className="flex flex-col items-start gap-1">
      {isWritten ? (
        <div className="w-full">
          <TextWidget {...props} />
        </div>
      ) : (
        <MomentInput
          {...control}
          id={id}
          label={hint.title}
          value={text}
          isReadOnly={isReadOnly}
          onChange={(moment) => onChange(moment === '' ? undefined : moment)}
        />
      )}
      {hint.isTemplated && !isReadOnly && (
        <Button
          size="sm"
          look="ghost"
          onClick={() => {
            onChange(undefined);
            setWritten(!isWritten);
          }}
        >
          {t(isWritten ? 'chooseMoment' : 'useValue')}
        </Button>
      )}
    </div>
  );
}
