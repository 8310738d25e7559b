import { diffWords, type FieldDiff } from '@nightshift/schema';
import { useWords } from '../i18n/use-words.js';
import { words } from './words.js';

/** Both sides of a field; texts with the words marked that came and went. */
export function FieldChange({
  field,
  title,
  names = {},
}: {
  field: FieldDiff;
  title: string;
  /** What ids and codes are called. */
  names?: Readonly<Record<string, string>>;
}) {
  const t = useWords(words);
  const [before, after] = [field.before, field.after].map((value) => named(shown(field, value), names));
  const isText = typeof before === 'string' && typeof after === 'string';
  const pieces = isText ? diffWords(before, after) : [];
  return (
    <div className="min-w-0">
      <p className="mb-1 truncate text-sm text-soft">{title}</p>
      <div className="grid grid-cols-2 gap-2 text-sm">
        {(['removed', 'added'] as const).map((side) => (
          <div
            key={side}
            className="max-h-60 min-w-0 overflow-y-auto rounded-md bg-ground p-2 wrap-anywhere whitespace-pre-wrap"
          >
            <span className="sr-only">{t(side === 'removed' ? 'before' : 'after')} </span>
            {isText
              ? pieces
                  .filter(({ what }) => what === 'same' || what === side)
                  .map(({ what, text }, index) =>
                    what === 'same' ? (
                      <span key={index}>{text}</span>
                    ) : side === 'removed' ? (
                      <del key={index} className="rounded-sm bg-bad-soft text-bad">
                        {text}
                      </del>
                    ) : (
                      <ins key={index} className="rounded-sm bg-good-soft text-good no-underline">
                        {text}
                      </ins>
                    ),
                  )
              : showValue(side === 'removed' ? before : after, t('nothing'))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What is kept in milliseconds is shown in seconds, as its form does. */
function shown({ path }: FieldDiff, value: unknown): unknown {
  return typeof value === 'number' && path.at(-1)?.endsWith('Ms') === true ? value / 1000 : value;
}

function named(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return Object.hasOwn(names, value) ? names[value] : value;
  return Array.isArray(value) ? value.map((item: unknown) => named(item, names)) : value;
}

function showValue(value: unknown, nothing: string): string {
  if (value === undefined || value === null || value === '') return nothing;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return JSON.stringify(value, null, 2);
}
