import { compileCalendar, type CompiledCalendar } from '@nightshift/calendar';
import { compileFlow, goLive, type ConversationState, type World } from '@nightshift/interpreter';
import {
  newContact,
  newConversation,
  type AgentSeat,
  type Contact,
  type Flow,
  type Json,
} from '@nightshift/schema';
import type { Registry } from '@nightshift/nodes';
import fc from 'fast-check';
import { INHERITED_NAMES, fromPairs, json, wellFormedTexts } from './texts.js';

export const calendars: ReadonlyMap<string, CompiledCalendar> = new Map([
  [
    'default',
    compileCalendar({
      zone: 'Asia/Shanghai',
      week: { 'mon-fri': ['09:00-12:00', '13:30-18:00'] },
      holidays: ['CN'],
    }),
  ],
  ['nights', compileCalendar({ zone: 'America/Chicago', week: { 'fri,sat': ['22:00-02:00'] } })],
  ['never', compileCalendar({ zone: 'UTC', week: {} })],
]);

const agents = fc.array(
  fc.record({
    id: fc.constantFrom('agt_1', 'agt_2'),
    name: wellFormedTexts,
    teams: fc.subarray(['sales', 'support']),
    languages: fc.subarray(['en', 'zh-CN']),
    isOnline: fc.boolean(),
    capacity: fc.nat(2),
    open: fc.nat(2),
    lastAssignedAtMs: fc.option(fc.nat(), { nil: null }),
  }),
  { maxLength: 2 },
) as fc.Arbitrary<AgentSeat[]>;

/** Contacts as imports, webhooks and other people's systems leave them. */
const contacts = fc.record(
  {
    name: wellFormedTexts,
    email: wellFormedTexts,
    phone: wellFormedTexts,
    language: fc.constantFrom('en', 'zh-HK', 'xx', '', 'en-GB-oxendict', 'x'.repeat(500)),
    country: fc.constantFrom('CN', 'US', '', 'ZZ', 'germany'),
    zone: fc.constantFrom(
      'Asia/Kathmandu',
      'Nowhere/Land',
      '',
      '+05:45',
      'UTC',
      'Antarctica/Troll',
      'America/St_Johns',
    ),
    tags: fc.array(fc.constantFrom('vip', 'hot', ...INHERITED_NAMES), { maxLength: 3 }),
    fields: fc
      .array(fc.tuple(fc.constantFrom('vip', ...INHERITED_NAMES), json as fc.Arbitrary<Json>))
      .map(fromPairs),
    score: fc.constantFrom(0, -1, 1e9),
    visits: fc.constantFrom(0, 3, 1e9),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Contact>>;

export interface Setting {
  contact: Partial<Contact>;
  agents: AgentSeat[];
  values: Record<string, Json>;
  channelType: string;
  isExplaining: boolean;
}

export const settings: fc.Arbitrary<Setting> = fc.record({
  contact: contacts,
  agents,
  values: fc
    .array(fc.tuple(fc.constantFrom('shop.name', 'shop', '__proto__'), json as fc.Arbitrary<Json>))
    .map(fromPairs),
  channelType: fc.constantFrom('web', 'api', 'telegram'),
  isExplaining: fc.boolean(),
});

export function worldOf(
  flows: readonly Flow[],
  { agents: seats, values, channelType, isExplaining }: Setting,
  registry: Registry,
): World {
  const compiled = flows.map((flow) => compileFlow(flow, 1, registry));
  return {
    live: goLive(compiled),
    flow: (id) => compiled.find((flow) => flow.id === id),
    calendars,
    agents: seats,
    values,
    channel: { id: 'chn_1', type: channelType, name: 'Shop' },
    isExplaining,
  };
}

export function startState({ contact, channelType }: Setting, atMs: number): ConversationState {
  const known: Contact = { ...newContact('cnt_1'), ...contact };
  const conversation = newConversation({
    id: 'cnv_1',
    contactId: known.id,
    channelId: 'chn_1',
    channelType,
    atMs,
  });
  return { contact: known, conversation, runs: [] };
}
