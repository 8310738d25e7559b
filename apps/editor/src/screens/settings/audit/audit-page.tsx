import { pickText, sayCalendar } from '@nightshift/schema';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { call, type Answer } from '../../../api/call.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import type { Say } from '../../../i18n/words.js';
import { catalogueQuery } from '../../../open-flow/catalogue.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Field, Input } from '../../../ui/field.js';
import { Page } from '../../../ui/page.js';
import { Select } from '../../../ui/select.js';
import { allItems } from '../parts/all-items.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Card } from '../parts/section.js';
import { detailValueWords, detailWords, lineWords, words } from './words.js';

type Entry = Answer<'GET /audit'>['items'][number];

const ANY = 'any';
const KINDS = [
  'flow',
  'template',
  'folder',
  'tag',
  'field',
  'calendar',
  'channel',
  'settings',
  'account',
  'team',
  'token',
  'secret',
  'contact',
  'event',
  'effect',
  'knowledge',
  'ai',
  'call',
] as const;
const LATEST_DAY = 'T23:59:59.999';

/** Who changed what, and when. */
export function AuditPage() {
  const t = useWords(words);
  const [actor, setActor] = useState(ANY);
  const [kind, setKind] = useState(ANY);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const people = useQuery({
    queryKey: ['people'],
    queryFn: () => allItems((query) => call('GET /users', { query })),
  });
  const filters = {
    actor: actor === ANY ? undefined : actor,
    kind: kind === ANY ? undefined : kind,
    from: momentOf(from, 'T00:00'),
    until: momentOf(until, LATEST_DAY),
  };
  const audit = useInfiniteQuery({
    queryKey: ['audit', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => call('GET /audit', { query: { ...filters, limit: 50, cursor: pageParam } }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return (
    <Page title={t('title')}>
      <Body>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          <Field label={t('who')}>
            {(control) => (
              <Select
                {...control}
                value={actor}
                onChange={setActor}
                options={[
                  { value: ANY, label: t('everybody') },
                  ...(people.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
                  { value: 'command', label: t('command') },
                ]}
              />
            )}
          </Field>
          <Field label={t('what')}>
            {(control) => (
              <Select
                {...control}
                value={kind}
                onChange={setKind}
                options={[
                  { value: ANY, label: t('everything') },
                  ...KINDS.map((value) => ({ value, label: t(value) })),
                ]}
              />
            )}
          </Field>
          <Field label={t('from')}>
            {(control) => (
              <Input {...control} type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
            )}
          </Field>
          <Field label={t('until')}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={until}
                onChange={({ target }) => setUntil(target.value)}
              />
            )}
          </Field>
        </div>
        <Loaded query={audit}>
          {({ pages }) => {
            const entries = pages.flatMap(({ items }) => items);
            if (entries.length === 0)
              return <EmptyState icon={ScrollText} title={t('empty')} text={t('emptyText')} />;
            return (
              <>
                <Card>
                  <ul>
                    {entries.map((entry) => (
                      <EntryRow key={entry.id} entry={entry} />
                    ))}
                  </ul>
                </Card>
                {audit.hasNextPage && (
                  <Button
                    className="self-center"
                    isBusy={audit.isFetchingNextPage}
                    onClick={() => void audit.fetchNextPage()}
                  >
                    {t('more')}
                  </Button>
                )}
              </>
            );
          }}
        </Loaded>
      </Body>
    </Page>
  );
}

function EntryRow({
  entry: { actor, actorName, action, subject, subjectName, detail, at },
}: {
  entry: Entry;
}) {
  const t = useWords(words);
  const line = useWords(lineWords);
  const language = useLanguage();
  const sayDetail = useDetail();
  const nameOf = useSubjectNames();
  const [kind = '', verb = ''] = action.split('.', 2);
  const about = subjectName ?? nameOf(kind, subject) ?? subjectOf(subject, t);
  const details = Object.entries(detail)
    .filter(([key]) => !FOR_MACHINES.has(key))
    .map(([key, value]) => sayDetail(key, value));
  const did = {
    kind: isNamed(kind, words) ? t(kind) : kind,
    verb: isNamed(verb, words) ? t(verb) : verb,
  };
  const who = isNamed(actor, ACTORS) ? t(ACTORS[actor]) : (actorName ?? actor);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-4 py-2 last:border-b-0">
      <div className="min-w-0 flex-1 basis-64">
        <p className="wrap-anywhere">
          <span className="font-medium">{who}</span>
          {' · '}
          {line('did', did)}
          {' · '}
          {about}
        </p>
        {details.length > 0 && <p className="text-sm wrap-anywhere text-soft">{details.join(' · ')}</p>}
      </div>
      <time dateTime={at} className="shrink-0 text-sm text-soft">
        {new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
      </time>
    </li>
  );
}

/** Tells nobody who reads it anything. */
const FOR_MACHINES: ReadonlySet<string> = new Set(['revision']);

/** What has no name of its own in the engine, but one on the screens. */
function useSubjectNames(): (kind: string, subject: string) => string | undefined {
  const language = useLanguage();
  const { data: catalogue } = useQuery(catalogueQuery);
  return (kind, subject) => {
    if (kind === 'calendar') return sayCalendar(subject, language);
    if (kind !== 'call') return undefined;
    const title = catalogue?.manifest('node', subject)?.title;
    return title === undefined ? undefined : pickText(title, language, ['en']);
  };
}

const ACTORS = { command: 'command', 'first-start': 'first-start', settings: 'environment' } as const;
const SUBJECTS = { settings: 'whole' } as const;

function isNamed<T extends object>(key: PropertyKey, names: T): key is keyof T {
  return Object.hasOwn(names, key);
}

function subjectOf(subject: string, t: Say<typeof words>): string {
  return isNamed(subject, SUBJECTS) ? t(SUBJECTS[subject]) : subject;
}

/** `Role: admin`, in the words of the screen; what nobody has a word for is said as it is. */
function useDetail(): (key: string, value: unknown) => string {
  const t = useWords(detailWords);
  const line = useWords(lineWords);
  const language = useLanguage();
  const code = useWords(detailValueWords);
  const { data: folders = [] } = useQuery({
    queryKey: ['flows', 'folders'],
    queryFn: async () => (await call('GET /folders')).items,
  });
  const say = (value: unknown): string => {
    if (Array.isArray(value)) return new Intl.ListFormat(language, { type: 'unit' }).format(value.map(say));
    if (value === null) return code('none');
    if (typeof value === 'boolean') return code(value ? 'yes' : 'no');
    if (typeof value !== 'string') return JSON.stringify(value);
    return isNamed(value, detailValueWords) ? code(value) : value;
  };
  const named = (key: string, value: unknown): string => {
    if (typeof value !== 'string') return say(value);
    if (key === 'folderId') return folders.find(({ id }) => id === value)?.name ?? value;
    // Somebody may have called something by a word that is a code elsewhere.
    return ['name', 'label', 'title'].includes(key) ? value : say(value);
  };
  return (key, value) =>
    line('detail', { key: isNamed(key, detailWords) ? t(key) : key, value: named(key, value) });
}

/** A day as the reader's own zone has it. */
function momentOf(day: string, time: string): string | undefined {
  const moment = new Date(`${day}${time}`);
  return day === '' || Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
