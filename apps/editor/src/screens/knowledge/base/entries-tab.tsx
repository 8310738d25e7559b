import { MessageCircleQuestion, Plus, Trash2 } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { useCommands } from '../../../app/commands.js';
import { removeLater, useRemoved } from '../../../app/remove-later.js';
import { useCan } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { sayCountry, sayLanguage } from '../../../i18n/world-names.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Input } from '../../../ui/field.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Loading } from '../../../ui/page.js';
import { ProblemNote, useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import {
  refreshKnowledge,
  usePassages,
  type ContradictingEntry,
  type Passage,
  type Source,
} from '../knowledge-queries.js';
import { EntryForm } from './entry-form.js';
import { words } from './words.js';

export interface EntriesTabProps {
  base: string;
  sources: readonly Source[] | undefined;
  /** The form for a new one is open, with this question in it; null: it is not. */
  draft: string | null;
  onDraft: (draft: string | null) => void;
  onOpenSource: (source: Source) => void;
  onOpenEntry: (entry: ContradictingEntry) => void;
}

/** Typed questions with their answers: looked through, added, changed, taken away. */
export function EntriesTab(props: EntriesTabProps) {
  const { base, sources, draft, onDraft, onOpenSource, onOpenEntry } = props;
  const t = useWords(words);
  const canWrite = useCan('knowledge.write');
  const field = useRef<HTMLInputElement>(null);
  const removed = useRemoved();
  const [typed, setTyped] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const search = useDeferredValue(typed.trim());
  const source = sources?.find(({ type }) => type === 'entries')?.id;
  const found = usePassages(base, { source, search });
  const entries = found.data?.pages.flatMap(({ items }) => items).filter(({ id }) => !removed.has(id));
  useCommands([
    {
      id: 'entries search',
      title: t('searchEntries'),
      group: t('group'),
      keys: '/',
      run: () => field.current?.focus(),
    },
    ...(canWrite
      ? [{ id: 'entries new', title: t('newEntry'), group: t('group'), keys: 'c', run: () => onDraft('') }]
      : []),
  ]);
  const isEmpty = sources !== undefined && (source === undefined || (search === '' && entries?.length === 0));
  return (
    <div className="flex flex-col gap-3 p-4">
      <div className="flex gap-2">
        <Input
          ref={field}
          type="search"
          aria-label={t('searchEntries')}
          placeholder={t('searchEntries')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {canWrite && (
          <Button look="primary" onClick={() => onDraft('')}>
            <Plus aria-hidden />
            {t('newEntry')}
          </Button>
        )}
      </div>
      {draft !== null && (
        <EntryForm
          key={draft}
          base={base}
          question={draft}
          onOpenEntry={onOpenEntry}
          onDone={() => onDraft(null)}
        />
      )}
      {found.error !== null && <ProblemNote error={found.error} />}
      {source !== undefined && entries === undefined && found.error === null && (
        <Loading label={t('loading')} />
      )}
      <FromTables sources={sources} onOpen={onOpenSource} />
      {isEmpty && draft === null && (
        <EmptyState icon={MessageCircleQuestion} title={t('noEntries')} text={t('noEntriesText')} />
      )}
      {!isEmpty && entries?.length === 0 && <p className="py-6 text-center text-soft">{t('nothingFound')}</p>}
      <ul aria-label={t('entries')} className="flex flex-col gap-2">
        {entries?.map((entry) => (
          <li key={entry.id}>
            {openId === entry.id ? (
              <EntryForm base={base} entry={entry} onOpenEntry={onOpenEntry} onDone={() => setOpenId(null)} />
            ) : (
              <EntryCard base={base} entry={entry} canWrite={canWrite} onOpen={() => setOpenId(entry.id)} />
            )}
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button size="sm" isBusy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('showMore')}
        </Button>
      )}
    </div>
  );
}

/** Questions that came with a file go with it, and are looked at there. */
function FromTables({
  sources = [],
  onOpen,
}: {
  sources: readonly Source[] | undefined;
  onOpen: (source: Source) => void;
}) {
  const t = useWords(words);
  const asked = ({ tables }: Source): number =>
    tables
      .filter(({ columns }) => columns.some(({ use }) => use === 'answer'))
      .reduce((sum, { entries }) => sum + entries, 0);
  const files = sources.filter((source) => asked(source) > 0);
  if (files.length === 0) return null;
  return (
    <ul aria-label={t('entriesOfFiles')} className="flex flex-col gap-1">
      {files.map((source) => (
        <li key={source.id}>
          <button
            type="button"
            className="text-left text-sm wrap-anywhere text-accent hover:underline"
            onClick={() => onOpen(source)}
          >
            {t('entriesOfFile', { count: asked(source), name: source.name })}
          </button>
        </li>
      ))}
    </ul>
  );
}

function EntryCard({
  base,
  entry,
  canWrite,
  onOpen,
}: {
  base: string;
  entry: Passage;
  canWrite: boolean;
  onOpen: () => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const problemText = useProblemText();
  const { id, title, text, language: tag, market } = entry;
  const name = title.split('\n', 1)[0] ?? title;
  const remove = (): void =>
    removeLater({
      id,
      title: t('removed', { name }),
      undo: t('undo'),
      run: async (keepalive) => {
        await call('DELETE /knowledge/bases/{base}/entries/{entry}', {
          params: { base, entry: id },
          keepalive,
        });
        await refreshKnowledge();
      },
      onFailed: (error) => toast({ ...problemText(error), tone: 'bad' }),
    });
  return (
    <article
      lang={tag === 'und' ? undefined : tag}
      className="group relative rounded-lg border border-line bg-paper p-3 shadow-card has-[button:hover]:border-edge"
    >
      <div className="flex items-start gap-2">
        {canWrite ? (
          <button
            type="button"
            className="min-w-0 flex-1 text-left font-medium wrap-anywhere whitespace-pre-line after:absolute after:inset-0"
            onClick={onOpen}
          >
            {title}
          </button>
        ) : (
          <p className="min-w-0 flex-1 font-medium wrap-anywhere whitespace-pre-line">{title}</p>
        )}
        {tag !== 'und' && <Badge>{sayLanguage(tag, language)}</Badge>}
        {market !== null && <Badge>{sayCountry(market, language)}</Badge>}
        {canWrite && (
          <IconButton label={t('removeEntry', { name })} size="icon-sm" className="relative" onClick={remove}>
            <Trash2 />
          </IconButton>
        )}
      </div>
      <p className="mt-0.5 wrap-anywhere whitespace-pre-line text-soft">{text}</p>
    </article>
  );
}
