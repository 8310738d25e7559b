import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Calendar } from '@nightshift/calendar';
import { decide, type ConversationState } from '@nightshift/interpreter';
import {
  checkFlowText,
  newContact,
  newConversation,
  type AgentSeat,
  type Contact,
  type Event,
  type Flow,
  type KeyedEffect,
} from '@nightshift/schema';
import fc from 'fast-check';
import { bodyOf, moves, type Body, type Move } from '../fuzz/events.js';
import { soundFlows } from '../fuzz/flows.js';
import { context } from '../fuzz/house.js';
import { jsonDefects, storable } from '../fuzz/json-defects.js';
import { wellFormedTexts } from '../fuzz/texts.js';
import { settings, type Setting } from '../fuzz/worlds.js';
import {
  worldOf,
  type Circumstances,
  type RecordedConversation,
  type RecordedTurn,
  type Recording,
} from './recording.js';

/** Lunar New Year's morning in Shanghai, and the Friday evening of a sale in Chicago. */
const MORNINGS_MS = [Date.parse('2027-02-06T03:00:00Z'), Date.parse('2026-11-27T23:30:00Z')];

const CALENDARS: Record<string, Calendar> = {
  default: { zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-12:00', '13:30-18:00'] }, holidays: ['CN'] },
  nights: { zone: 'America/Chicago', week: { 'fri,sat': ['22:00-02:00'] } },
};

const TEMPLATES = path.resolve(import.meta.dirname, '../../templates');

/** Conversations with the templates that ship, and with flows drawn by lot, each decided by today's code. */
export function recordAll(): Recording[] {
  return [...ofTemplates(), ...ofLots()];
}

function ofTemplates(): Recording[] {
  const folders = readdirSync(TEMPLATES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }): Recording => {
    const shop = { name, flows: flowsIn(path.join(TEMPLATES, name)), calendars: CALENDARS };
    const conversations = CUSTOMERS.map(([who, contact, said], index): RecordedConversation => {
      const around: Circumstances = {
        agents: [{ ...AGENT, isOnline: index % 2 === 0 }],
        values: {},
        channel: { id: 'chn_1', type: 'web', name: 'Shop' },
      };
      return {
        name: who,
        ...around,
        turns: record(shop, around, contact, MORNINGS_MS[index % 2] ?? 0, said),
      };
    });
    return { ...shop, conversations };
  });
}

const AGENT: AgentSeat = {
  id: 'agt_1',
  name: 'Li Na',
  teams: ['service-zh', 'duty', 'sales'],
  languages: ['zh-CN', 'en'],
  isOnline: true,
  capacity: 5,
  open: 1,
  lastAssignedAtMs: null,
};

function flowsIn(folder: string): Flow[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'template.json');
  return files.flatMap(
    (file) => checkFlowText(readFileSync(path.join(folder, file), 'utf8'), context).flow ?? [],
  );
}

const LOTS = 60;
const LONGEST_LOT = 20_000;

/** Those in which something happens, and that are no longer than a person would read. */
function ofLots(): Recording[] {
  const lots = fc.tuple(soundFlows, soundFlows, settings, moves(wellFormedTexts));
  return fc
    .sample(lots, { numRuns: 1500, seed: 20_270_206 })
    .map((lot, index) => ofLot(storable(lot), index))
    .filter((recording) => JSON.stringify(recording).length <= LONGEST_LOT && effectsOf(recording) >= 4)
    .slice(0, LOTS);
}

function ofLot([first, second, setting, script]: [Flow, Flow, Setting, Move[]], index: number): Recording {
  const shop = { name: `lot ${index}`, flows: [first, { ...second, id: 'flw_b' }], calendars: CALENDARS };
  const around: Circumstances = {
    agents: setting.agents,
    values: setting.values,
    channel: { id: 'chn_1', type: setting.channelType, name: 'Shop' },
  };
  const turns = record(shop, around, setting.contact, MORNINGS_MS[index % 2] ?? 0, script);
  return { ...shop, conversations: [{ name: 'somebody', ...around, turns }] };
}

