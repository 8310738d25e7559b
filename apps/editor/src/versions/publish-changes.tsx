import { countChanges } from '@nightshift/schema';
import { useMemo } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { Button } from '../ui/button.js';
import { ChangeList } from './change-list.js';
import { compareFlows } from './compare.js';
import { PublishSection } from './publish-section.js';
import { useLiveVersion, useVersionFlow } from './version-queries.js';
import { words } from './words.js';

/** What is another than what customers meet now. */
export function PublishChanges({ onCompare }: { onCompare: () => void }) {
  const t = useWords(words);
  const { flowId } = useOpenFlow();
  const draft = useFlow();
  const version = useLiveVersion(flowId);
  const { data: live } = useVersionFlow(flowId, version ?? null);
  const comparison = useMemo(() => (live === undefined ? null : compareFlows(live, draft)), [live, draft]);
  if (version === null) return <PublishSection tone="quiet" title={t('firstVersion')} />;
  if (comparison === null || version === undefined) return null;
  const count = countChanges(comparison.diff);
  if (count === 0) return <PublishSection tone="quiet" title={t('sameAsLive')} />;
  return (
    <PublishSection
      tone="quiet"
      title={t('changesSince', { count, version })}
      action={
        <Button size="sm" onClick={onCompare}>
          {t('showOnCanvas')}
        </Button>
      }
    >
      <ChangeList comparison={comparison} selected={null} />
    </PublishSection>
  );
}
