import { countChanges } from '@nightshift/schema';
import { useMemo } from 'react';
import { useLanguage, type Language } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { Button } from '../ui/button.js';
import { ChangeList } from './change-list.js';
import { compareFlows } from './compare.js';
import { PublishSection } from './publish-section.js';
import { useLastLive, useLiveVersion, useVersionFlow } from './version-queries.js';
import { words } from './words.js';

/** What is another than what customers meet now. */
export function PublishChanges({ onCompare }: { onCompare: () => void }) {
  const t = useWords(words);
  const { flowId } = useOpenFlow();
  const language = useLanguage();
  const draft = useFlow();
  const version = useLiveVersion(flowId);
  const last = useLastLive(flowId, version === null);
  const before = version ?? last?.version ?? null;
  const { data: live } = useVersionFlow(flowId, before);
  const comparison = useMemo(() => (live === undefined ? null : compareFlows(live, draft)), [live, draft]);
  if (last === null) return <PublishSection tone="quiet" title={t('firstVersion')} />;
  if (comparison === null || before === null) return null;
  const count = countChanges(comparison.diff);
  if (last !== undefined)
    return (
      <PublishSection
        tone="quiet"
        title={t('liveUntil', { version: before, when: dayAndTime(last.until, language) })}
        text={count === 0 ? t('sameAsThen') : t('changesSince', { count, version: before })}
      >
        {count > 0 && <ChangeList comparison={comparison} selected={null} />}
      </PublishSection>
    );
  if (count === 0) return <PublishSection tone="quiet" title={t('sameAsLive')} />;
  return (
    <PublishSection
      tone="quiet"
      title={t('changesSince', { count, version: before })}
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

function dayAndTime(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(moment),
  );
}
