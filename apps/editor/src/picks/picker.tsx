import { ExternalLink, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PickKind } from '../form/hint.js';
import { useWords } from '../i18n/use-words.js';
import { Combobox, type ComboboxOption, type ComboboxProps } from '../ui/combobox.js';
import { useProblemText } from '../ui/problem-note.js';
import { toast } from '../ui/toast.js';
import { usePicks, type Picks } from './use-picks.js';
import { words } from './words.js';

export interface PickerProps {
  kind: PickKind;
  id?: string;
  /** The names in the config. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  isMany: boolean;
  isReadOnly: boolean;
  /** Whether it may be left empty. True when absent. */
  isClearable?: boolean;
  /** Stands for what is not chosen. */
  usual?: string;
  placeholder?: string;
  className?: string;
  control: Pick<ComboboxProps, 'aria-label' | 'aria-labelledby' | 'aria-describedby' | 'aria-invalid'>;
}

/** A name of something that exists: found by typing, made when it is missing, and told when it is unknown. */
export function Picker(props: PickerProps) {
  const { kind, chosen, isMany, onChange } = props;
  const picks = usePicks(kind);
  const add = (name: string): void => {
    if (!isMany) onChange([name]);
    else if (chosen.includes(name)) onChange(chosen.filter((each) => each !== name));
    else onChange([...chosen, name]);
  };
  const make = useMake(picks, add);
  const unknown = unknownIn(chosen, picks);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {isMany ? (
        <Many {...props} picks={picks} add={add} make={make} />
      ) : (
        <One {...props} picks={picks} add={add} make={make} />
      )}
      {unknown.map((name) => (
        <Unknown
          key={name}
          name={name}
          isReadOnly={props.isReadOnly}
          onMake={picks.create === undefined ? undefined : () => make(name)}
          onRemove={() => onChange(chosen.filter((each) => each !== name))}
        />
      ))}
    </div>
  );
}

type Inner = PickerProps & { picks: Picks; add: (name: string) => void; make: (typed: string) => void };

function One({
  id,
  chosen,
  usual,
  placeholder,
  isReadOnly,
  isClearable = true,
  className,
  control,
  onChange,
  picks,
  add,
  make,
}: Inner) {
  const t = useWords(words);
  const [name] = chosen;
  const usualName = usual === undefined ? undefined : labelOf(usual, picks);
  const empty = usualName === undefined ? (placeholder ?? t('choose')) : t('usual', { name: usualName });
  return (
    <div className="flex min-w-0 items-center gap-1">
      <Combobox
        {...control}
        {...(id === undefined ? {} : { id })}
        options={picks.options}
        chosen={chosen}
        onPick={add}
        create={picks.create && { label: picks.create.label, run: make }}
        disabled={isReadOnly}
        footer={footerOf(picks)}
        isPlaceholder={name === undefined}
        {...(className === undefined ? {} : { className })}
      >
        {name === undefined ? empty : labelOf(name, picks)}
      </Combobox>
      {name !== undefined && !isReadOnly && isClearable && (
        <button
          type="button"
          aria-label={t('clear')}
          className="flex size-6 shrink-0 items-center justify-center rounded-md text-soft hover:bg-hover hover:text-ink"
          onClick={() => onChange([])}
        >
          <X className="size-3.5" aria-hidden />
        </button>
      )}
    </div>
  );
}

function Many({ id, chosen, placeholder, isReadOnly, control, onChange, picks, add, make }: Inner) {
  const t = useWords(words);
  return (
    <>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {chosen.map((name) => (
            <li key={name} className="flex h-6 max-w-full items-center rounded-sm bg-hover pl-1.5 text-sm">
              <span className="truncate">{labelOf(name, picks)}</span>
              {!isReadOnly && (
                <button
                  type="button"
                  aria-label={t('remove', { name: labelOf(name, picks) })}
                  className="flex size-6 shrink-0 items-center justify-center text-soft hover:text-ink"
                  onClick={() => onChange(chosen.filter((each) => each !== name))}
                >
                  <X className="size-3" aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Combobox
        {...control}
        {...(id === undefined ? {} : { id })}
        isMany
        options={picks.options}
        chosen={chosen}
        onPick={add}
        create={picks.create && { label: picks.create.label, run: make }}
        disabled={isReadOnly}
        footer={footerOf(picks)}
        isPlaceholder
      >
        {chosen.length === 0 ? (placeholder ?? t('choose')) : t('add')}
      </Combobox>
    </>
  );
}

function Unknown({
  name,
  isReadOnly,
  onMake,
  onRemove,
}: {
  name: string;
  isReadOnly: boolean;
  onMake: (() => void) | undefined;
  onRemove: () => void;
}) {
  const t = useWords(words);
  return (
    <p className="flex flex-wrap gap-x-2 text-sm text-warn">
      {t('unknown', { name })}
      {!isReadOnly && onMake !== undefined && <Mend onClick={onMake}>{t('makeIt')}</Mend>}
      {!isReadOnly && <Mend onClick={onRemove}>{t('removeIt')}</Mend>}
    </p>
  );
}

function Mend({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className="font-medium text-accent underline-offset-2 hover:underline"
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** Makes what was typed, and chooses it once it is there. */
function useMake({ create }: Picks, add: (name: string) => void): (typed: string) => void {
  const problemText = useProblemText();
  return (typed) => {
    if (create === undefined) return;
    Promise.resolve(create.run(typed)).then(add, (error: unknown) =>
      toast({ ...problemText(error), tone: 'bad' }),
    );
  };
}

/** What is a placeholder is filled in later, and known only then. */
function unknownIn(chosen: readonly string[], picks: Picks): string[] {
  if (!picks.isComplete) return [];
  return chosen.filter((name) => !name.includes('{{') && find(name, picks) === undefined);
}

function labelOf(name: string, picks: Picks): string {
  return find(name, picks)?.label ?? name;
}

function find(name: string, { options, others = [] }: Picks): ComboboxOption | undefined {
  return [...options, ...others].find(({ value }) => value === name);
}

function footerOf({ elsewhere }: Picks): ReactNode {
  if (elsewhere === undefined) return undefined;
  return (
    <a
      href={elsewhere.to}
      target="_blank"
      rel="noreferrer"
      className="flex items-center gap-2 rounded-md px-2 py-1 text-soft hover:bg-hover hover:text-ink"
    >
      <ExternalLink className="size-3.5" aria-hidden />
      {elsewhere.label}
    </a>
  );
}
