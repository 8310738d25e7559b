import type { Flow } from '@nightshift/schema';
import { shapeOf } from './flow-shape.js';

const FEW_STEPS = 12;
const FRAME_RATIO = 16 / 9;

/**
 * The flow of several that looks best in a wide frame: of those with more than a few steps the one whose cards fill it
 * most. Where all are short, the longest.
 */
export function flowForPicture(flows: readonly Flow[]): Flow | undefined {
  const long = flows.filter((flow) => stepsOf(flow) >= FEW_STEPS);
  return long.length > 0 ? best(long, fillOf) : best(flows, stepsOf);
}

function best(flows: readonly Flow[], worthOf: (flow: Flow) => number): Flow | undefined {
  return flows.toSorted((one, other) => worthOf(other) - worthOf(one))[0];
}

function stepsOf({ triggers, nodes }: Flow): number {
  return Object.keys(triggers).length + Object.keys(nodes).length;
}

/** Cards for each unit of the frame that they are fitted into. */
function fillOf(flow: Flow): number {
  const { width, height } = shapeOf(flow, new Map(), 'en');
  return stepsOf(flow) / Math.max(width, height * FRAME_RATIO) ** 2;
}
