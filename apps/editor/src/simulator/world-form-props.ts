import type { Flow } from '@nightshift/schema';
import type { SimulatedWorld, Surroundings } from './setting.js';

export interface WorldFormProps {
  world: SimulatedWorld;
  surroundings: Surroundings;
  isMissing: boolean;
  flows: readonly Flow[];
  onChange: (world: SimulatedWorld) => void;
}
