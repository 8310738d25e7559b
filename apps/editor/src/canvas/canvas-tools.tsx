import { useReactFlow, useViewport } from '@xyflow/react';
import { Maximize, Minus, Network, Plus, Search, StickyNote } from 'lucide-react';
import type { CanvasNode } from './graph.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { IconButton } from '../ui/icon-button.js';
import { fitAll } from './fit-all.js';
import type { CanvasDoings } from './use-canvas-commands.js';
import { moveMs } from './use-reveal.js';
import { words } from './words.js';

export function CanvasTools({ doings, onSearch }: { doings: CanvasDoings; onSearch: () => void }) {
  const t = useWords(words);
  const { canWrite } = useOpenFlow();
  const { fitView } = useReactFlow<CanvasNode>();
  return (
    <div
      data-canvas-tools
      className="absolute bottom-3 left-3 z-10 flex items-center rounded-lg border border-line bg-paper p-0.5 shadow-card"
    >
      <Zoom onFit={() => void fitView(fitAll())} />
      <IconButton label={t('find')} shortcut="mod+f" size="icon-sm" onClick={onSearch}>
        <Search />
      </IconButton>
      {canWrite && (
        <>
          <span className="mx-0.5 h-4 w-px bg-line" aria-hidden />
          <IconButton label={t('tidy')} shortcut="shift+t" size="icon-sm" onClick={doings.tidy}>
            <Network className="-rotate-90" />
          </IconButton>
          <IconButton label={t('addNote')} shortcut="shift+n" size="icon-sm" onClick={doings.addNote}>
            <StickyNote />
          </IconButton>
        </>
      )}
    </div>
  );
}

/** Where a flow is only looked at. */
export function ZoomTools({ onFit }: { onFit: () => void }) {
  return (
    <div
      data-canvas-tools
      className="absolute bottom-3 left-3 z-10 flex items-center rounded-lg border border-line bg-paper p-0.5 shadow-card"
    >
      <Zoom onFit={onFit} />
    </div>
  );
}

function Zoom({ onFit }: { onFit: () => void }) {
  const t = useWords(words);
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <>
      <IconButton
        label={t('zoomOut')}
        shortcut="-"
        size="icon-sm"
        onClick={() => void zoomOut({ duration: moveMs() })}
      >
        <Minus />
      </IconButton>
      <ZoomLevel />
      <IconButton
        label={t('zoomIn')}
        shortcut="+"
        size="icon-sm"
        onClick={() => void zoomIn({ duration: moveMs() })}
      >
        <Plus />
      </IconButton>
      <IconButton label={t('fit')} shortcut="1" size="icon-sm" onClick={onFit}>
        <Maximize />
      </IconButton>
    </>
  );
}

/** Apart, so that a turn of the wheel draws nothing else anew. */
function ZoomLevel() {
  const { zoom } = useViewport();
  return <span className="w-10 text-center text-xs text-soft">{Math.round(zoom * 100)}%</span>;
}
