import { ToggleGroup } from 'radix-ui';

/** One of two or three, all of them seen. */
export function Segments<T extends string>({
  label,
  value,
  options,
  isDisabled = false,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  isDisabled?: boolean;
  onChange: (value: T) => void;
}) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      disabled={isDisabled}
      className="flex w-full rounded-md border border-line bg-ground p-0.5"
      onValueChange={(wanted) => {
        const option = options.find((each) => each.value === wanted);
        if (option !== undefined) onChange(option.value);
      }}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="h-6 flex-auto rounded-sm px-2 text-sm whitespace-nowrap text-soft hover:text-ink data-[state=on]:bg-paper data-[state=on]:font-medium data-[state=on]:text-ink data-[state=on]:shadow-card"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
