import { PencilLine, TriangleAlert } from 'lucide-react';
import { useWords } from '../../i18n/use-words.js';
import { Badge } from '../../ui/badge.js';
import type { FlowSummary } from './flow-queries.js';
import { words } from './words.js';

/** What customers get of a flow, and what is left to do with it. */
export function FlowState({ flow }: { flow: FlowSummary }) {
  const t = useWords(words);
  const { liveVersion, latestVersion, isDraftChanged, errors, toFillIn, warnings } = flow;
  const unfinished = toFillIn ?? 0;
  const wrong = (errors ?? 0) - unfinished;
  return (
    <span className="flex flex-wrap items-center gap-1 py-1">
      {liveVersion !== null && <Badge tone="good">{t('live', { version: liveVersion })}</Badge>}
      {liveVersion === null && latestVersion !== null && <Badge>{t('offline')}</Badge>}
      {liveVersion === null && latestVersion === null && <Badge>{t('never')}</Badge>}
      {isDraftChanged && <Badge tone="accent">{t('draftChanged')}</Badge>}
      {wrong > 0 && (
        <Badge tone="bad">
          <TriangleAlert className="size-3" aria-hidden />
          {t('errors', { count: wrong })}
        </Badge>
      )}
      {unfinished > 0 && (
        <Badge>
          <PencilLine className="size-3" aria-hidden />
          {t('toFillIn', { count: unfinished })}
        </Badge>
      )}
      {(warnings ?? 0) > 0 && <Badge tone="warn">{t('warnings', { count: warnings ?? 0 })}</Badge>}
    </span>
  );
}
