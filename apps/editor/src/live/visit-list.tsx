import { MessagesSquare, Search, SearchX } from 'lucide-react';
import type { Flow } from '@nightshift/schema';
import { languageName } from '../i18n/language-name.js';
import { useLanguage } from '../i18n/language.js';
import { timeAgo } from '../i18n/time-ago.js';
import { useWords } from '../i18n/use-words.js';
import { namesOf } from '../simulator/names.js';
import { registry } from '../simulator/use-talk.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/page.js';
import { ProblemNote } from '../ui/problem-note.js';
import { useSettled } from './use-settled.js';
import { useVisits, type Among, type Visit } from './use-live.js';
import { words } from './visit-words.js';

const SETTLED_MS = 250;

export interface VisitListProps {
  flow: Flow;
  /** The words that are looked for, and among which; kept by whoever shows the list, so that they are there again after a replay. */
  typed: string;
  onType: (typed: string) => void;
  among: Among;
  onAmong: (among: Among) => void;
  onChoose: (visit: Visit) => void;
}

/**
 * Conversations that came through the flow, the latest first, and those that have certain words. Who looks for a customer
 * that the flow has not answered finds them, too.
 */
export function VisitList({ flow, typed, onType, among, onAmong, onChoose }: VisitListProps) {
  const t = useWords(words);
  const search = useSettled(typed.trim(), SETTLED_MS);
  const asked = useVisits(flow.id, search, among);
  const isMissing = among === 'through' && search !== '' && isEmpty(asked);
  const elsewhere = useVisits(flow.id, search, 'all', isMissing);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = isMissing ? elsewhere : asked;
  const visits = data?.pages.flatMap(({ items }) => items);
  const isNew = visits?.length === 0 && search === '';
  return (
    <div className="flex flex-col gap-2 p-2">
      <div role="group" aria-label={t('among')} className="flex gap-1">
        {AMONG.map((each) => (
          <Button
            key={each}
            size="sm"
            look={each === among ? 'plain' : 'ghost'}
            aria-pressed={each === among}
            onClick={() => onAmong(each)}
          >
            {t(each)}
          </Button>
        ))}
      </div>
      <label className="relative">
        <span className="sr-only">{t('search')}</span>
        <Search className="pointer-events-none absolute top-2 left-2 size-4 text-soft" aria-hidden />
        <input
          type="search"
          value={typed}
          maxLength={200}
          onChange={({ target }) => onType(target.value)}
          placeholder={t('search')}
          className="h-8 w-full rounded-md border border-edge bg-paper pr-2 pl-7 text-ellipsis placeholder:text-soft"
        />
      </label>
      {error !== null && <ProblemNote error={error} />}
      {visits === undefined && error === null && <Loading label={t('loading')} />}
      {isNew && (
        <EmptyState
          icon={MessagesSquare}
          title={t(among === 'all' ? 'nothing' : 'noConversations')}
          text={t(among === 'all' ? 'nothingText' : 'noConversationsText')}
        />
      )}
      {visits?.length === 0 && search !== '' && (
        <EmptyState icon={SearchX} title={t('notFound', { words: search })} text={t('notFoundText')}>
          <Button size="sm" onClick={() => onType('')}>
            {t('allConversations')}
          </Button>
        </EmptyState>
      )}
      {isMissing && visits !== undefined && visits.length > 0 && (
        <p role="status" className="text-soft">
          {t('elsewhere')}
        </p>
      )}
      <ul aria-label={t('conversations')} aria-live="polite">
        {visits?.map((visit) => (
          <VisitRow key={visit.conversationId} flow={flow} visit={visit} onChoose={onChoose} />
        ))}
      </ul>
      {hasNextPage && (
        <Button size="sm" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

const AMONG = ['through', 'all'] as const;

/** It is known, and not what was asked for before. */
function isEmpty({ data, isPlaceholderData }: ReturnType<typeof useVisits>): boolean {
  return !isPlaceholderData && data?.pages[0]?.items.length === 0;
}

const TONES = {
  failed: 'bad',
  'with-people': 'accent',
  waits: 'warn',
  finished: 'good',
  stopped: 'quiet',
} as const;

function VisitRow({
  flow,
  visit,
  onChoose,
}: {
  flow: Flow;
  visit: Visit;
  onChoose: VisitListProps['onChoose'];
}) {
  const t = useWords(words);
  const language = useLanguage();
  const { firstWords, found, outcome, nodeId, status, messages } = visit;
  const name = visit.contact.name ?? t('visitor');
  const step = nodeId === null ? undefined : namesOf([flow], registry, language).step(flow.id, 0, nodeId);
  const facts = [
    ...(visit.language === null ? [] : [languageName(visit.language)]),
    t('messages', { count: messages }),
    ...(status === 'open' ? [] : [t(status)]),
  ];
  return (
    <li>
      <button
        type="button"
        className="flex w-full flex-col gap-1 rounded-md px-2 py-2 text-left hover:bg-hover"
        onClick={() => onChoose(visit)}
      >
        <span className="flex w-full items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">
            <span className="sr-only">{t('replay', { name })}</span>
            <span aria-hidden>{name}</span>
          </span>
          <span className="shrink-0 text-sm text-soft">{timeAgo(visit.at, language)}</span>
        </span>
        <span
          className={firstWords === null ? 'text-soft' : 'line-clamp-2 wrap-anywhere'}
          {...(visit.language === null || firstWords === null ? {} : { lang: visit.language })}
        >
          {firstWords ?? t('noWords')}
        </span>
        {found !== null && found !== firstWords && (
          <span className="line-clamp-2 border-l-2 border-line pl-2 wrap-anywhere text-soft">{found}</span>
        )}
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
          <Badge tone={outcome === null ? 'quiet' : TONES[outcome]} className="max-w-full min-w-0">
            <span className="truncate">{t(sayOutcome(outcome, step), { step: step ?? '' })}</span>
          </Badge>
          <span>{facts.join(' · ')}</span>
        </span>
      </button>
    </li>
  );
}

function sayOutcome(outcome: Visit['outcome'], step: string | undefined) {
  if (outcome === null) return 'never';
  return step !== undefined && (outcome === 'waits' || outcome === 'failed')
    ? (`${outcome} at` as const)
    : outcome;
}
