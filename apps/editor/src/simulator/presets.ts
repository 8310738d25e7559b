import { occasion, type Occasion } from './moments.js';
import type { SimulatedWorld } from './setting.js';

export const PRESETS = ['newYearTexas', 'blackFridayNewYork', 'tonightNobody', 'now'] as const;
export type Preset = (typeof PRESETS)[number];

interface Situation {
  when: Occasion;
  /** Who writes. As they were before where it is absent. */
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

/** The clock, the customer and the team of a situation, at once; everything else stays as it is. “Now” puts all three back. */
export function applyPreset(world: SimulatedWorld, preset: Preset, nowMs: number): SimulatedWorld {
  const { when, customer = {}, isTeamAway = false } = SITUATIONS[preset];
  const home = putBack(world);
  if (preset === 'now') return { ...home, nowMs: occasion(when, nowMs, home.zone).ms };
  const { ms, zone } = occasion(when, nowMs, home.zone);
  const agents = isTeamAway ? home.agents.map((agent) => ({ ...agent, online: false })) : home.agents;
  const { language, country, zone: customersZone } = home.contact;
  return {
    ...home,
    nowMs: ms,
    zone,
    contact: { ...home.contact, ...customer },
    agents,
    before: { zone: home.zone, contact: { language, country, zone: customersZone }, agents: home.agents },
  };
}

/** As it was before the first situation. */
function putBack({ before, ...world }: SimulatedWorld): SimulatedWorld {
  if (before === undefined) return world;
  const { zone, contact, agents } = before;
  return { ...world, zone, contact: { ...world.contact, ...contact }, agents };
}
