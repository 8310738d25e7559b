import { Rocket } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { lazyPart } from '../../ui/lazy-part.js';
import type { FlowSummary } from './flow-queries.js';
import { words } from './words.js';

const PublishDialog = lazyPart(async () => (await import('./publish-dialog.js')).PublishDialog);

/** What of the flows in a folder customers do not get yet, published in one go. */
export function PublishFolder({ flows }: { flows: readonly FlowSummary[] }) {
  const t = useWords(words);
  // Those that were asked about: one after the other they go live, and leave the list of what waits.
  const [asked, setAsked] = useState<readonly FlowSummary[]>();
  const waiting = flows.filter(({ liveVersion, isDraftChanged }) => liveVersion === null || isDraftChanged);
  return (
    <>
      {waiting.length > 1 && (
        <div className="flex flex-wrap items-center gap-3 border-b border-line bg-paper px-4 py-2">
          <p className="min-w-0 flex-1 text-soft">{t('waiting', { count: waiting.length })}</p>
          <Button size="sm" look="primary" onClick={() => setAsked(waiting)}>
            <Rocket aria-hidden />
            {t('publishAll')}
          </Button>
        </div>
      )}
      {asked !== undefined && <PublishDialog flows={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
