import { useSearchParams } from 'react-router';

export type Panel = 'simulator' | 'live';

/** What stands beside the canvas, as the address says: it can be linked to, and stays over a reload. */
export function usePanel(): { panel: Panel | null; setPanel: (panel: Panel | null) => void } {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('panel');
  return {
    panel: wanted === 'simulator' || wanted === 'live' ? wanted : null,
    setPanel: (panel) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (panel === null) after.delete('panel');
          else after.set('panel', panel);
          return after;
        },
        { replace: true },
      ),
  };
}
