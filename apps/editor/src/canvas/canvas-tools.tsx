import { useReactFlow, useViewport } from '@xyflow/react';
import { Maximize, Minus, Network, Plus, StickyNote } from 'lucide-react';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { IconButton } from '../ui/icon-button.js';
import { freshId } from './edits.js';
import { words } from './words.js';

export function CanvasTools({ onTidy }: { onTidy: () => void }) {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const { zoomIn, zoomOut, fitView, screenToFlowPosition } = useReactFlow();
  const { zoom } = useViewport();
  const addNote = (): void => {
    const { flow } = document.getState();
    const id = freshId(flow, 'note');
    const { x, y } = screenToFlowPosition({ x: innerWidth / 2 - 100, y: innerHeight / 2 - 60 });
    document.edit({ type: 'note.add', note: { id, text: '', position: [Math.round(x), Math.round(y)] } });
    document.select([id]);
  };
  return (
    <div className="absolute bottom-3 left-3 z-10 flex items-center rounded-lg border border-line bg-paper p-0.5 shadow-card">
      <IconButton
        label={t('zoomOut')}
        shortcut="-"
        size="icon-sm"
        onClick={() => void zoomOut({ duration: 120 })}
      >
        <Minus />
      </IconButton>
      <span className="w-10 text-center text-xs text-soft">{Math.round(zoom * 100)}%</span>
      <IconButton
        label={t('zoomIn')}
        shortcut="+"
        size="icon-sm"
        onClick={() => void zoomIn({ duration: 120 })}
      >
        <Plus />
      </IconButton>
      <IconButton
        label={t('fit')}
        shortcut="1"
        size="icon-sm"
        onClick={() => void fitView({ duration: 200, padding: 0.15, maxZoom: 1 })}
      >
        <Maximize />
      </IconButton>
      {canWrite && (
        <>
          <span className="mx-0.5 h-4 w-px bg-line" aria-hidden />
          <IconButton label={t('tidy')} shortcut="shift+t" size="icon-sm" onClick={onTidy}>
            <Network className="-rotate-90" />
          </IconButton>
          <IconButton label={t('addNote')} size="icon-sm" onClick={addNote}>
            <StickyNote />
          </IconButton>
        </>
      )}
    </div>
  );
}
