import { createContext, useContext, useState } from 'react';
import { useSearchParams } from 'react-router';
import { focusSoon } from '../../canvas/focus-card.js';
import { useDocument } from '../../open-flow/open-flow.js';

export type Panel = 'simulator' | 'live';

export interface PanelState {
  /** Open beside the canvas, be it behind the form. The address says so: it can be linked to, and stays over a reload. */
  panel: Panel | null;
  /** The form of the one selected step is in front. */
  isForm: boolean;
  hasForm: boolean;
  chosen: string | null;
  /** Opens it, and brings it to the front: the talk with the focus where one writes. */
  show: (panel: Panel) => void;
  showForm: () => void;
  close: () => void;
}

const WRITTEN = '[data-simulator-input]';
const PanelContext = createContext<PanelState | null>(null);
export const PanelProvider = PanelContext.Provider;

export function usePanel(): PanelState {
  const state = useContext(PanelContext);
  if (state === null) throw new Error('usePanel outside of an open flow');
  return state;
}

/** A newly chosen step brings its form to the front; whatever was opened there stays open behind it. */
export function usePanelState(): PanelState {
  const [params, setParams] = useSearchParams();
  const chosen = useChosenStep();
  const [behind, setBehind] = useState<string | null>(null);
  const wanted = params.get('panel');
  const panel = wanted === 'simulator' || wanted === 'live' ? wanted : null;
  const hasForm = chosen !== null;
  const setPanel = (next: Panel | null): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (next === null) after.delete('panel');
        else after.set('panel', next);
        return after;
      },
      { replace: true },
    );
  return {
    panel,
    hasForm,
    isForm: hasForm && (panel === null || chosen !== behind),
    chosen,
    show: (next) => {
      setBehind(chosen);
      setPanel(next);
      if (next === 'simulator' && (panel !== next || document.querySelector(WRITTEN) !== null))
        focusSoon(WRITTEN);
    },
    showForm: () => setBehind(null),
    close: () => {
      setBehind(null);
      setPanel(null);
    },
  };
}

function useChosenStep(): string | null {
  return useDocument(({ flow, selection }) => {
    const [id, ...others] = selection;
    if (id === undefined || others.length > 0) return null;
    return flow.nodes[id] === undefined && flow.triggers[id] === undefined ? null : id;
  });
}
