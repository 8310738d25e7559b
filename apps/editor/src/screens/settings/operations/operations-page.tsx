import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { call } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useCan } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { timeAgo } from '../../../i18n/time-ago.js';
import { useWords } from '../../../i18n/use-words.js';
import { eventWords, isKnownEvent } from '../../../live/event-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { cn } from '../../../ui/join-classes.js';
import { Page } from '../../../ui/page.js';
import { useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Card, Section } from '../parts/section.js';
import { words } from './words.js';

const EVERY_MS = 5000;
const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['operations'] });

/** What is waiting, and what went wrong for good until somebody decides. */
export function OperationsPage() {
  const t = useWords(words);
  const event = useWords(eventWords);
  const load = useQuery({
    queryKey: ['operations', 'load'],
    refetchInterval: EVERY_MS,
    queryFn: () => call('GET /operations'),
  });
  const dead = useQuery({
    queryKey: ['operations', 'dead'],
    refetchInterval: EVERY_MS,
    queryFn: async () => (await call('GET /dead-letters', { query: { limit: 100 } })).items,
  });
  const parked = useQuery({
    queryKey: ['operations', 'parked'],
    refetchInterval: EVERY_MS,
    queryFn: async () => (await call('GET /parked-events', { query: { limit: 100 } })).items,
  });
  const resend = useMutation({
    mutationFn: (id: string) => call('POST /dead-letters/retry', { body: { id } }),
    onSuccess: refresh,
  });
  const retry = useMutation({
    mutationFn: (id: string) => call('POST /parked-events/{id}/retry', { params: { id } }),
    onSuccess: refresh,
  });
  return (
    <Page title={t('title')}>
      <Body>
        <Section title={t('now')} text={t('nowText')}>
          <Loaded query={load}>
            {({ events, outbox, timers }) => (
              <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3">
                <Figure name={t('waiting')} value={events.waiting} oldestMs={events.oldestWaitingMs} />
                <Figure
                  name={t('queued')}
                  value={outbox.queued + outbox.running}
                  oldestMs={outbox.oldestQueuedMs}
                />
                <Figure
                  name={t('timers')}
                  value={timers.waiting}
                  note={timers.overdue > 0 ? t('overdue', { count: timers.overdue }) : undefined}
                />
                <Figure name={t('parked')} value={events.parked} isBad={events.parked > 0} />
                <Figure name={t('held')} value={outbox.held} isBad={outbox.held > 0} />
                <Figure name={t('dead')} value={outbox.dead} isBad={outbox.dead > 0} />
              </dl>
            )}
          </Loaded>
        </Section>
        <Section title={t('undelivered')} text={t('undeliveredText')}>
          <Loaded query={dead}>
            {(items) => (
              <Rows empty={t('noDead')}>
                {items.map(({ id, kind, status, error, attempts, createdAt, conversationId }) => (
                  <Row
                    key={id}
                    title={conversationId}
                    at={createdAt}
                    error={error}
                    note={t('attempts', { count: attempts })}
                    badge={status === 'held' ? t('heldOne') : kind === 'send' ? t('deadSend') : t('deadCall')}
                    act={
                      kind === 'send' ? { label: t('resend'), run: () => resend.mutateAsync(id) } : undefined
                    }
                  />
                ))}
              </Rows>
            )}
          </Loaded>
        </Section>
        <Section title={t('parked')} text={t('parkedText')}>
          <Loaded query={parked}>
            {(items) => (
              <Rows empty={t('noParked')}>
                {items.map(({ id, type, error, at, conversationId }) => (
                  <Row
                    key={id}
                    title={conversationId ?? id}
                    at={at}
                    error={error}
                    badge={isKnownEvent(type) ? event(type, { text: '…' }) : type}
                    act={{ label: t('retry'), run: () => retry.mutateAsync(id) }}
                  />
                ))}
              </Rows>
            )}
          </Loaded>
        </Section>
      </Body>
    </Page>
  );
}

function Figure({
  name,
  value,
  oldestMs = null,
  note,
  isBad = false,
}: {
  name: string;
  value: number;
  oldestMs?: number | null;
  note?: string | undefined;
  isBad?: boolean;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const seconds = Math.round((oldestMs ?? 0) / 1000);
  return (
    <div className="rounded-lg border border-line bg-paper p-3">
      <dt className="text-sm text-soft">{name}</dt>
      <dd className={cn('text-xl font-semibold', isBad && 'text-bad')}>
        {new Intl.NumberFormat(language).format(value)}
        {oldestMs !== null && seconds > 0 && (
          <span className="block text-sm font-normal text-soft">{t('oldest', { seconds })}</span>
        )}
        {note !== undefined && <span className="block text-sm font-normal text-warn">{note}</span>}
      </dd>
    </div>
  );
}

function Rows({ empty, children }: { empty: string; children: readonly ReactNode[] }) {
  return (
    <Card>
      {children.length === 0 ? (
        <p className="flex items-center gap-2 p-4 text-soft">
          <CircleCheck className="size-4 text-good" aria-hidden />
          {empty}
        </p>
      ) : (
        <ul>{children}</ul>
      )}
    </Card>
  );
}

function Row({
  title,
  at,
  error,
  note,
  badge,
  act,
}: {
  title: string;
  at: string;
  error: string | null;
  note?: string;
  badge: string;
  act: { label: string; run: () => Promise<unknown> } | undefined;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const problemText = useProblemText();
  const canWrite = useCan('operations.write');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate font-mono text-sm">{title}</p>
        {error !== null && <p className="text-sm wrap-anywhere text-bad">{error}</p>}
        <p className="text-sm text-soft">
          {timeAgo(at, language)}
          {note !== undefined && ` · ${note}`}
        </p>
      </div>
      <Badge>{badge}</Badge>
      {act !== undefined && canWrite && (
        <Button
          size="sm"
          aria-label={`${act.label}: ${title}`}
          onClick={() => {
            act.run().then(
              () => toast({ title: t('again') }),
              (problem: unknown) => toast({ ...problemText(problem), tone: 'bad' }),
            );
          }}
        >
          <RotateCw aria-hidden />
          {act.label}
        </Button>
      )}
    </li>
  );
}
