import { useState } from 'react';
import { useParams } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { LiveView } from '../../live/live-view.js';
import { words } from '../../live/words.js';
import { useFlow } from '../../simulator/use-flow.js';
import { WalkList } from '../../simulator/walk-list.js';
import { noWalk } from '../../simulator/walk.js';
import { Loading, Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';

/** The live view by itself, with the replayed path as a list, until it stands beside the canvas. */
export function LiveScreen() {
  const t = useWords(words);
  const { flowId = '' } = useParams();
  const { data: flow, error } = useFlow(flowId);
  const [walk, setWalk] = useState(noWalk);
  if (error !== null) return <ProblemNote error={error} />;
  if (flow === undefined) return <Loading label={t('loading')} />;
  return (
    <Page title={t('titleOf', { name: flow.name })}>
      <div className="flex h-full min-h-0">
        <div className="min-w-0 flex-1 overflow-y-auto p-4 max-lg:hidden">
          <WalkList walk={walk} flows={[flow]} />
        </div>
        <div className="h-full min-w-0 border-line max-lg:flex-1 lg:w-[420px] lg:border-l">
          <LiveView key={flow.id} flow={flow} onWalk={setWalk} />
        </div>
      </div>
    </Page>
  );
}
