import { closestLanguage } from '@nightshift/schema';
import { useQuery } from '@tanstack/react-query';
import type { Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { offlineError } from '../../api/problem.js';
import { preloadParts } from '../../ui/lazy-part.js';
import { useCan } from '../../app/session.js';
import { Canvas } from '../../canvas/canvas.js';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import type { StepCount } from '../../live/step-counts.js';
import { VersionCanvas } from '../../live/version-canvas.js';
import { catalogueQuery, type NodeCatalogue } from '../../open-flow/catalogue.js';
import type { OpenDocument } from '../../open-flow/open-document.js';
import { OpenFlowProvider, type OpenFlow } from '../../open-flow/open-flow.js';
import { useKnownNames } from '../../open-flow/use-known-names.js';
import { useOpenDocument } from '../../open-flow/use-open-document.js';
import { useDocumentState } from '../../open-flow/use-document-state.js';
import { useFreshStep } from '../../open-flow/use-fresh-step.js';
import { useServerProblems } from '../../open-flow/use-server-problems.js';
import { useProblems } from '../../open-flow/use-problems.js';
import { PresenceProvider, usePresence } from '../../presence/use-presence.js';
import { noWalk } from '../../simulator/walk.js';
import { useSaidProblems } from '../../problems/use-said-problems.js';
import { Button } from '../../ui/button.js';
import { Loading } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { ConflictList } from './conflict-list.js';
import { SidePanel } from './side-panel.js';
import { PanelProvider, usePanelState } from './use-panel.js';
import { TopBar } from './top-bar.js';
import { words } from './words.js';

export function FlowScreen() {
  const t = useWords(words);
  const { flowId = '' } = useParams();
  const canWrite = useCan('flows.write');
  const catalogue = useQuery(catalogueQuery);
  const opening = useOpenDocument(flowId, !canWrite);
  const error = catalogue.error ?? (opening.type === 'failed' ? (opening.error ?? offlineError()) : null);
  if (error !== null) {
    return (
      <div className="mx-auto max-w-lg p-6">
        <ProblemNote error={error}>
          <Button className="mt-2" size="sm" onClick={() => location.reload()}>
            {t('again')}
          </Button>
        </ProblemNote>
      </div>
    );
  }
  if (opening.type !== 'open' || catalogue.data === undefined) return <Loading label={t('loading')} />;
  return (
    <FlowEditor
      key={flowId}
      flowId={flowId}
      document={opening.document}
      catalogue={catalogue.data}
      canWrite={canWrite}
    />
  );
}

function FlowEditor({
  flowId,
  document,
  catalogue,
  canWrite,
}: {
  flowId: string;
  document: OpenDocument;
  catalogue: NodeCatalogue;
  canWrite: boolean;
}) {
  const language = useLanguage();
  const presence = usePresence(flowId, document);
  useEffect(preloadParts, []);
  const flow = useDocumentState(document, (state) => state.flow);
  const [wanted, setContentLanguage] = useState(language as string);
  const contentLanguage = closestLanguage(wanted, flow.languages) ?? flow.languages[0] ?? 'en';
  const known = useKnownNames(flowId);
  const { problems: serverProblems, isAsking, askNow } = useServerProblems(flow, catalogue);
  const found = useSaidProblems(useProblems(flow, catalogue, known), serverProblems, catalogue);
  const fresh = useFreshStep(document);
  const problems = useMemo(
    () =>
      found?.filter(({ nodeId, severity }) => severity === 'error' || (nodeId ?? '') !== fresh.id) ?? null,
    [found, fresh],
  );
  const open = useMemo(
    (): OpenFlow => ({
      flowId,
      document,
      catalogue,
      canWrite,
      contentLanguage,
      setContentLanguage,
      problems,
      isAsking,
      askNow,
      fresh,
      known,
    }),
    [flowId, document, catalogue, canWrite, contentLanguage, problems, isAsking, askNow, fresh, known],
  );
  return (
    <OpenFlowProvider value={open}>
      <PresenceProvider value={presence}>
        <Workbench />
      </PresenceProvider>
    </OpenFlowProvider>
  );
}

/** The canvas, and what stands around it. */
function Workbench() {
  const panel = usePanelState();
  const [walk, setWalk] = useState(noWalk);
  const [counts, setCounts] = useState<readonly StepCount[]>([]);
  // What customers meet, while that is looked at; null for the draft.
  const [drawn, setDrawn] = useState<number | null>(null);
  const version = walk.version ?? drawn;
  const lastView = useRef<Viewport | null>(null);
  return (
    <PanelProvider value={panel}>
      <div className="flex h-full flex-col">
        <TopBar />
        <ConflictList />
        <div className="group/editor relative flex min-h-0 flex-1">
          <div className="min-w-0 flex-1">
            {version === null || panel.isForm ? (
              <Canvas
                walk={walk}
                counts={counts}
                hasPanel={panel.panel !== null}
                lastView={lastView}
                onOpen={panel.showForm}
              />
            ) : (
              <VersionCanvas version={version} walk={walk} counts={counts} lastView={lastView} />
            )}
          </div>
          <SidePanel onWalk={setWalk} onCounts={setCounts} onDrawn={setDrawn} />
        </div>
      </div>
    </PanelProvider>
  );
}
