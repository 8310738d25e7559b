import type { Flow } from '@nightshift/schema';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.js';
import { CARD_HEIGHT, CARD_WIDTH, shapeOf, type FlowShape, type ShownCard } from './flow-shape.js';
import { useManifests } from './use-manifests.js';

const LEAST_WIDTH = 1000;

/** A flow at a glance, whole, for pictures: cards and lines without words. */
export function FlowPicture({ flow, className }: { flow: Flow; className?: string }) {
  const shape = useShape(flow);
  // A flow of two cards does not fill its frame with them.
  const width = Math.max(shape.width, LEAST_WIDTH);
  const height = Math.max(shape.height, LEAST_WIDTH / 2);
  const margin = width / 24;
  return (
    <svg
      viewBox={[
        (shape.width - width) / 2 - margin,
        (shape.height - height) / 2 - margin,
        width + margin * 2,
        height + margin * 2,
      ].join(' ')}
      className={className}
      aria-hidden
    >
      <Lines shape={shape} />
      {shape.cards.map((card) => (
        <g key={card.id} transform={`translate(${String(card.x)} ${String(card.y)})`}>
          <rect
            width={CARD_WIDTH}
            height={CARD_HEIGHT}
            rx={14}
            fill="var(--paper)"
            stroke="var(--edge)"
            vectorEffect="non-scaling-stroke"
          />
          <rect width={24} height={CARD_HEIGHT} rx={12} fill={card.kind} />
          <rect x={44} y={22} width={130} height={16} rx={8} fill={card.kind} opacity={0.55} />
          {card.text !== '' && <rect x={44} y={54} width={166} height={14} rx={7} fill="var(--line)" />}
        </g>
      ))}
    </svg>
  );
}

function useShape(flow: Flow): FlowShape {
  const language = useLanguage();
  const manifests = useManifests();
  return useMemo(() => shapeOf(flow, manifests, language), [flow, manifests, language]);
}

function Lines({ shape: { lines } }: { shape: FlowShape }) {
  return (
    <g fill="none" stroke="var(--faint)" opacity={0.7}>
      {lines.map(({ id, from, to }) => (
        <path key={id} d={curve(from, to)} vectorEffect="non-scaling-stroke" />
      ))}
    </g>
  );
}

function curve(from: ShownCard, to: ShownCard): string {
  const [x1, y1] = [from.x + CARD_WIDTH, from.y + CARD_HEIGHT / 2];
  const [x2, y2] = [to.x, to.y + CARD_HEIGHT / 2];
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  const point = (x: number, y: number): string => `${String(x)} ${String(y)}`;
  return `M ${point(x1, y1)} C ${point(x1 + bend, y1)} ${point(x2 - bend, y2)} ${point(x2, y2)}`;
}
