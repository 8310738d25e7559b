import type { Flow } from '@nightshift/schema';
import type { Walk } from '../simulator/walk.js';
import type { StepCount } from './step-counts.js';

export interface LiveViewProps {
  /** As it is drawn: its steps are counted in its order. */
  flow: Flow;
  /** Told whenever other counts are looked at. */
  onCounts?: (counts: readonly StepCount[]) => void;
  /** Told with each moment of a replay, and with an empty walk when it is left. */
  onWalk?: (walk: Walk) => void;
}
