import type { Flow } from '@nightshift/schema';
import type { Walk } from '../simulator/walk.js';
import type { StepCount } from './step-counts.js';

export interface LiveViewProps {
  /** The draft. */
  flow: Flow;
  /** Told whenever other counts are looked at. */
  onCounts?: (counts: readonly StepCount[]) => void;
  /** Told which version is to be drawn; null for the draft. */
  onDrawn?: (version: number | null) => void;
  /** Told with each moment of a replay, and with an empty walk when it is left. */
  onWalk?: (walk: Walk) => void;
}
