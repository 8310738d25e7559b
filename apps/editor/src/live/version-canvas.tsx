import { History } from 'lucide-react';
import type { Flow } from '@nightshift/schema';
import { useMemo, type ComponentProps } from 'react';
import { Canvas } from '../canvas/canvas.js';
import { useWords } from '../i18n/use-words.js';
import { OpenFlowProvider, useOpenFlow, type OpenFlow } from '../open-flow/open-flow.js';
import { stillDocument } from '../open-flow/still-document.js';
import type { Walk } from '../simulator/walk.js';
import { Loading } from '../ui/page.js';
import { ProblemNote } from '../ui/problem-note.js';
import { useLiveVersion, useVersionFlow } from '../versions/version-queries.js';
import type { StepCount } from './step-counts.js';
import { words } from './words.js';

interface VersionCanvasProps {
  version: number;
  walk: Walk;
  counts: readonly StepCount[];
  lastView: ComponentProps<typeof Canvas>['lastView'];
}

/** The version that a customer was on, with the path that they took, or that is live, in place of the draft. */
export function VersionCanvas({ version, walk, counts, lastView }: VersionCanvasProps) {
  const t = useWords(words);
  const { flowId } = useOpenFlow();
  const live = useLiveVersion(flowId);
  const isMet = walk.version !== undefined;
  const { data: flow, error } = useVersionFlow(flowId, version);
  if (error !== null)
    return (
      <div className="p-4">
        <ProblemNote error={error} />
      </div>
    );
  if (flow === undefined) return <Loading label={t('loading')} />;
  return (
    <div className="flex size-full flex-col">
      <p
        role="status"
        className="flex items-center gap-2 border-b border-line bg-accent-soft px-3 py-1.5 font-medium"
      >
        <History className="size-4 shrink-0 text-accent" aria-hidden />
        {t(isMet ? 'asMet' : version === live ? 'drawnLive' : 'drawnOther', { version })}
      </p>
      <div className="min-h-0 flex-1">
        <Drawn
          key={`${String(version)} ${isMet ? 'met' : ''}`}
          flow={flow}
          walk={walk}
          counts={counts}
          lastView={isMet ? undefined : lastView}
        />
      </div>
    </div>
  );
}

function Drawn({
  flow,
  walk,
  counts,
  lastView,
}: Pick<VersionCanvasProps, 'walk' | 'counts' | 'lastView'> & { flow: Flow }) {
  const { flowId, catalogue, contentLanguage, setContentLanguage } = useOpenFlow();
  const document = useMemo(() => stillDocument(flow), [flow]);
  const still = useMemo(
    (): OpenFlow => ({
      flowId,
      document,
      catalogue,
      canWrite: false,
      contentLanguage,
      setContentLanguage,
      problems: [],
      isAsking: false,
      askNow: () => undefined,
      fresh: NOTHING_FRESH,
      known: {},
    }),
    [flowId, document, catalogue, contentLanguage, setContentLanguage],
  );
  return (
    <OpenFlowProvider value={still}>
      <Canvas walk={walk} counts={counts} hasPanel {...(lastView === undefined ? {} : { lastView })} />
    </OpenFlowProvider>
  );
}

const NOTHING_FRESH = { id: null, begin: () => undefined, settle: () => undefined };
