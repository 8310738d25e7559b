import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { Simulator } from '../../simulator/simulator.js';
import { BesideWalk } from '../../simulator/beside-walk.js';
import { useFlow } from '../../simulator/use-flow.js';
import { noWalk } from '../../simulator/walk.js';
import { words } from '../../simulator/words.js';
import { Loading } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';

/** The simulator by itself. */
export function SimulateScreen() {
  const t = useWords(words);
  const { flowId = '' } = useParams();
  const { data: flow, error } = useFlow(flowId);
  const [search] = useSearchParams();
  const [walk, setWalk] = useState(noWalk);
  if (error !== null) return <ProblemNote error={error} />;
  if (flow === undefined) return <Loading label={t('loading')} />;
  return (
    <BesideWalk title={t('draftOf', { name: flow.name })} flow={flow} walk={walk}>
      <Simulator key={flow.id} flow={flow} testName={search.get('test')} onWalk={setWalk} />
    </BesideWalk>
  );
}
