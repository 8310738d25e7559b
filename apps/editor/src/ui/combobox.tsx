import { Command } from 'cmdk';
import { Check, ChevronDown, Plus } from 'lucide-react';
import { Popover as Radix } from 'radix-ui';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { cn } from './join-classes.js';
import { words } from './words.js';

export interface ComboboxOption {
  value: string;
  label: string;
  /** Beside the label, in small. */
  hint?: string;
  group?: string;
  /** Found by these, too. */
  keywords?: readonly string[];
}

export interface ComboboxProps {
  id?: string;
  options: readonly ComboboxOption[];
  chosen: readonly string[];
  onPick: (value: string) => void;
  /** Stays open for the next one. */
  isMany?: boolean;
  /** What is typed and not there can be made or used all the same. */
  create?:
    | {
        label: (typed: string) => string;
        run: (typed: string) => void;
        /** Whether it may be; everything may without. */
        isAllowed?: (typed: string) => boolean;
      }
    | undefined;
  disabled?: boolean;
  /** Below the list: where more can be made, say. */
  footer?: ReactNode;
  className?: string;
  isPlaceholder?: boolean;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
  /** What is chosen, as it reads. */
  children: ReactNode;
}

/** One or several of many, found by typing. For a few use `Select`. */
export function Combobox({
  options,
  chosen,
  onPick,
  isMany = false,
  create,
  disabled = false,
  footer,
  className,
  isPlaceholder = false,
  children,
  ...rest
}: ComboboxProps) {
  const [isOpen, setIsOpen] = useState(false);
  const list = useId();
  const close = (): void => {
    if (!isMany) setIsOpen(false);
  };
  return (
    <Radix.Root open={isOpen} onOpenChange={setIsOpen}>
      <Radix.Trigger
        {...rest}
        type="button"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        disabled={disabled}
        className={cn(
          'flex h-8 w-full min-w-0 items-center justify-between gap-2 rounded-md border border-edge bg-paper px-2.5 text-left disabled:bg-ground disabled:text-soft aria-invalid:border-bad',
          className,
        )}
      >
        <span className={cn('min-w-0 truncate', isPlaceholder && 'text-soft')}>{children}</span>
        <ChevronDown className="size-3.5 shrink-0 text-soft" aria-hidden />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          id={list}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 flex max-h-(--radix-popover-content-available-height) w-(--radix-popover-trigger-width) min-w-60 animate-rise flex-col rounded-lg border border-line bg-raised shadow-pop outline-none"
        >
          <ComboboxList
            options={options}
            chosen={chosen}
            create={create}
            onPick={(value) => {
              onPick(value);
              close();
            }}
            onCreated={close}
          />
          {footer !== undefined && <div className="border-t border-line p-1.5">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function ComboboxList({
  options,
  chosen,
  create,
  onPick,
  onCreated,
}: Pick<ComboboxProps, 'options' | 'chosen' | 'create' | 'onPick'> & { onCreated: () => void }) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const isKnown = options.some(({ value, label }) => value === wanted || label === wanted);
  const isCreatable =
    create !== undefined && wanted !== '' && !isKnown && (create.isAllowed?.(wanted) ?? true);
  const groups = [...new Set(options.map(({ group }) => group ?? ''))];
  return (
    <Command label={t('search')} loop className="flex min-h-0 flex-col">
      <Command.Input
        autoFocus
        value={typed}
        onValueChange={setTyped}
        placeholder={t(create === undefined ? 'search' : 'searchOrMake')}
        className="h-9 w-full shrink-0 border-b border-line bg-transparent px-3 outline-none placeholder:text-soft"
      />
      <Command.List label={t('search')} className="max-h-72 min-h-0 overflow-y-auto p-1">
        {create !== undefined && wanted === '' && options.length === 0 && (
          <p className="px-3 py-3 text-soft">{t('typeToMake')}</p>
        )}
        {(create === undefined || (wanted !== '' && !isCreatable)) && (
          <Command.Empty className="px-3 py-5 text-center text-soft">{t('nothingFound')}</Command.Empty>
        )}
        {groups.map((group) => (
          <Command.Group
            key={group}
            {...(group === '' ? {} : { heading: group })}
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-soft"
          >
            {options
              .filter((option) => (option.group ?? '') === group)
              .map((option) => (
                <OptionRow
                  key={option.value}
                  option={option}
                  isChosen={chosen.includes(option.value)}
                  onPick={onPick}
                />
              ))}
          </Command.Group>
        ))}
        {isCreatable && (
          <Command.Item
            forceMount
            value={`create ${wanted}`}
            onSelect={() => {
              create.run(wanted);
              setTyped('');
              onCreated();
            }}
            className="flex cursor-default items-center gap-2 rounded-md px-2 py-1.5 data-[selected=true]:bg-hover"
          >
            <Plus className="size-3.5 shrink-0 text-soft" aria-hidden />
            <span className="min-w-0 wrap-anywhere">{create.label(wanted)}</span>
          </Command.Item>
        )}
      </Command.List>
    </Command>
  );
}

function OptionRow({
  option: { value, label, hint, keywords = [] },
  isChosen,
  onPick,
}: {
  option: ComboboxOption;
  isChosen: boolean;
  onPick: (value: string) => void;
}) {
  return (
    <Command.Item
      value={value}
      keywords={[label, ...keywords]}
      onSelect={() => onPick(value)}
      className="flex cursor-default items-center gap-2 rounded-md px-2 py-1.5 data-[selected=true]:bg-hover"
    >
      <Check className={cn('size-3.5 shrink-0', !isChosen && 'invisible')} aria-hidden />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {isChosen && <span className="sr-only">✓</span>}
      {hint !== undefined && <span className="max-w-[45%] truncate text-sm text-soft">{hint}</span>}
    </Command.Item>
  );
}
