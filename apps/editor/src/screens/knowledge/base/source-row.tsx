import {
  CalendarClock,
  Ellipsis,
  FileText,
  Globe,
  Link as LinkIcon,
  MessageCircleQuestion,
  RotateCw,
  Trash2,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { removeLater } from '../../../app/remove-later.js';
import { useLanguage } from '../../../i18n/language.js';
import { timeAgo } from '../../../i18n/time-ago.js';
import { useWords } from '../../../i18n/use-words.js';
import { sayCountry, sayLanguage } from '../../../i18n/world-names.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Menu, MenuItem } from '../../../ui/menu.js';
import { useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { isBeingRead, refreshKnowledge, titleOf, type Source } from '../knowledge-queries.js';
import { sayFault } from './faults/say-fault.js';
import { AudienceDialog } from './audience-dialog.js';
import { LookAgainDialog } from './look-again-dialog.js';
import { TableNote } from './table-note.js';
import { words } from './words.js';

const ICONS: Readonly<Record<Source['type'], LucideIcon>> = {
  entries: MessageCircleQuestion,
  file: FileText,
  url: LinkIcon,
  crawl: Globe,
};

export interface SourceRowProps {
  base: string;
  source: Source;
  canWrite: boolean;
  onOpen: () => void;
}

/** One source: what it gave, how far it is read, or why it could not be. */
export function SourceRow(props: SourceRowProps) {
  const { source, canWrite, onOpen } = props;
  const t = useWords(words);
  const language = useLanguage();
  const Icon = ICONS[source.type];
  const again = useReadAgain(props);
  const { type, status, error, skipped } = source;
  const name = titleOf(source);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 last:border-b-0">
      <Icon className="size-4 shrink-0 text-soft" aria-hidden />
      <div className="min-w-0 flex-1 basis-36">
        <button
          type="button"
          className="block max-w-full truncate text-left font-medium hover:underline"
          onClick={onOpen}
        >
          {type === 'entries' ? t('entries') : name}
        </button>
        <Facts source={source} />
        <LookedAgain source={source} />
        {status === 'failed' && (
          <p className="text-sm wrap-anywhere text-bad">
            {t('failedWhy', { why: sayFault(error ?? '', language) })}
          </p>
        )}
        {source.tables.length > 0 && <TableNote tables={source.tables} />}
        {skipped.length > 0 && <Skipped skipped={skipped} />}
      </div>
      <Progress source={source} />
      {status === 'failed' && canWrite && (
        <Button
          size="sm"
          aria-label={`${t('again')}: ${name}`}
          isBusy={again.isPending}
          onClick={() => again.mutate()}
        >
          <RotateCw aria-hidden />
          {t('again')}
        </Button>
      )}
      {canWrite && <SourceMenu {...props} onReadAgain={() => again.mutate()} />}
    </li>
  );
}

function useReadAgain({ base, source: { id } }: SourceRowProps) {
  const problemText = useProblemText();
  return useMutation({
    mutationFn: () =>
      call('POST /knowledge/bases/{base}/sources/{source}/read', { params: { base, source: id } }),
    onSettled: refreshKnowledge,
    onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
  });
}

function Facts({ source }: { source: Source }) {
  const t = useWords(words);
  const language = useLanguage();
  const { passages, language: tag, languages, market, updatedAt, url, crawl } = source;
  const facts = [
    t('passageCount', { count: passages }),
    ...(crawl === null ? [] : [t('bounds', { depth: crawl.depth, pages: crawl.pages })]),
    ...(tag === null || languages.length > 0 ? languages : [tag]).map((one) => sayLanguage(one, language)),
    ...(market === null ? [] : [sayCountry(market, language)]),
    timeAgo(updatedAt, language),
  ];
  return (
    <>
      {url !== null && url !== titleOf(source) && <p className="truncate text-sm text-soft">{url}</p>}
      <p className="truncate text-sm text-soft">{facts.join(' · ')}</p>
    </>
  );
}

/** How often it is looked at again, and when next. */
function LookedAgain({ source: { everyHours, nextAt, status } }: { source: Source }) {
  const t = useWords(words);
  const language = useLanguage();
  if (everyHours === null) return null;
  const isDays = everyHours % 24 === 0;
  const often = t(isDays ? 'everyDays' : 'everyHours', { count: isDays ? everyHours / 24 : everyHours });
  const isKnown = nextAt !== null && (status === 'ready' || status === 'failed');
  return (
    <p className="text-sm text-soft">
      {isKnown ? t('nextTime', { often, when: timeAgo(nextAt, language) }) : often}
    </p>
  );
}

function Skipped({ skipped }: Pick<Source, 'skipped'>) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <details className="text-sm">
      <summary className="w-fit text-warn">{t('skipped', { count: skipped.length })}</summary>
      <ul className="mt-1 max-h-40 overflow-y-auto">
        {skipped.map(({ url, error }) => (
          <li key={url} className="wrap-anywhere text-soft">
            {url}: {sayFault(error, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How far it is, as a bar where there is more than one thing to read. */
function Progress({ source }: { source: Source }) {
  const t = useWords(words);
  const { status, progress } = source;
  if (status === 'failed')
    return (
      <Badge tone="bad" className="max-sm:hidden">
        {t('failed')}
      </Badge>
    );
  if (!isBeingRead(source)) return null;
  if (status === 'waiting' || progress.total <= 1)
    return <Badge tone="accent">{status === 'waiting' ? t('waiting') : t('reading')}</Badge>;
  const said = t('readPages', { done: progress.done, total: progress.total });
  return (
    <span className="flex items-center gap-2 text-sm text-soft">
      <progress
        aria-label={said}
        value={progress.done}
        max={progress.total}
        className="h-1.5 w-24 accent-accent"
      />
      {said}
    </span>
  );
}

function SourceMenu({ base, source, onOpen, onReadAgain }: SourceRowProps & { onReadAgain: () => void }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const [changing, setChanging] = useState<'audience' | 'schedule' | null>(null);
  const { id, type } = source;
  const name = type === 'entries' ? t('entries') : titleOf(source);
  const remove = (): void =>
    removeLater({
      id,
      title: t('removed', { name }),
      undo: t('undo'),
      run: async (keepalive) => {
        await call('DELETE /knowledge/bases/{base}/sources/{source}', {
          params: { base, source: id },
          keepalive,
        });
        await refreshKnowledge();
      },
      onFailed: (error) => toast({ ...problemText(error), tone: 'bad' }),
    });
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('more', { name })} size="icon-sm">
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem icon={<FileText />} onSelect={onOpen}>
          {t('seePassages')}
        </MenuItem>
        {type !== 'entries' && (
          <MenuItem icon={<RotateCw />} onSelect={onReadAgain}>
            {t('readAgain')}
          </MenuItem>
        )}
        {type !== 'entries' && (
          <MenuItem icon={<Users />} onSelect={() => setChanging('audience')}>
            {t('audience')}
          </MenuItem>
        )}
        {(type === 'url' || type === 'crawl') && (
          <MenuItem icon={<CalendarClock />} onSelect={() => setChanging('schedule')}>
            {t('lookAgain')}
          </MenuItem>
        )}
        <MenuItem icon={<Trash2 />} isDangerous onSelect={remove}>
          {t('remove')}
        </MenuItem>
      </Menu>
      {changing === 'audience' && (
        <AudienceDialog base={base} source={source} onClose={() => setChanging(null)} />
      )}
      {changing === 'schedule' && (
        <LookAgainDialog base={base} source={source} onClose={() => setChanging(null)} />
      )}
    </>
  );
}
