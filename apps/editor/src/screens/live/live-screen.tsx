import { useState } from 'react';
import { useParams } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { LiveView } from '../../live/live-view.js';
import { words } from '../../live/words.js';
import { BesideWalk } from '../../simulator/beside-walk.js';
import { useFlow } from '../../simulator/use-flow.js';
import { noWalk } from '../../simulator/walk.js';
import { Loading } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useVersionFlow } from '../../versions/version-queries.js';

/** The live view by itself. */
export function LiveScreen() {
  const t = useWords(words);
  const { flowId = '' } = useParams();
  const { data: flow, error } = useFlow(flowId);
  const [walk, setWalk] = useState(noWalk);
  const [live, setLive] = useState<number | null>(null);
  const { data: drawn } = useVersionFlow(flowId, walk.version ?? live);
  if (error !== null) return <ProblemNote error={error} />;
  if (flow === undefined) return <Loading label={t('loading')} />;
  return (
    <BesideWalk
      title={t('titleOf', { name: flow.name })}
      {...(walk.version === undefined ? {} : { note: t('asMet', { version: walk.version }) })}
      flow={drawn ?? flow}
      walk={walk}
    >
      <LiveView key={flow.id} flow={flow} onWalk={setWalk} onDrawn={setLive} />
    </BesideWalk>
  );
}
