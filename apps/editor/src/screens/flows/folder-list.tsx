import {
  Archive,
  Ellipsis,
  Folder as FolderIcon,
  FolderPlus,
  Layers,
  Pencil,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { IconButton } from '../../ui/icon-button.js';
import { cn } from '../../ui/join-classes.js';
import { lazyPart } from '../../ui/lazy-part.js';
import { Menu, MenuItem } from '../../ui/menu.js';
import { useProblemText } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { isOn, type Shelf } from './arrange-flows.js';
import { useRemoveFolder, useSaveFolder, type FlowSummary, type Folder } from './flow-queries.js';
import { useMoveFlow } from './flow-menu.js';
import { FLOW_DRAG } from './flow-row.js';
import { words } from './words.js';

const NameDialog = lazyPart(async () => (await import('./name-dialog.js')).NameDialog);

/** Where flows lie. A flow is dragged onto a folder, or moved there by its menu. */
export function FolderList({
  folders,
  flows,
  shelf,
  canWrite,
}: {
  folders: readonly Folder[];
  flows: readonly FlowSummary[];
  shelf: Shelf;
  canWrite: boolean;
}) {
  const t = useWords(words);
  const [editing, setEditing] = useState<Folder | 'new' | null>(null);
  const navigate = useNavigate();
  const save = useSaveFolder();
  const move = useMoveFlow();
  const drop = (folder: Folder | null) => (id: string) => {
    const flow = flows.find((each) => each.id === id);
    if (flow !== undefined) move(flow, folder);
  };
  const count = (of: Shelf): number => flows.filter((flow) => isOn(flow, of)).length;
  const item = { shelf, canWrite };
  return (
    <nav
      aria-label={t('folders')}
      className="shrink-0 border-line bg-ground max-md:overflow-x-auto max-md:border-b md:w-56 md:overflow-y-auto md:border-r"
    >
      <ul className="flex gap-0.5 p-2 md:flex-col">
        <Shelved
          {...item}
          to="all"
          name={t('allFlows')}
          icon={Layers}
          count={count('all')}
          onDropFlow={drop(null)}
        />
        {folders.map((folder) => (
          <Shelved
            key={folder.id}
            {...item}
            to={folder.id}
            name={folder.name}
            icon={FolderIcon}
            count={count(folder.id)}
            onDropFlow={drop(folder)}
          >
            {canWrite && <FolderMenu folder={folder} onRename={() => setEditing(folder)} />}
          </Shelved>
        ))}
        {(count('archived') > 0 || shelf === 'archived') && (
          <Shelved
            {...item}
            to="archived"
            name={t('archivedFlows')}
            icon={Archive}
            count={count('archived')}
          />
        )}
        {canWrite && (
          <li>
            <Button
              look="ghost"
              className="w-full justify-start gap-2 px-2 font-normal"
              onClick={() => setEditing('new')}
            >
              <FolderPlus aria-hidden />
              {t('newFolder')}
            </Button>
          </li>
        )}
      </ul>
      {editing !== null && (
        <NameDialog
          title={editing === 'new' ? t('newFolder') : t('rename')}
          label={t('folderName')}
          name={editing === 'new' ? '' : editing.name}
          maxLength={100}
          onSave={async (name) => {
            const { id } = await save.mutateAsync(editing === 'new' ? { name } : { id: editing.id, name });
            if (editing === 'new') void navigate(`/flows?in=${id}`);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </nav>
  );
}

function Shelved({
  to,
  shelf,
  name,
  icon: Icon,
  count,
  canWrite,
  onDropFlow,
  children,
}: {
  to: Shelf;
  shelf: Shelf;
  name: string;
  icon: LucideIcon;
  count: number;
  canWrite: boolean;
  onDropFlow?: (flowId: string) => void;
  children?: ReactNode;
}) {
  const [isOver, setIsOver] = useState(false);
  const isHere = to === shelf;
  const takes = (types: readonly string[]): boolean =>
    canWrite && onDropFlow !== undefined && types.includes(FLOW_DRAG);
  return (
    <li
      className={cn(
        'group relative flex h-8 items-center rounded-md',
        isHere ? 'bg-press' : 'hover:bg-hover',
        isOver && 'bg-accent-soft ring-2 ring-accent ring-inset',
      )}
      onDragOver={(event) => {
        if (!takes(event.dataTransfer.types)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        if (!takes(event.dataTransfer.types)) return;
        event.preventDefault();
        onDropFlow?.(event.dataTransfer.getData(FLOW_DRAG));
      }}
    >
      <Link
        to={to === 'all' ? '/flows' : `/flows?in=${encodeURIComponent(to)}`}
        aria-current={isHere ? 'page' : undefined}
        className={cn(
          'flex h-full min-w-0 flex-1 items-center gap-2 rounded-md px-2 whitespace-nowrap',
          isHere ? 'font-medium text-ink' : 'text-soft',
        )}
      >
        <Icon className="size-4 shrink-0" aria-hidden />
        <span className="max-w-40 flex-1 truncate">{name}</span>
        <span className="text-sm font-normal text-soft tabular-nums">{count}</span>
      </Link>
      {children}
    </li>
  );
}

function FolderMenu({ folder, onRename }: { folder: Folder; onRename: () => void }) {
  const t = useWords(words);
  const remove = useRemoveFolder();
  const problemText = useProblemText();
  const onError = (error: unknown): void => toast({ ...problemText(error), tone: 'bad' });
  const { name } = folder;
  return (
    <Menu
      trigger={
        <IconButton label={t('more', { name })} size="icon-sm" className="mr-1">
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem icon={<Pencil />} onSelect={onRename}>
        {t('rename')}
      </MenuItem>
      <MenuItem
        icon={<Trash2 />}
        isDangerous
        onSelect={() =>
          remove.mutate(folder, {
            onError,
            onSuccess: (back) =>
              toast({
                title: t('folderRemoved', { name }),
                action: { label: t('undo'), run: () => void back().catch(onError) },
              }),
          })
        }
      >
        {t('removeFolder')}
      </MenuItem>
    </Menu>
  );
}
