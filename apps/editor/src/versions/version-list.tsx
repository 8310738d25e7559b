import { FileClock, RotateCcw } from 'lucide-react';
import type { Flow } from '@nightshift/schema';
import { useMutation } from '@tanstack/react-query';
import { call } from '../api/call.js';
import { useCan } from '../app/session.js';
import { useLanguage } from '../i18n/language.js';
import { timeAgo } from '../i18n/time-ago.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { cn } from '../ui/join-classes.js';
import { useProblemText } from '../ui/problem-note.js';
import { toast } from '../ui/toast.js';
import { useLabelVersion, type Side, type Version } from './version-queries.js';
import { words } from './words.js';

export interface VersionListProps {
  versions: readonly Version[];
  shown: Side;
  onLook: (side: Side) => void;
  onRestore: (version: number, flow: Flow) => void;
}

/** Who published what and when, and what they called it. */
export function VersionList({ versions, shown, onLook, onRestore }: VersionListProps) {
  const t = useWords(words);
  return (
    <ol
      aria-label={t('versions')}
      className="flex w-64 shrink-0 flex-col gap-1 overflow-y-auto max-lg:max-h-56 max-lg:w-full"
    >
      <li>
        <button
          type="button"
          aria-pressed={shown === 'draft'}
          className={cn('w-full rounded-md p-2 text-left hover:bg-hover', shown === 'draft' && 'bg-hover')}
          onClick={() => onLook('draft')}
        >
          <span className="flex items-center gap-2 font-medium">
            <FileClock className="size-4 text-soft" aria-hidden />
            {t('draft')}
          </span>
        </button>
      </li>
      {versions.map((version) => (
        <VersionRow
          key={version.version}
          version={version}
          isShown={shown === version.version}
          onLook={() => onLook(version.version)}
          onRestore={onRestore}
        />
      ))}
    </ol>
  );
}

interface VersionRowProps {
  version: Version;
  isShown: boolean;
  onLook: () => void;
  onRestore: VersionListProps['onRestore'];
}

function VersionRow({ version: each, isShown, onLook, onRestore }: VersionRowProps) {
  const t = useWords(words);
  const language = useLanguage();
  const problemText = useProblemText();
  const { flowId, canWrite } = useOpenFlow();
  const { version, isLive, publishedAt, author, publishedBy } = each;
  const who = author ?? (publishedBy === 'command' ? t('byCommand') : t('bySomebody'));
  const restore = useMutation({
    mutationFn: () => call('GET /flows/{id}/versions/{version}', { params: { id: flowId, version } }),
    onSuccess: (flow) => onRestore(version, flow),
    onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
  });
  return (
    <li className={cn('rounded-md p-2', isShown ? 'bg-hover' : 'hover:bg-hover')}>
      <button type="button" aria-pressed={isShown} className="w-full rounded-md text-left" onClick={onLook}>
        <span className="flex items-center gap-2">
          <span className="font-medium">{t('version', { version })}</span>
          {isLive && <Badge tone="good">{t('live')}</Badge>}
        </span>
        <span className="block truncate text-sm text-soft">
          {who} ·{' '}
          <time dateTime={publishedAt} title={new Date(publishedAt).toLocaleString(language)}>
            {timeAgo(publishedAt, language)}
          </time>
        </span>
      </button>
      <VersionLabel version={each} />
      {isShown && canWrite && (
        <Button size="sm" className="mt-1" isBusy={restore.isPending} onClick={() => restore.mutate()}>
          <RotateCcw aria-hidden />
          {t('restore')}
        </Button>
      )}
    </li>
  );
}

/** Written where it is read; Enter or leaving it keeps it. */
function VersionLabel({ version: { version, label } }: { version: Version }) {
  const t = useWords(words);
  const { flowId } = useOpenFlow();
  const canPublish = useCan('flows.publish');
  const problemText = useProblemText();
  const rename = useLabelVersion(flowId);
  if (!canPublish) return label === null ? null : <span className="block truncate text-sm">{label}</span>;
  return (
    <input
      key={label ?? ''}
      aria-label={t('labelOf', { version })}
      defaultValue={label ?? ''}
      placeholder={t('addLabel')}
      maxLength={200}
      className="-ml-1 h-6 w-full truncate rounded-md border border-transparent bg-transparent px-1 text-sm placeholder:text-soft hover:border-line"
      onBlur={({ target }) => {
        const wanted = target.value.trim();
        if (wanted === (label ?? '')) return;
        rename.mutate(
          { version, label: wanted === '' ? null : wanted },
          { onError: (error) => toast({ ...problemText(error), tone: 'bad' }) },
        );
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
