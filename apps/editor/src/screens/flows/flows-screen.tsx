import { Archive, Folder as FolderIcon, Plus, Search, Upload, Workflow } from 'lucide-react';

import { useDeferredValue, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCommands } from '../../app/commands.js';
import { useFoundTexts } from '../../app/found-texts.js';
import { useCan } from '../../app/session.js';
import { settingsWords } from '../../flow-settings/words.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading, Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { arrangeFlows, isOn, type Shelf, type Sorting } from './arrange-flows.js';
import { useCreateFlow, useFlows, useFolders } from './flow-queries.js';
import { FlowTable } from './flow-table.js';
import { FolderList } from './folder-list.js';
import { PublishFolder } from './publish-folder.js';
import { words } from './words.js';

const NONE: ReadonlyMap<string, string> = new Map();

/** Home: every flow, how it stands, and where it lies. */
export function FlowsScreen() {
  const t = useWords(words);
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { data: flows, error, refetch } = useFlows();
  const { data: folders = [] } = useFolders();
  const create = useCreateFlow();
  const canWrite = useCan('flows.write');
  const canPublish = useCan('flows.publish');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [sorting, setSorting] = useState<Sorting>('changed');
  const search = useDeferredValue(typed.trim().toLowerCase());
  const texts = useFoundTexts(search).data ?? NONE;
  const inFolder = params.get('in');
  const isShelf = inFolder === 'archived' || folders.some(({ id }) => id === inFolder);
  const shelf: Shelf = isShelf && inFolder !== null ? inFolder : 'all';
  const folderId = folders.some(({ id }) => id === shelf) ? shelf : null;
  const untitled = useWords(settingsWords)('untitled');
  const startNew = (): void =>
    create.mutate({ name: untitled, folderId }, { onSuccess: ({ id }) => void navigate(`/flows/${id}`) });
  useCommands([
    {
      id: 'flows search',
      title: t('search'),
      group: t('group'),
      keys: '/',
      run: () => field.current?.focus(),
    },
    ...(canWrite
      ? [
          { id: 'flows new', title: t('newFlow'), group: t('group'), keys: 'c', run: startNew },
          {
            id: 'flows import',
            title: t('importFlow'),
            group: t('group'),
            run: () => void navigate('/templates?import'),
          },
        ]
      : []),
  ]);
  const isSearching = search !== '';
  // Whoever looks for something looks everywhere, but among what was put away only there.
  const where: Shelf = isSearching && shelf !== 'archived' ? 'all' : shelf;
  const shown = arrangeFlows(flows ?? [], {
    shelf: where,
    search,
    texts: isSearching ? texts : NONE,
    sorting,
  });
  const newButton = canWrite && (
    <Button look="primary" onClick={startNew} isBusy={create.isPending}>
      <Plus aria-hidden />
      {t('newFlow')}
    </Button>
  );
  const actions = (
    <>
      <label className="relative max-sm:min-w-0 max-sm:flex-1">
        <span className="sr-only">{t('search')}</span>
        <Search className="pointer-events-none absolute top-2 left-2 size-4 text-soft" aria-hidden />
        <input
          ref={field}
          type="search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          placeholder={t('search')}
          className="h-8 w-full rounded-md border border-edge bg-ground pr-2 pl-7 text-ellipsis placeholder:text-soft sm:w-56"
        />
      </label>
      {canWrite && (
        <Button asChild className="max-md:hidden">
          <Link to="/templates?import">
            <Upload aria-hidden />
            {t('importFlow')}
          </Link>
        </Button>
      )}
      {newButton}
    </>
  );
  const isEmpty = flows?.length === 0 && folders.length === 0;
  return (
    <Page title={t('title')} actions={actions}>
      {create.error !== null && (
        <div className="p-4">
          <ProblemNote error={create.error} />
        </div>
      )}
      {error !== null && flows === undefined && (
        <div className="p-4">
          <ProblemNote error={error}>
            <Button className="mt-2" size="sm" onClick={() => void refetch()}>
              {t('again')}
            </Button>
          </ProblemNote>
        </div>
      )}
      {flows === undefined && error === null && <Loading label={t('loading')} />}
      {isEmpty && (
        <EmptyState icon={Workflow} title={t('empty')} text={t('emptyText')}>
          <Button look="primary" asChild>
            <Link to="/templates">{t('browseTemplates')}</Link>
          </Button>
          {canWrite && <Button onClick={startNew}>{t('newFlow')}</Button>}
        </EmptyState>
      )}
      {flows !== undefined && !isEmpty && (
        <div className="flex h-full min-h-0 max-md:flex-col">
          <FolderList folders={folders} flows={flows} shelf={where} canWrite={canWrite} />
          <div className="min-h-0 min-w-0 flex-1 overflow-y-auto">
            {canPublish && folderId !== null && !isSearching && <PublishFolder flows={shown} />}
            {shown.length > 0 ? (
              <FlowTable
                flows={shown}
                folders={folders}
                texts={isSearching ? texts : NONE}
                search={search}
                sorting={sorting}
                onSort={setSorting}
                showsFolders={where === 'all'}
                canWrite={canWrite}
              />
            ) : (
              <NothingHere
                shelf={where}
                isSearching={isSearching}
                hasFlows={flows.some((flow) => isOn(flow, 'all'))}
              />
            )}
          </div>
        </div>
      )}
    </Page>
  );
}

function NothingHere({
  shelf,
  isSearching,
  hasFlows,
}: {
  shelf: Shelf;
  isSearching: boolean;
  hasFlows: boolean;
}) {
  const t = useWords(words);
  if (isSearching) return <EmptyState icon={Search} title={t('noneFound')} text={t('noneFoundText')} />;
  if (shelf === 'archived')
    return <EmptyState icon={Archive} title={t('noneArchived')} text={t('noneArchivedText')} />;
  if (shelf !== 'all' && hasFlows)
    return <EmptyState icon={FolderIcon} title={t('emptyFolder')} text={t('emptyFolderText')} />;
  return (
    <EmptyState icon={Workflow} title={t('empty')} text={t('emptyText')}>
      <Button look="primary" asChild>
        <Link to="/templates">{t('browseTemplates')}</Link>
      </Button>
    </EmptyState>
  );
}
