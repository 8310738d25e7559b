import type { Flow, KnownNames } from '@nightshift/schema';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SaidProblem } from '../problems/said-problem.js';
import type { NodeCatalogue } from './catalogue.js';
import type { OpenDocument, OpenState } from './open-document.js';

/** The step that has just been added, until its form is left: what is not filled in yet is no mistake. */
export interface FreshStep {
  id: string | null;
  /** This one has just been added and chosen. */
  begin: (id: string) => void;
  /** Its form has been left, or the whole flow is looked at: from now on it is judged like any other. */
  settle: () => void;
}

/** What everything around one open flow shares: canvas, form, simulator, versions. */
export interface OpenFlow {
  flowId: string;
  document: OpenDocument;
  catalogue: NodeCatalogue;
  canWrite: boolean;
  /** In which of the flow's languages texts are shown and written. */
  contentLanguage: string;
  setContentLanguage: (language: string) => void;
  /** All that is wrong with the flow, as of a moment ago, but for warnings of the fresh step; null before it has been looked at. */
  problems: readonly SaidProblem[] | null;
  /** What the server alone can say of the flow as it is now is not known yet. */
  isAsking: boolean;
  /** Has the server asked at once. */
  askNow: () => void;
  fresh: FreshStep;
  /** The names around it. */
  known: KnownNames;
}

const OpenFlowContext = createContext<OpenFlow | null>(null);
export const OpenFlowProvider = OpenFlowContext.Provider;

export function useOpenFlow(): OpenFlow {
  const open = useContext(OpenFlowContext);
  if (open === null) throw new Error('useOpenFlow outside of an open flow');
  return open;
}

/** A part of the document's state; draws again only when that part is another one. */
export function useDocument<T>(read: (state: OpenState) => T): T {
  const { document } = useOpenFlow();
  return useSyncExternalStore(document.subscribe, () => read(document.getState()));
}

export function useFlow(): Flow {
  return useDocument(({ flow }) => flow);
}
