import { countChanges, diffFlows } from '@nightshift/schema';
import { useDeferredValue, useMemo } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { Tip } from '../ui/tip.js';
import { useLiveVersion, useVersionFlow } from './version-queries.js';
import { words } from './words.js';

/** What customers meet now, and how far the draft is from it. Leads to the difference. */
export function LiveState({ onOpen }: { onOpen: () => void }) {
  const t = useWords(words);
  const { flowId } = useOpenFlow();
  const version = useLiveVersion(flowId);
  const changes = useChangesSince(version ?? null);
  if (version === undefined) return null;
  const isSame = version !== null && changes === 0;
  const dot = version === null ? 'bg-faint' : isSame ? 'bg-good' : 'bg-warn';
  const detail =
    version === null
      ? t('notLiveText')
      : isSame
        ? t('sameAsLive')
        : t('draftDiffers', { count: changes ?? 0 });
  return (
    <Tip text={detail}>
      <button
        type="button"
        className="flex h-6 items-center gap-1.5 rounded-md px-1.5 text-sm whitespace-nowrap text-soft hover:bg-hover hover:text-ink max-sm:hidden"
        data-live-state={version === null ? 'none' : isSame ? 'same' : 'differs'}
        onClick={onOpen}
      >
        <span className={`size-2 rounded-full ${dot}`} aria-hidden />
        <span className="max-lg:sr-only">
          {version === null ? t('notLive') : t('liveVersion', { version })}
        </span>
        {version !== null && changes !== undefined && changes > 0 && (
          <span className="max-xl:sr-only">{t('plusChanges', { count: changes })}</span>
        )}
      </button>
    </Tip>
  );
}

/** How many steps and settings of the draft differ from a version; undefined until it is here. */
function useChangesSince(version: number | null): number | undefined {
  const { flowId } = useOpenFlow();
  const draft = useDeferredValue(useFlow());
  const { data } = useVersionFlow(flowId, version);
  return useMemo(
    () => (data === undefined ? undefined : countChanges(diffFlows(data, draft))),
    [data, draft],
  );
}
