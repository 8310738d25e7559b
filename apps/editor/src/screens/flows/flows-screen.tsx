import { Plus, Search, Workflow } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommands } from '../../app/commands.js';
import { useCan } from '../../app/session.js';
import { getLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading, Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useCreateFlow, useFlows } from './flow-queries.js';
import { FlowRow } from './flow-row.js';
import { words } from './words.js';

export function FlowsScreen() {
  const t = useWords(words);
  const navigate = useNavigate();
  const { data: flows, error, refetch } = useFlows();
  const create = useCreateFlow();
  const canWrite = useCan('flows.write');
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const startNew = (): void =>
    create.mutate(
      { name: t('untitled'), language: getLanguage() },
      { onSuccess: ({ id }) => void navigate(`/flows/${id}`) },
    );
  useCommands([
    {
      id: 'flows search',
      title: t('search'),
      group: t('group'),
      keys: '/',
      run: () => field.current?.focus(),
    },
    ...(canWrite
      ? [{ id: 'flows new', title: t('newFlow'), group: t('group'), keys: 'c', run: startNew }]
      : []),
    ...(flows ?? []).map(({ id, name }) => ({
      id: `open ${id}`,
      title: t('open', { name }),
      group: t('group'),
      run: () => void navigate(`/flows/${id}`),
    })),
  ]);
  const found = flows?.filter(({ name }) => name.toLowerCase().includes(wanted));
  const actions = (
    <>
      <label className="relative hidden sm:block">
        <span className="sr-only">{t('search')}</span>
        <Search className="pointer-events-none absolute top-2 left-2 size-4 text-soft" aria-hidden />
        <input
          ref={field}
          type="search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          placeholder={t('search')}
          className="h-8 w-56 rounded-md border border-edge bg-ground pr-2 pl-7 placeholder:text-soft"
        />
      </label>
      {canWrite && (
        <Button look="primary" onClick={startNew} isBusy={create.isPending}>
          <Plus aria-hidden />
          {t('newFlow')}
        </Button>
      )}
    </>
  );
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
      {flows?.length === 0 && (
        <EmptyState icon={Workflow} title={t('empty')} text={t('emptyText')}>
          <Button look="primary" asChild>
            <Link to="/templates">{t('browseTemplates')}</Link>
          </Button>
          {canWrite && <Button onClick={startNew}>{t('newFlow')}</Button>}
        </EmptyState>
      )}
      {flows !== undefined && flows.length > 0 && found?.length === 0 && (
        <EmptyState icon={Search} title={t('noneFound')} text={t('noneFoundText')} />
      )}
      {found !== undefined && found.length > 0 && (
        <table className="w-full table-fixed">
          <thead>
            <tr className="border-b border-line text-left text-sm text-soft [&_th]:h-8 [&_th]:font-medium">
              <th className="pl-4">{t('name')}</th>
              <th className="w-36 sm:w-52">{t('state')}</th>
              <th className="hidden w-40 sm:table-cell">{t('changed')}</th>
              <th className="w-12">
                <span className="sr-only">{t('more', { name: '' })}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map((flow) => (
              <FlowRow key={flow.id} flow={flow} canWrite={canWrite} />
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
