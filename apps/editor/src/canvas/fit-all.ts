import type { FitViewOptions } from '@xyflow/react';
import type { CanvasNode } from './graph.js';
import { moveMs } from './use-reveal.js';

/** Beside the cards are their ways on, below them the tools. */
const AIR = { top: '24px', bottom: '60px', left: '24px' } as const;
/** With how many went on, in the live view. */
const RIGHT = 96;

/** All of the flow, as large as what is free of the canvas allows; also what is only in the picture. */
export function fitAll(): FitViewOptions<CanvasNode> {
  return {
    padding: { ...AIR, right: `${RIGHT + coveredWidth()}px` },
    maxZoom: 1,
    includeHiddenNodes: true,
    duration: moveMs(),
  };
}

/** How much of the canvas a panel lies over, where it does not stand beside it. All of it, on a phone: then nothing counts. */
function coveredWidth(): number {
  const canvas = document.querySelector('.react-flow')?.getBoundingClientRect();
  const panel = document.querySelector('[data-side-panel]')?.getBoundingClientRect();
  if (canvas === undefined || panel === undefined) return 0;
  const covered = canvas.right - panel.left;
  return covered <= 0 || covered > canvas.width / 1.5 ? 0 : covered;
}
