import { TriangleAlert } from 'lucide-react';
import { useWords } from '../../i18n/use-words.js';
import { Badge } from '../../ui/badge.js';
import type { FlowSummary } from './flow-queries.js';
import { words } from './words.js';

/** What customers get of a flow, and what is left to do with it. */
export function FlowState({ flow }: { flow: FlowSummary }) {
  const t = useWords(words);
  const { liveVersion, latestVersion, isDraftChanged, errors, warnings } = flow;
  return (
    <span className="flex flex-wrap items-center gap-1 py-1">
      {liveVersion !== null && <Badge tone="good">{t('live', { version: liveVersion })}</Badge>}
      {liveVersion === null && latestVersion !== null && <Badge>{t('offline')}</Badge>}
      {liveVersion === null && latestVersion === null && <Badge>{t('never')}</Badge>}
      {isDraftChanged && <Badge tone="accent">{t('draftChanged')}</Badge>}
      {errors !== null && errors > 0 && (
        <Badge tone="bad">
          <TriangleAlert className="size-3" aria-hidden />
          {t('errors', { count: errors })}
        </Badge>
      )}
      {errors === 0 && warnings !== null && warnings > 0 && (
        <Badge tone="warn">{t('warnings', { count: warnings })}</Badge>
      )}
    </span>
  );
}
