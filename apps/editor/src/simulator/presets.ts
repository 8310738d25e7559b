import { occasion, type Occasion } from './moments.js';
import type { SimulatedWorld } from './setting.js';

export const PRESETS = ['newYearTexas', 'blackFridayNewYork', 'tonightNobody', 'now'] as const;
export type Preset = (typeof PRESETS)[number];

interface Situation {
  when: Occasion;
  /** Who writes. As they were where it is absent. */
  customer?: Partial<SimulatedWorld['contact']>;
  /** Nobody of the team is there. */
  isTeamAway?: boolean;
}

const SITUATIONS: Readonly<Record<Preset, Situation>> = {
  newYearTexas: {
    when: 'lunarNewYearsEve',
    customer: { language: 'en', country: 'US', zone: 'America/Chicago' },
    isTeamAway: true,
  },
  blackFridayNewYork: {
    when: 'blackFriday',
    customer: { language: 'en', country: 'US', zone: 'America/New_York' },
  },
  tonightNobody: { when: 'tonight', isTeamAway: true },
  now: { when: 'now' },
};

/** Whether the clock, the customer and the team are as this situation has them. */
export function isSituation(world: SimulatedWorld, preset: Preset, nowMs: number): boolean {
  const wanted = applyPreset(world, preset, nowMs);
  const { customer = {} } = SITUATIONS[preset];
  return (
    world.nowMs === wanted.nowMs &&
    world.zone === wanted.zone &&
    Object.entries(customer).every(([key, value]) => world.contact[key as keyof typeof customer] === value) &&
    world.agents.every(({ online }, index) => online === wanted.agents[index]?.online)
  );
}

/** The clock, the customer and the team of a situation, at once; everything else stays as it is. */
export function applyPreset(world: SimulatedWorld, preset: Preset, nowMs: number): SimulatedWorld {
  const { when, customer = {}, isTeamAway = false } = SITUATIONS[preset];
  const { ms, zone } = occasion(when, nowMs, world.zone);
  const agents = isTeamAway ? world.agents.map((agent) => ({ ...agent, online: false })) : world.agents;
  return { ...world, nowMs: ms, zone, contact: { ...world.contact, ...customer }, agents };
}
