import { ToggleGroup } from 'radix-ui';

/** Any number of a few: days of the week, say. */
export function TogglePills({
  label,
  options,
  chosen,
  isDisabled = false,
  onChange,
}: {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  isDisabled?: boolean;
  /** In the order of the options. */
  onChange: (chosen: string[]) => void;
}) {
  return (
    <ToggleGroup.Root
      type="multiple"
      aria-label={label}
      value={[...chosen]}
      disabled={isDisabled}
      className="flex flex-wrap gap-1"
      onValueChange={(wanted) =>
        onChange(options.filter(({ value }) => wanted.includes(value)).map(({ value }) => value))
      }
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="h-7 rounded-md border border-edge bg-paper px-2 text-sm text-ink hover:bg-hover data-[state=on]:border-accent data-[state=on]:bg-accent-soft data-[state=on]:text-accent"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
