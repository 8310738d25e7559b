import { MessagesSquare } from 'lucide-react';
import { useLanguage } from '../i18n/language.js';
import { timeAgo } from '../i18n/time-ago.js';
import { useWords } from '../i18n/use-words.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/page.js';
import { ProblemNote } from '../ui/problem-note.js';
import { useVisits, type Visit } from './use-live.js';
import { words } from './words.js';

/** Conversations that came through the flow, the latest first. */
export function VisitList({ flowId, onChoose }: { flowId: string; onChoose: (visit: Visit) => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useVisits(flowId);
  if (error !== null)
    return (
      <div className="p-3">
        <ProblemNote error={error} />
      </div>
    );
  if (data === undefined) return <Loading label={t('loading')} />;
  const visits = data.pages.flatMap(({ items }) => items);
  if (visits.length === 0)
    return <EmptyState icon={MessagesSquare} title={t('noConversations')} text={t('noConversationsText')} />;
  return (
    <div className="flex flex-col gap-2 p-2">
      <ul>
        {visits.map((visit) => {
          const name = visit.contact.name ?? t('visitor');
          return (
            <li key={visit.conversationId}>
              <button
                type="button"
                aria-label={t('replay', { name })}
                className="flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-hover"
                onClick={() => onChoose(visit)}
              >
                <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
                <Badge>{t(visit.status)}</Badge>
                <span className="text-sm text-soft">{timeAgo(visit.at, language)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {hasNextPage && (
        <Button size="sm" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
