import { ArrowDown } from 'lucide-react';
import { useWords } from '../../i18n/use-words.js';
import { cn } from '../../ui/join-classes.js';
import type { Sorting } from './arrange-flows.js';
import type { FlowSummary, Folder } from './flow-queries.js';
import { FlowRow } from './flow-row.js';
import { words } from './words.js';

export interface FlowTableProps {
  flows: readonly FlowSummary[];
  folders: readonly Folder[];
  texts: ReadonlyMap<string, string>;
  search: string;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  showsFolders: boolean;
  canWrite: boolean;
}

export function FlowTable({
  flows,
  folders,
  texts,
  search,
  sorting,
  onSort,
  showsFolders,
  canWrite,
}: FlowTableProps) {
  const t = useWords(words);
  const heads: readonly { by: Sorting; label: string; className: string }[] = [
    { by: 'name', label: t('name'), className: 'pl-4' },
    { by: 'state', label: t('state'), className: 'w-36 sm:w-64' },
    { by: 'changed', label: t('changed'), className: 'hidden w-36 sm:table-cell' },
  ];
  return (
    <table className="w-full table-fixed">
      <thead>
        <tr className="border-b border-line text-left text-sm text-soft [&_th]:h-8 [&_th]:font-medium">
          {heads.map(({ by, label, className }) => (
            <th
              key={by}
              className={className}
              aria-sort={by !== sorting ? 'none' : by === 'name' ? 'ascending' : 'descending'}
            >
              <button
                type="button"
                className={cn(
                  'inline-flex items-center gap-1 rounded-sm hover:text-ink',
                  by === sorting && 'text-ink',
                )}
                onClick={() => onSort(by)}
              >
                {label}
                {by === sorting && (
                  <ArrowDown className={cn('size-3', by === 'name' && 'rotate-180')} aria-hidden />
                )}
              </button>
            </th>
          ))}
          <th className="w-12">
            <span className="sr-only">{t('acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {flows.map((flow) => (
          <FlowRow
            key={flow.id}
            flow={flow}
            folders={folders}
            folderName={showsFolders ? folders.find(({ id }) => id === flow.folderId)?.name : undefined}
            found={texts.get(flow.id)}
            search={search}
            canWrite={canWrite}
          />
        ))}
      </tbody>
    </table>
  );
}
