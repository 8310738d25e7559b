import { Input } from '../../../ui/field.js';
import { Select } from '../../../ui/select.js';

const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
/** Whole hours, and what else clocks somewhere on earth stand at, in minutes. */
const OFFSETS = [
  ...Array.from({ length: 27 }, (_, index) => (index - 12) * 60),
  ...[-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825],
];

/** A day, or a moment with the offset of the place that it is meant for: whichever there is. */
export function MomentInput({
  control,
  value,
  onChange,
  offsetLabel,
}: {
  control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined };
  value: string;
  onChange: (value: string) => void;
  offsetLabel: string;
}) {
  const [, local, zulu] = MOMENT.exec(value) ?? [];
  if (local === undefined)
    return (
      <Input
        {...control}
        type="date"
        className="max-w-44"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  const offset = zulu === 'Z' || zulu === undefined ? '+00:00' : zulu;
  const offsets = [...new Set([offset, ...OFFSETS.map(offsetOf)])].sort(byOffset);
  return (
    <div className="flex flex-wrap gap-2">
      <Input
        {...control}
        type="datetime-local"
        className="w-52"
        value={local}
        onChange={({ target }) => target.value !== '' && onChange(`${target.value}:00${offset}`)}
      />
      <Select
        aria-label={offsetLabel}
        className="w-32"
        value={offset}
        onChange={(wanted) => onChange(`${local}:00${wanted}`)}
        options={offsets.map((each) => ({ value: each, label: `UTC${each}` }))}
      />
    </div>
  );
}

function offsetOf(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((each) => String(each).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${String(hours)}:${String(rest)}`;
}

function byOffset(a: string, b: string): number {
  const minutes = (text: string): number =>
    (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(4)));
  return minutes(a) - minutes(b);
}
