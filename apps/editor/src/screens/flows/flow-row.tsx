import { Copy, Download, Ellipsis, Trash2 } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useLanguage } from '../../i18n/language.js';
import { timeAgo } from '../../i18n/time-ago.js';
import { useWords } from '../../i18n/use-words.js';
import { Badge } from '../../ui/badge.js';
import { IconButton } from '../../ui/icon-button.js';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.js';
import { useProblemText } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { useDuplicateFlow, useRemoveFlow, type FlowSummary } from './flow-queries.js';
import { words } from './words.js';

export function FlowRow({
  flow: { id, name, liveVersion, updatedAt },
  canWrite,
}: {
  flow: FlowSummary;
  canWrite: boolean;
}) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <tr className="group relative h-10 border-b border-line hover:bg-hover">
      <td className="truncate pl-4">
        <Link to={`/flows/${id}`} className="font-medium after:absolute after:inset-0">
          {name}
        </Link>
      </td>
      <td>
        {liveVersion === null ? (
          <Badge>{t('draft')}</Badge>
        ) : (
          <Badge tone="good">{t('live', { version: liveVersion })}</Badge>
        )}
      </td>
      <td className="hidden text-soft sm:table-cell">
        <time dateTime={updatedAt} title={new Date(updatedAt).toLocaleString(language)}>
          {timeAgo(updatedAt, language)}
        </time>
      </td>
      <td>
        <FlowMenu id={id} name={name} isLive={liveVersion !== null} canWrite={canWrite} />
      </td>
    </tr>
  );
}

function FlowMenu({
  id,
  name,
  isLive,
  canWrite,
}: {
  id: string;
  name: string;
  isLive: boolean;
  canWrite: boolean;
}) {
  const t = useWords(words);
  const navigate = useNavigate();
  const duplicate = useDuplicateFlow();
  const remove = useRemoveFlow();
  const problemText = useProblemText();
  const onError = (error: unknown): void => toast({ ...problemText(error), tone: 'bad' });
  return (
    <Menu
      trigger={
        <IconButton label={t('more', { name })} size="icon-sm" className="relative">
          <Ellipsis />
        </IconButton>
      }
    >
      {canWrite && (
        <MenuItem
          icon={<Copy />}
          onSelect={() =>
            duplicate.mutate(
              { id, name: t('copyOf', { name }) },
              { onSuccess: (copy) => void navigate(`/flows/${copy.id}`), onError },
            )
          }
        >
          {t('duplicate')}
        </MenuItem>
      )}
      <MenuItem
        icon={<Download />}
        onSelect={() => location.assign(`/api/v1/flows/${encodeURIComponent(id)}/export`)}
      >
        {t('exportFile')}
      </MenuItem>
      {canWrite && !isLive && (
        <>
          <MenuLine />
          <MenuItem
            icon={<Trash2 />}
            isDangerous
            onSelect={() =>
              remove.mutate(id, {
                onSuccess: (bringBack) =>
                  toast({
                    title: t('removed', { name }),
                    action: { label: t('undo'), run: () => void bringBack().catch(onError) },
                  }),
                onError,
              })
            }
          >
            {t('remove')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
