import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language.js';
import { timeAgo } from '../../i18n/time-ago.js';
import { useWords } from '../../i18n/use-words.js';
import { excerptOf } from './arrange-flows.js';
import { FlowMenu } from './flow-menu.js';
import type { FlowSummary, Folder } from './flow-queries.js';
import { FlowState } from './flow-state.js';
import { words } from './words.js';

/** What is dragged is said by this type: nothing else that is dropped here is a flow. */
export const FLOW_DRAG = 'application/x-nightshift-flow';

export function FlowRow({
  flow,
  folders,
  folderName,
  found,
  search,
  canWrite,
}: {
  flow: FlowSummary;
  folders: readonly Folder[];
  /** Shown where flows of several folders stand together. */
  folderName: string | undefined;
  /** The text in which the words stand. */
  found: string | undefined;
  search: string;
  canWrite: boolean;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const { id, name, updatedAt, updatedBy } = flow;
  const isInName = name.toLowerCase().includes(search);
  return (
    <tr
      className="group relative h-11 border-b border-line hover:bg-hover has-[a:focus-visible]:bg-hover"
      draggable={canWrite}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(FLOW_DRAG, id);
        dataTransfer.effectAllowed = 'move';
      }}
    >
      <td className="py-1 pr-2 pl-4">
        <div className="flex min-w-0 items-baseline gap-2">
          <Link
            to={`/flows/${id}`}
            className="min-w-0 font-medium wrap-anywhere after:absolute after:inset-0 sm:truncate"
          >
            {name}
          </Link>
          {folderName !== undefined && (
            <span className="shrink-0 truncate text-sm text-soft max-sm:hidden">{folderName}</span>
          )}
        </div>
        {found !== undefined && !isInName && <Excerpt text={found} search={search} />}
      </td>
      <td className="pr-2">
        <FlowState flow={flow} />
      </td>
      <td className="hidden text-soft sm:table-cell">
        <time dateTime={updatedAt} title={new Date(updatedAt).toLocaleString(language)}>
          {timeAgo(updatedAt, language)}
        </time>
        {updatedBy?.name != null && (
          <span className="block truncate text-sm">{t('by', { name: updatedBy.name })}</span>
        )}
      </td>
      <td>
        <FlowMenu flow={flow} folders={folders} canWrite={canWrite} />
      </td>
    </tr>
  );
}

function Excerpt({ text, search }: { text: string; search: string }) {
  const { before, found, after } = excerptOf(text, search);
  return (
    <p className="truncate text-sm text-soft">
      {before}
      <mark className="rounded-sm bg-warn-soft text-ink">{found}</mark>
      {after}
    </p>
  );
}
