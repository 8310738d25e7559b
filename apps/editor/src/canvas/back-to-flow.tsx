import { useReactFlow, useStore } from '@xyflow/react';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { fitAll } from './fit-all.js';
import { boxOf, type CanvasNode } from './graph.js';
import { words } from './words.js';

/** For whoever has come so far away that nothing of the flow is in sight. */
export function BackToFlow({ nodes }: { nodes: readonly CanvasNode[] }) {
  const t = useWords(words);
  const { fitView } = useReactFlow<CanvasNode>();
  const isAway = useStore(({ transform: [dx, dy, zoom], width: right, height: bottom }) => {
    const isSeen = (node: CanvasNode): boolean => {
      const { x, y, width, height } = boxOf(node);
      const [left, top] = [x * zoom + dx, y * zoom + dy];
      return left + width * zoom > 0 && left < right && top + height * zoom > 0 && top < bottom;
    };
    return nodes.length > 0 && right > 0 && !nodes.some(isSeen);
  });
  if (!isAway) return null;
  return (
    <Button
      size="sm"
      className="absolute bottom-16 left-1/2 z-10 -translate-x-1/2 shadow-pop"
      onClick={() => void fitView(fitAll())}
    >
      {t('backToFlow')}
    </Button>
  );
}
