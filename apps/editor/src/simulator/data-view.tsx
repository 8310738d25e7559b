import { isJsonObject, type Json } from '@nightshift/schema';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { memoryWords } from './memory-words.js';

/** More entries, or deeper ones, are told by their number. */
const MANY = 20;
const DEEP = 4;

/** Data as people read it: names and what stands behind them, without braces and quotes. */
export function DataView({ value, depth = 0 }: { value: Json; depth?: number }): ReactNode {
  const t = useWords(memoryWords);
  if (value === null || value === '') return <span className="text-soft">{t('nothing')}</span>;
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (!Array.isArray(value) && !isJsonObject(value))
    return <span className="wrap-anywhere whitespace-pre-wrap">{String(value)}</span>;
  const entries: (readonly [string, Json])[] = Array.isArray(value)
    ? value.map((item, index) => [String(index + 1), item] as const)
    : Object.entries(value);
  if (entries.length === 0) return <span className="text-soft">{t('nothing')}</span>;
  if (depth >= DEEP) return <span className="text-soft">{t('entries', { count: entries.length })}</span>;
  return (
    <dl className="grid w-full grid-cols-[minmax(4rem,auto)_1fr] gap-x-3 gap-y-0.5">
      {entries.slice(0, MANY).map(([key, item]) => (
        <div key={key} className="contents">
          <dt className="max-w-32 truncate text-soft" title={key}>
            {key}
          </dt>
          <dd className="min-w-0">
            <DataView value={item} depth={depth + 1} />
          </dd>
        </div>
      ))}
      {entries.length > MANY && (
        <dd className="col-span-2 text-soft">{t('entries', { count: entries.length })}</dd>
      )}
    </dl>
  );
}
