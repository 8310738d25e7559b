import type { OtherFlow } from '@nightshift/schema';
import { CirclePause, TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCan } from '../app/session.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { sayAsking, sayHow, sayShared } from './say-shared.js';
import { words } from './words.js';

const OfflineDialog = lazy(async () => ({
  default: (await import('../versions/offline-dialog.js')).OfflineDialog,
}));

/**
 * One line for another flow, with what settles it; what it is about one by one is folded away. Also shown where no flow is
 * open: before a template is installed or a folder published.
 */
export function OverlapRow({
  other,
  isOne = false,
  choices,
  children,
}: {
  other: OtherFlow;
  /** Beside a single flow, as opposed to several. */
  isOne?: boolean;
  choices: ReactNode;
  children: ReactNode;
}) {
  const t = useWords(words);
  const canPublish = useCan('flows.publish');
  const [isLeaving, setIsLeaving] = useState(false);
  const { id, name } = other;
  const asking = sayAsking(t, other, isOne);
  const how = sayHow(t, other);
  return (
    <li className="rounded-md">
      <div className="flex gap-2 p-2">
        <TriangleAlert className="mt-0.5 size-3.5 shrink-0 text-warn" aria-label={t('severityWarning')} />
        <span className="min-w-0">
          <span className="block wrap-anywhere">{sayShared(t, other)}</span>
          {asking !== '' && <span className="block text-sm wrap-anywhere text-soft">{asking}</span>}
          {how !== '' && <span className="block text-sm wrap-anywhere text-soft">{how}</span>}
        </span>
      </div>
      <div className="flex flex-wrap gap-1 pr-2 pb-1 pl-7">
        {choices}
        {canPublish && (
          <Button size="sm" onClick={() => setIsLeaving(true)}>
            <CirclePause aria-hidden />
            {t('takeOffline')}
          </Button>
        )}
        <Button asChild size="sm">
          <Link to={`/flows/${id}`}>{t('otherFlow')}</Link>
        </Button>
      </div>
      <details className="pl-5">
        <summary className="w-fit rounded-md px-2 py-1 text-sm text-accent hover:bg-hover">
          {t('showShared')}
        </summary>
        {children}
      </details>
      {isLeaving && (
        <Suspense>
          <OfflineDialog flowId={id} name={name} onClose={() => setIsLeaving(false)} />
        </Suspense>
      )}
    </li>
  );
}
