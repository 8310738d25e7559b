import {
  Archive,
  ArchiveRestore,
  CloudOff,
  Copy,
  Download,
  Ellipsis,
  Folder as FolderIcon,
  Pencil,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '../../app/session.js';
import { useSayCallers } from '../../versions/say-callers.js';
import { useWords } from '../../i18n/use-words.js';
import { IconButton } from '../../ui/icon-button.js';
import { lazyPart } from '../../ui/lazy-part.js';
import { Menu, MenuItem, MenuLabel, MenuLine } from '../../ui/menu.js';
import { useProblemText } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import {
  useDuplicateFlow,
  usePlaceFlow,
  useRemoveFlow,
  useRenameFlow,
  useTakeOffline,
  type FlowSummary,
  type Folder,
} from './flow-queries.js';
import { words } from './words.js';

const NameDialog = lazyPart(async () => (await import('./name-dialog.js')).NameDialog);

interface FlowMenuProps {
  flow: FlowSummary;
  folders: readonly Folder[];
  canWrite: boolean;
}

/** What can be done with one flow. Everything that a hand can drag is here, too. */
export function FlowMenu({ flow, folders, canWrite }: FlowMenuProps) {
  const t = useWords(words);
  const { id, name } = flow;
  const { rename, duplicate, takeOffline, archive, bringBack, remove } = useActs(flow);
  const [isRenaming, setIsRenaming] = useState(false);
  const canPublish = useCan('flows.publish');
  const isLive = flow.liveVersion !== null;
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('more', { name })} size="icon-sm" className="relative">
            <Ellipsis />
          </IconButton>
        }
      >
        {canWrite && (
          <>
            <MenuItem icon={<Pencil />} onSelect={() => setIsRenaming(true)}>
              {t('rename')}
            </MenuItem>
            <MenuItem icon={<Copy />} onSelect={duplicate}>
              {t('duplicate')}
            </MenuItem>
          </>
        )}
        <MenuItem
          icon={<Download />}
          onSelect={() => location.assign(`/api/v1/flows/${encodeURIComponent(id)}/export`)}
        >
          {t('exportFile')}
        </MenuItem>
        {canWrite && !flow.isArchived && folders.length > 0 && <MoveItems flow={flow} folders={folders} />}
        {((canPublish && isLive) || canWrite) && <MenuLine />}
        {canPublish && isLive && (
          <MenuItem icon={<CloudOff />} onSelect={takeOffline}>
            {t('takeOffline')}
          </MenuItem>
        )}
        {canWrite && !isLive && !flow.isArchived && (
          <MenuItem icon={<Archive />} onSelect={archive}>
            {t('archive')}
          </MenuItem>
        )}
        {canWrite && flow.isArchived && (
          <MenuItem icon={<ArchiveRestore />} onSelect={bringBack}>
            {t('bringBack')}
          </MenuItem>
        )}
        {canWrite && flow.latestVersion === null && (
          <MenuItem icon={<Trash2 />} isDangerous onSelect={remove}>
            {t('remove')}
          </MenuItem>
        )}
      </Menu>
      {isRenaming && (
        <NameDialog
          title={t('rename')}
          label={t('flowName')}
          name={name}
          maxLength={200}
          onSave={rename}
          onClose={() => setIsRenaming(false)}
        />
      )}
    </>
  );
}

function MoveItems({ flow: { id, name, folderId }, folders }: Pick<FlowMenuProps, 'flow' | 'folders'>) {
  const t = useWords(words);
  const move = useMoveFlow();
  return (
    <>
      <MenuLine />
      <MenuLabel>{t('moveTo')}</MenuLabel>
      {folders
        .filter((folder) => folder.id !== folderId)
        .map((folder) => (
          <MenuItem
            key={folder.id}
            icon={<FolderIcon />}
            onSelect={() => move({ id, name, folderId }, folder)}
          >
            {folder.name}
          </MenuItem>
        ))}
      {folderId !== null && (
        <MenuItem icon={<FolderIcon />} onSelect={() => move({ id, name, folderId }, null)}>
          {t('noFolder')}
        </MenuItem>
      )}
    </>
  );
}

/** With undo. */
export function useMoveFlow() {
  const t = useWords(words);
  const place = usePlaceFlow();
  const problemText = useProblemText();
  const onError = (error: unknown): void => toast({ ...problemText(error), tone: 'bad' });
  return (
    { id, name, folderId: before }: Pick<FlowSummary, 'id' | 'name' | 'folderId'>,
    folder: Folder | null,
  ): void => {
    const folderId = folder?.id ?? null;
    if (folderId === before) return;
    const undo = (): void => place.mutate({ id, folderId: before }, { onError });
    const title = folder === null ? t('movedOut', { name }) : t('moved', { name, folder: folder.name });
    place.mutate(
      { id, folderId },
      { onError, onSuccess: () => toast({ title, action: { label: t('undo'), run: undo } }) },
    );
  };
}

function useActs({ id, name, isDraftChanged }: FlowSummary) {
  const t = useWords(words);
  const navigate = useNavigate();
  const renaming = useRenameFlow();
  const duplicate = useDuplicateFlow();
  const remove = useRemoveFlow();
  const place = usePlaceFlow();
  const offline = useTakeOffline();
  const sayCallers = useSayCallers();
  const problemText = useProblemText();
  const onError = (error: unknown): void => toast({ ...problemText(error), tone: 'bad' });
  const undoable = (title: string, run: () => void): void =>
    toast({ title, action: { label: t('undo'), run } });
  const setArchived = (isArchived: boolean): void =>
    place.mutate(
      { id, isArchived },
      {
        onError,
        onSuccess: () =>
          undoable(t(isArchived ? 'archivedNow' : 'backNow', { name }), () =>
            place.mutate({ id, isArchived: !isArchived }, { onError }),
          ),
      },
    );
  return {
    rename: async (wanted: string) => {
      await renaming.mutateAsync({ id, name: wanted });
      undoable(t('renamed', { name: wanted }), () => renaming.mutate({ id, name }, { onError }));
    },
    duplicate: () =>
      duplicate.mutate(
        { id, name: t('copyOf', { name }) },
        { onSuccess: (copy) => void navigate(`/flows/${copy.id}`), onError },
      ),
    takeOffline: () =>
      offline.mutate(id, {
        onError,
        onSuccess: (callers) =>
          toast({
            title: t('offlineNow', { name }),
            ...(callers.length === 0 ? {} : { detail: sayCallers(callers) }),
            // A changed draft is not what was live: publishing it is no undoing, and is done with open eyes.
            action: isDraftChanged
              ? { label: t('look'), run: () => void navigate(`/flows/${id}`) }
              : { label: t('archive'), run: () => setArchived(true) },
          }),
      }),
    archive: () => setArchived(true),
    bringBack: () => setArchived(false),
    remove: () =>
      remove.mutate(id, {
        onSuccess: (back) => undoable(t('removed', { name }), () => void back().catch(onError)),
        onError,
      }),
  };
}