function effectsOf({ conversations }: Recording): number {
  return conversations.flatMap(({ turns }) => turns.flatMap(({ effects }) => effects)).length;
}

function record(
  shop: Pick<Recording, 'flows' | 'calendars'>,
  around: Circumstances,
  known: Partial<Contact>,
  startMs: number,
  script: readonly Move[],
): RecordedTurn[] {
  const world = worldOf(shop, around);
  const contact = { ...newContact('cnt_1'), ...known };
  const { id: channelId, type: channelType } = around.channel;
  const conversation = newConversation({
    id: 'cnv_1',
    contactId: contact.id,
    channelId,
    channelType,
    atMs: startMs,
  });
  let state: ConversationState = { contact, conversation, runs: [] };
  let atMs = startMs;
  const turns: RecordedTurn[] = [];
  for (const [index, move] of script.entries()) {
    const effects = turns.flatMap((turn): KeyedEffect[] => turn.effects);
    const body = bodyOf(move, state, effects);
    if (body === undefined) continue;
    atMs += Math.max(0, move.passMs);
    const event: Event = { ...body, id: `evt_${index}`, atMs };
    const decision = decide(world, state, event);
    const turn: RecordedTurn = { before: state, event, effects: decision.effects };
    if (jsonDefects(turn).length > 0) throw new Error(`not JSON: ${jsonDefects(turn).join(', ')}`);
    turns.push(turn);
    state = { ...decision.state, runs: decision.state.runs.filter(({ status }) => status === 'waiting') };
  }
  return turns;
}

const happens = (body: Body, passMs = 20_000): Move => ({ type: 'event', body, passMs });
const says = (text: string, passMs?: number): Move => happens({ type: 'message.received', text }, passMs);
const timer = (pick = 0): Move => ({ type: 'timer', pick, passMs: 90_000_000 });
const press = (pick = 0): Move => ({ type: 'press', pick, passMs: 5000 });
const visits = (url: string, dwellMs = 0): Move =>
  happens({ type: 'page.visited', url, visitId: url, dwellMs });

const CUSTOMERS: readonly [who: string, contact: Partial<Contact>, said: readonly Move[]][] = [
  [
    'somebody from Chicago asks for prices',
    { language: 'en', country: 'US', zone: 'America/Chicago' },
    [
      happens({ type: 'chat.opened' }),
      says('Hi! Any discount on lamps?'),
      timer(),
      says('ann@gmial.com'),
      press(),
      says('10 pieces'),
      says('next Friday'),
      timer(),
      says('thanks'),
    ],
  ],
  [
    'somebody from Shanghai wants a person',
    { language: 'zh-CN', country: 'CN', zone: 'Asia/Shanghai', tags: ['vip'] },
    [
      says('你好'),
      timer(),
      says('请问运费多少？'),
      timer(),
      says('转人工'),
      timer(),
      press(),
      says('非常着急！！'),
      happens({ type: 'agent.handed-back', agentId: 'agt_1' }),
      says('谢谢'),
    ],
  ],
  [
    'somebody from Taipei looks around',
    { language: 'zh-TW', country: 'TW', zone: 'Asia/Taipei' },
    [
      visits('https://shop.example/p/1'),
      visits('https://shop.example/p/1', 45_000),
      timer(),
      says('優惠券怎麼用？'),
      timer(),
      press(1),
      happens({ type: 'event.received', name: 'cart.abandoned', data: { total: 120, currency: 'TWD' } }),
      timer(),
      timer(1),
      says('退貨'),
    ],
  ],
  [
    'somebody from Berlin sends a thing back',
    { language: 'de', country: 'DE', zone: 'Europe/Berlin', email: 'jo@shop.example' },
    [
      says('Where is my order 1042?'),
      timer(),
      says('I want to return it'),
      press(),
      timer(),
      says('no'),
      happens({ type: 'contact.tagged', add: ['vip'], remove: [] }),
      says('human please'),
      timer(),
      happens({ type: 'conversation.closed', by: 'agt_1' }),
      says('one more thing: price?'),
    ],
  ],
];
