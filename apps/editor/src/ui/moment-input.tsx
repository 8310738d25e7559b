import { useWords } from '../i18n/use-words.js';
import { Input } from './field.js';
import { words } from './words.js';

export interface MomentInputProps {
  id: string;
  label: string;
  /** ISO 8601 with offset; empty for none. */
  value: string;
  isReadOnly?: boolean;
  onChange: (moment: string) => void;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
}

/** A moment on the clock of whoever sits here; kept with their offset, so it is the same moment everywhere. */
export function MomentInput({ label, value, isReadOnly = false, onChange, ...control }: MomentInputProps) {
  const t = useWords(words);
  const atMs = Date.parse(value);
  // A placeholder, or what somebody wrote by hand.
  if (value !== '' && Number.isNaN(atMs))
    return (
      <Input
        {...control}
        value={value}
        readOnly={isReadOnly}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Input
        {...control}
        type="datetime-local"
        className="w-52"
        value={value === '' ? '' : localText(atMs)}
        readOnly={isReadOnly}
        onChange={({ target }) => onChange(target.value === '' ? '' : withOffset(target.value))}
      />
      <span className="text-sm text-soft" aria-label={`${label}: ${t('onYourClock', { zone })}`}>
        {t('onYourClock', { zone })}
      </span>
    </div>
  );
}

const two = (number: number): string => String(number).padStart(2, '0');

function localText(atMs: number): string {
  const at = new Date(atMs);
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

function withOffset(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const amount = Math.abs(minutes);
  return `${local}:00${sign}${two(Math.floor(amount / 60))}:${two(amount % 60)}`;
}
