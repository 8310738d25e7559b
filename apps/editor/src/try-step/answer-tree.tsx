import { Variable, X } from 'lucide-react';
import { isJsonObject, type Json } from '@nightshift/schema';
import { useWords } from '../i18n/use-words.js';
import { Tip } from '../ui/tip.js';
import { cn } from '../ui/join-classes.js';
import { pathOf, type Kept } from './tries.js';
import { words } from './words.js';

type Keys = readonly (string | number)[];

export interface AnswerTreeProps {
  value: Json;
  kept: readonly Kept[];
  /** Absent for those who may not change the flow. */
  onKeep?: (keys: Keys, value: Json) => void;
  onDrop?: (path: string) => void;
}

/** An answer, opened as far as one wants to look; a click on a value keeps it. */
export function AnswerTree(props: AnswerTreeProps) {
  const t = useWords(words);
  return (
    <div
      aria-label={t('answer')}
      role="group"
      className="max-h-96 overflow-auto rounded-md border border-line bg-ground p-1.5 font-mono text-sm"
    >
      <Part {...props} keys={[]} name={null} />
    </div>
  );
}

const SHOWN = 50;
/** Deeper parts are closed at first. */
const OPEN_DEPTH = 2;

function Part({
  keys,
  name,
  value,
  ...rest
}: AnswerTreeProps & { keys: Keys; name: string | number | null }) {
  const t = useWords(words);
  const entries = entriesOf(value);
  if (entries === null)
    return (
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
        <Name name={name} />
        <Keeper {...rest} keys={keys} value={value} />
      </div>
    );
  const shown = entries.slice(0, SHOWN);
  return (
    <details open={keys.length < OPEN_DEPTH}>
      <summary className="min-h-6 cursor-pointer rounded-sm leading-6 hover:bg-hover">
        <Name name={name} />
        <span className="text-soft"> {t('entries', { count: entries.length })}</span>
      </summary>
      <div className="pl-4">
        <Keeper {...rest} keys={keys} value={value} />
      </div>
      <ul className="border-l border-line pl-3">
        {shown.map(([key, inner]) => (
          <li key={key}>
            <Part {...rest} keys={[...keys, key]} name={key} value={inner} />
          </li>
        ))}
      </ul>
      {entries.length > shown.length && (
        <p className="pl-3 text-soft">{t('more', { count: entries.length - shown.length })}</p>
      )}
    </details>
  );
}

function Name({ name }: { name: string | number | null }) {
  return name === null ? null : <span className="text-soft">{name}:</span>;
}

const LONG = 200;

/** The value itself, as the button that keeps it; beside it the variable it goes to. */
function Keeper({ keys, value, kept, onKeep, onDrop }: AnswerTreeProps & { keys: Keys }) {
  const t = useWords(words);
  const path = pathOf(keys);
  const own = kept.filter((each) => each.path === path);
  const isWhole = entriesOf(value) !== null;
  const text = isWhole ? '' : JSON.stringify(value);
  const said = text.length > LONG ? `${text.slice(0, LONG)}…` : text;
  const label = path === undefined || path === '' ? t('keepWhole') : t('keep', { path });
  return (
    <span className="inline-flex min-w-0 flex-wrap items-baseline gap-1">
      {path === undefined || onKeep === undefined ? (
        <span className="wrap-anywhere">{said}</span>
      ) : (
        <Tip text={label}>
          <button
            type="button"
            className={cn(
              'min-h-6 min-w-6 rounded-sm px-1 text-left wrap-anywhere hover:bg-accent-soft hover:text-accent',
              isWhole ? 'text-xs text-soft' : 'text-ink',
            )}
            onClick={() => onKeep(keys, value)}
          >
            {isWhole ? label : said}
            {!isWhole && <span className="sr-only"> {label}</span>}
          </button>
        </Tip>
      )}
      {own.map(({ variable }) => (
        <button
          key={variable}
          type="button"
          className="inline-flex min-h-6 items-center gap-0.5 rounded-sm bg-accent-soft px-1 text-xs font-medium text-accent hover:bg-hover"
          disabled={onDrop === undefined}
          onClick={() => onDrop?.(path ?? '')}
        >
          <Variable className="size-3" aria-hidden />
          {variable}
          <span className="sr-only"> {t('drop', { path: path ?? '', variable })}</span>
          {onDrop !== undefined && <X className="size-3" aria-hidden />}
        </button>
      ))}
    </span>
  );
}

function entriesOf(value: Json): [string | number, Json][] | null {
  if (Array.isArray(value)) return value.map((inner, index) => [index, inner]);
  return isJsonObject(value) ? Object.entries(value) : null;
}
