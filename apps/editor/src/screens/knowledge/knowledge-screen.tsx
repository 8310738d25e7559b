import { BookMarked, MessageCircleQuestion, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommands } from '../../app/commands.js';
import { useRemoved } from '../../app/remove-later.js';
import { useCan } from '../../app/session.js';
import { inRow } from '../../i18n/in-row.js';
import { useLanguage } from '../../i18n/language.js';
import { timeAgo } from '../../i18n/time-ago.js';
import { sayBase } from '../../i18n/our-names.js';
import { useWords } from '../../i18n/use-words.js';
import { sayLanguage } from '../../i18n/world-names.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading, Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { BaseDialog } from './base-dialog.js';
import { BaseMenu } from './base-menu.js';
import { BaseState } from './base-state.js';
import { useBases, type Base } from './knowledge-queries.js';
import { words } from './words.js';

/** Every knowledge base: what is in it, and how it stands. */
export function KnowledgeScreen() {
  const t = useWords(words);
  const navigate = useNavigate();
  const canWrite = useCan('knowledge.write');
  const { data, error, refetch } = useBases();
  const removed = useRemoved();
  const [isMaking, setMaking] = useState(false);
  const bases = data?.filter(({ id }) => !removed.has(id));
  useCommands([
    ...(canWrite
      ? [
          {
            id: 'knowledge new',
            title: t('newBase'),
            group: t('group'),
            keys: 'c',
            run: () => setMaking(true),
          },
        ]
      : []),
    {
      id: 'knowledge gaps',
      title: t('gaps'),
      group: t('group'),
      run: () => void navigate('/knowledge/gaps'),
    },
    ...(bases ?? []).map(({ id, name }) => ({
      id: `open ${id}`,
      title: t('open', { name }),
      group: t('group'),
      run: () => void navigate(`/knowledge/${id}`),
    })),
  ]);
  const button = canWrite && (
    <Button look="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden />
      {t('newBase')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Button asChild>
            <Link to="/knowledge/gaps">
              <MessageCircleQuestion aria-hidden />
              {t('gaps')}
            </Link>
          </Button>
          {button}
        </>
      }
    >
      {error !== null && data === undefined && (
        <div className="p-4">
          <ProblemNote error={error}>
            <Button className="mt-2" size="sm" onClick={() => void refetch()}>
              {t('again')}
            </Button>
          </ProblemNote>
        </div>
      )}
      {bases === undefined && error === null && <Loading label={t('loading')} />}
      {bases?.length === 0 && (
        <EmptyState icon={BookMarked} title={t('empty')} text={t('emptyText')}>
          {button}
        </EmptyState>
      )}
      {bases !== undefined && bases.length > 0 && <BaseTable bases={bases} canWrite={canWrite} />}
      {isMaking && <BaseDialog base={undefined} onClose={() => setMaking(false)} />}
    </Page>
  );
}

function BaseTable({ bases, canWrite }: { bases: readonly Base[]; canWrite: boolean }) {
  const t = useWords(words);
  return (
    <table className="w-full table-fixed">
      <thead>
        <tr className="border-b border-line text-left text-sm text-soft [&_th]:h-8 [&_th]:font-medium">
          <th className="pl-4">{t('name')}</th>
          <th className="hidden w-24 pr-4 text-right md:table-cell">{t('passages')}</th>
          <th className="hidden w-24 pr-4 text-right md:table-cell">{t('sources')}</th>
          <th className="hidden w-80 lg:table-cell">{t('languages')}</th>
          <th className="w-36 sm:w-56">{t('state')}</th>
          <th className="hidden w-36 sm:table-cell">{t('changed')}</th>
          <th className="w-12">
            <span className="sr-only">{t('acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bases.map((base) => (
          <BaseRow key={base.id} base={base} canWrite={canWrite} />
        ))}
      </tbody>
    </table>
  );
}

function BaseRow({ base, canWrite }: { base: Base; canWrite: boolean }) {
  const language = useLanguage();
  const { id, name, passages, sources, languages, changedAt } = base;
  const number = new Intl.NumberFormat(language);
  const spoken = inRow(
    languages.map((tag) => sayLanguage(tag, language)),
    language,
  );
  return (
    <tr className="relative h-11 border-b border-line hover:bg-hover has-[a:focus-visible]:bg-hover">
      <td className="py-1 pr-2 pl-4">
        <Link
          to={`/knowledge/${id}`}
          className="block font-medium wrap-anywhere after:absolute after:inset-0 sm:truncate"
        >
          {sayBase(name, language)}
        </Link>
      </td>
      <td className="hidden pr-4 text-right text-soft md:table-cell">{number.format(passages)}</td>
      <td className="hidden pr-4 text-right text-soft md:table-cell">{number.format(sources)}</td>
      <td className="hidden truncate pr-2 text-soft lg:table-cell" title={spoken}>
        {spoken}
      </td>
      <td className="pr-2">
        <BaseState base={base} />
      </td>
      <td className="hidden text-soft sm:table-cell">
        <time dateTime={changedAt} title={new Date(changedAt).toLocaleString(language)}>
          {timeAgo(changedAt, language)}
        </time>
      </td>
      <td>{canWrite && <BaseMenu base={base} />}</td>
    </tr>
  );
}
