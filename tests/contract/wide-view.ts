import { testView, type View } from '@nightshift/nodes';
import type { AgentSeat, Contact, Json } from '@nightshift/schema';
import fc from 'fast-check';
import { INHERITED_NAMES, fromPairs, json, texts } from '../fuzz/texts.js';
import { calendars, settings } from '../fuzz/worlds.js';

/** What a view is made of. Kept apart from the view, so that a failure can print it. */
export interface Sight {
  nowMs: number;
  says: string;
  contact: Partial<Contact>;
  agents: AgentSeat[];
  vars: Record<string, Json>;
  values: Record<string, Json>;
  language: string;
  zone: string;
  randoms: number[];
  holds: boolean;
}

const names = fc.constantFrom('x', 'list', 'shop.name', ...INHERITED_NAMES);
const records = fc.array(fc.tuple(names, json as fc.Arbitrary<Json>), { maxLength: 4 }).map(fromPairs);

/** The node in question has had this contact very often. */
const MARKS = { 'flw_test/node': { count: 1e9, firstAtMs: 0, lastAtMs: 0 } };

/** Views as no test of a node would think of them: odd zones, languages nobody speaks, the ends of time. */
export const sights: fc.Arbitrary<Sight> = fc
  .tuple(
    settings,
    fc.record({
      nowMs: fc.constantFrom(
        1_801_882_800_000,
        1_770_000_000_000,
        0,
        -2_208_988_800_001,
        7_258_118_399_999,
        8.64e15,
        -8.64e15,
      ),
      says: texts,
      vars: records,
      values: records,
      language: fc.constantFrom('en', 'zh-CN', 'zh-TW', 'ar', 'xx', 'sr-Latn'),
      zone: fc.constantFrom('UTC', 'Asia/Shanghai', 'America/St_Johns', 'Nowhere/Land', ''),
      randoms: fc.array(fc.constantFrom(0, 0.25, 0.5, 0.999999), { minLength: 1, maxLength: 4 }),
      holds: fc.boolean(),
    }),
  )
  .map(([{ contact, agents }, rest]) => ({
    ...rest,
    contact: { ...contact, marks: rest.holds ? MARKS : {} },
    agents,
  }));

export function viewOf(sight: Sight, more: Parameters<typeof testView>[0] = {}): View {
  const { holds, ...rest } = sight;
  return testView({ ...rest, calendars: Object.fromEntries(calendars), test: () => holds, ...more });
}
