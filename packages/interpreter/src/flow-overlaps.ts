import type { Settlement } from '@nightshift/schema';
import type { CompiledFlow, CompiledTrigger } from './compile-flow.js';
import { common, demandedBy } from './demanded.js';
import { foresee, type Foresight, type Occasion } from './foresee.js';
import { normalizeText } from './keywords/index.js';
import { findByKeyword, goLive, type LiveFlows } from './live-flows.js';
import { byPrecedence, type Claim } from './precedence.js';
import { isCatchAll, NOTHING_SAID, takesText } from './takes-text.js';

/** Two triggers of different flows that one event can fire, although only one of them may. */
export interface TriggerOverlap {
  one: CompiledTrigger;
  other: CompiledTrigger;
  /** A message, an event, an address; empty for everything of its kind. */
  shared: string;
  /** Of such a message, what `one` listens for in it, as its flow writes it; empty where it takes the message for another reason. */
  words: readonly string[];
  /** A message that customers write, as opposed to what another kind of trigger takes. */
  isKeyword: boolean;
  /** The only channels on which they meet; undefined for all. */
  channelIds: readonly string[] | undefined;
  /** Which fires, best first: each but the last only where its rules let it, which nobody can tell beforehand. */
  winners: readonly CompiledTrigger[];
  /** Which of their flows is before all others in the middle of a question, where those that interrupt none stand aside. */
  asking: CompiledTrigger | undefined;
  /** It was said who of the two goes first, and so it is, except in the middle of a question. */
  isSettled: boolean;
  /** The one of the two that takes any message and goes first, so that the other hears none. */
  taker?: CompiledTrigger;
}

/** Between whom overlaps are looked for. */
export interface OverlapQuestion {
  flows: readonly CompiledFlow[];
  /** Live flows that may compete with them. */
  others: readonly CompiledFlow[];
  /** Live flows with which they need not be compared, but which may win over both. */
  beside?: readonly CompiledFlow[];
  /** `others` and `beside`, and whatever else is live, ready to be asked: for many questions in a row. */
  live?: LiveFlows;
}

/**
 * Where `flows` and `others` compete, and who wins, by the order that chooses among triggers when it is in earnest.
 * Messages are made of the keywords of both sides, and given to all triggers at once.
 */
export function flowOverlaps({ flows, others, beside = [], live }: OverlapQuestion): TriggerOverlap[] {
  const around = new Set([...others, ...beside].filter((flow) => !flows.includes(flow)));
  const sides: Sides = {
    own: goLive(flows),
    around: live ?? goLive([...around]),
    isAround: ({ flow }) => around.has(flow),
    isOwn: ({ flow }) => flows.includes(flow),
    isForeign: ({ flow }) => others.includes(flow),
  };
  const triggers = [...triggersOf(sides.own), ...triggersOf(sides.around).filter(sides.isAround)];
  return [...ofMessages(sides), ...ofCatchAlls(triggers, sides), ...ofKind(triggers, sides)];
}

interface Sides {
  own: LiveFlows;
  /** May hold more than is asked about. */
  around: LiveFlows;
  isAround(trigger: CompiledTrigger): boolean;
  isOwn(trigger: CompiledTrigger): boolean;
  isForeign(trigger: CompiledTrigger): boolean;
}

function triggersOf({ triggers }: LiveFlows): CompiledTrigger[] {
  return [...triggers.values()];
}

function ofMessages(sides: Sides): TriggerOverlap[] {
  const askable = (live: LiveFlows): readonly CompiledTrigger[] =>
    (live.asked.get('message.received') ?? []).filter(({ definition }) => !definition.goesByManner);
  const askableAround = askable(sides.around).filter(sides.isAround);
  return messagesOf(sides).flatMap((text) => {
    const takes = (trigger: CompiledTrigger): boolean => takesText(trigger, text);
    // Most of what others listen for is nothing to these flows.
    const ownHits = findByKeyword(sides.own, text);
    const ownAsked = askable(sides.own).filter(takes);
    if (ownHits.size + ownAsked.length === 0) return [];
    const hits = new Map([
      ...ownHits,
      ...[...findByKeyword(sides.around, text)].filter(([trigger]) => sides.isAround(trigger)),
    ]);
    const asked = [...ownAsked, ...askableAround.filter(takes)];
    const found = [...hits].map(([trigger, hit]): Claim => ({ trigger, isSpecific: hit.length > 0 }));
    const claims = [...found, ...asked.map((trigger): Claim => ({ trigger, isSpecific: false }))].sort(
      byPrecedence,
    );
    return meetings(claims, sides, { text, asked, hits }).flatMap((overlap): TriggerOverlap[] => {
      const [catchAll, another] = [overlap.one, overlap.other].filter((trigger) => asked.includes(trigger));
      if (catchAll === undefined) return [overlap];
      if (another !== undefined || !overlap.winners.includes(catchAll)) return [];
      if (!isCatchAll(catchAll)) return [overlap];
      // That words go before what takes anything is meant so.
      return firstOf(overlap, claims) === catchAll ? [{ ...overlap, taker: catchAll }] : [];
    });
  });
}

function firstOf({ one, other }: TriggerOverlap, claims: readonly Claim[]): CompiledTrigger | undefined {
  return claims.find(({ trigger }) => trigger === one || trigger === other)?.trigger;
}

/** What takes any message, before triggers of which nobody can say beforehand how their messages read. */
function ofCatchAlls(triggers: readonly CompiledTrigger[], sides: Sides): TriggerOverlap[] {
  const catchAlls = triggers.filter(isCatchAll);
  const claimOf = (trigger: CompiledTrigger): Claim => {
    return { trigger, isSpecific: trigger.definition.keywords(trigger.config) !== undefined };
  };
  const waiting = catchAlls.length === 0 ? [] : triggers.filter(waitsForSome);
  return waiting.flatMap((waiter) => {
    const claims = [...catchAlls, waiter].map(claimOf).sort(byPrecedence);
    return catchAlls.flatMap((catchAll) => {
      const [one, other] = sides.isOwn(waiter) ? [waiter, catchAll] : [catchAll, waiter];
      if (!sides.isOwn(one) || !sides.isForeign(other)) return [];
      const meeting = { claims, shared: '', words: [], isKeyword: false, foreseen: new Map() };
      return meet(one, other, meeting)
        .filter(({ winners }) => winners.includes(catchAll))
        .filter((overlap) => firstOf(overlap, claims) === catchAll)
        .map((overlap) => ({ ...overlap, taker: catchAll }));
    });
  });
}

/** It hears messages, not all of them, and no keyword says which. */
function waitsForSome(trigger: CompiledTrigger): boolean {
  const { definition, config } = trigger;
  const { any = [], all = [] } = definition.keywords(config) ?? {};
  if (!definition.events.includes('message.received') || any.length + all.length > 0) return false;
  // One that hears more than messages may have been told to leave them alone.
  return !isCatchAll(trigger) && (definition.events.length === 1 || takesText(trigger, NOTHING_SAID));
}

/** Messages that fire the keyword triggers of both sides: each word, with all that must stand beside it. */
function messagesOf({ own, around, isForeign }: Sides): string[] {
  const messages = new Map<string, string>();
  for (const trigger of [...own.indexed, ...around.indexed.filter(isForeign)]) {
    const { any = [], all = [] } = trigger.definition.keywords(trigger.config) ?? {};
    for (const word of any.length === 0 ? [''] : any) {
      const text = [word, ...all].filter((part) => part !== '').join(' ');
      const key = normalizeText(text);
      if (text !== '' && !messages.has(key)) messages.set(key, text);
    }
  }
  return [...messages.values()];
}

function ofKind(triggers: readonly CompiledTrigger[], sides: Sides): TriggerOverlap[] {
  return triggers.filter(sides.isOwn).flatMap((one) =>
    triggers.filter(sides.isForeign).flatMap((other) => {
      const shared = sharedBy(one, other);
      if (shared === undefined) return [];
      const claims = triggers
        .filter((each) => sharedBy(one, each) !== undefined && sharedBy(each, other) !== undefined)
        .map((trigger): Claim => ({ trigger, isSpecific: false }))
        .sort(byPrecedence);
      return meet(one, other, { claims, shared, words: [], isKeyword: false, foreseen: new Map() });
    }),
  );
}

function sharedBy(one: CompiledTrigger, other: CompiledTrigger): string | undefined {
  return one.definition === other.definition ? one.definition.shared(one.config, other.config) : undefined;
}

function meetings(
  claims: readonly Claim[],
  { isOwn, isForeign }: Sides,
  {
    text,
    asked,
    hits,
  }: {
    text: string;
    asked: readonly CompiledTrigger[];
    hits: ReadonlyMap<CompiledTrigger, readonly string[]>;
  },
): TriggerOverlap[] {
  const meeting = { claims, shared: text, isKeyword: true, foreseen: new Map() };
  const triggers = claims.map(({ trigger }) => trigger);
  return triggers.filter(isOwn).flatMap((one) =>
    triggers.filter(isForeign).flatMap((other) =>
      // Two that take anything need no message to meet.
      asked.includes(one) && asked.includes(other)
        ? []
        : meet(one, other, { ...meeting, words: wordsIn(one, hits.get(one) ?? []) }),
    ),
  );
}

/** Each word that was found, with all that must stand beside it. */
function wordsIn({ definition, config }: CompiledTrigger, hit: readonly string[]): string[] {
  const { any = [], all = [] } = definition.keywords(config) ?? {};
  const found = any.length === 0 ? [''] : any.filter((word) => hit.includes(word));
  return found
    .map((word) => [word, ...all].filter((part) => part !== '').join(' '))
    .filter((text) => text !== '');
}

interface Meeting {
  /** All who would take what is shared, best first. */
  claims: readonly Claim[];
  shared: string;
  words: readonly string[];
  isKeyword: boolean;
  /** Asked of many pairs, and the patterns of a condition take their time. */
  foreseen: Map<string, Foresight>;
}

/** Not of different groups, which fire side by side; not in different times, not on different channels, and not once it is settled. */
function meet(one: CompiledTrigger, other: CompiledTrigger, meeting: Meeting): TriggerOverlap[] {
  const { claims, shared, words, isKeyword } = meeting;
  const { group } = one.rules;
  if (group !== other.rules.group || !isAtOneTime(one, other)) return [];
  const channelIds = common(demandedBy(one, 'channel.id'), demandedBy(other, 'channel.id'));
  const types = common(demandedBy(one, 'channel.type'), demandedBy(other, 'channel.type'));
  if (channelIds?.length === 0 || types?.length === 0) return [];
  const occasion: Occasion = { channelIds, ...(isKeyword ? { text: shared } : {}) };
  const look = (trigger: CompiledTrigger): Foresight => {
    const key = `${trigger.key} ${String(channelIds)}`;
    const foresight = meeting.foreseen.get(key) ?? foresee(trigger, occasion);
    meeting.foreseen.set(key, foresight);
    return foresight;
  };
  const ranked = claims.filter(({ trigger }) => trigger.rules.group === group);
  const winners = possibleWinners(ranked, look);
  const isAbout = ({ flow }: CompiledTrigger): boolean => flow === one.flow || flow === other.flow;
  const first = ranked.find(({ trigger }) => trigger === one || trigger === other)?.trigger;
  const said = first === one ? saidBy(one, other) : saidBy(other, one);
  if (!winners.some(isAbout) || [one, other].some((each) => look(each) === 'never')) return [];
  const [best] = possibleWinners(
    ranked.filter(({ trigger }) => trigger.rules.interrupts !== false),
    look,
  );
  const asking = best !== undefined && isAbout(best) ? best : undefined;
  const isAsSaid = asking === undefined || asking.flow === first?.flow;
  if (said === 'of-all' || (said === 'by-name' && isAsSaid)) return [];
  const isSettled = said === 'by-name';
  return [{ one, other, shared, words, isKeyword, channelIds, winners, asking, isSettled }];
}

type Said = 'by-name' | 'of-all' | undefined;

/** That the first goes before the last was said by one of the two: of the other by its name, or of all others. */
function saidBy(first: CompiledTrigger, last: CompiledTrigger): Said {
  const [one, other] = [saidOf(first, last, 'wins'), saidOf(last, first, 'yields')];
  return one === 'by-name' || other === 'by-name' ? 'by-name' : (one ?? other);
}

function saidOf(
  { rules: { overlaps } }: CompiledTrigger,
  { flow }: CompiledTrigger,
  outcome: Settlement,
): Said {
  if (Object.hasOwn(overlaps, flow.id)) return overlaps[flow.id] === outcome ? 'by-name' : undefined;
  return overlaps['*'] === outcome ? 'of-all' : undefined;
}

function isAtOneTime({ rules: one }: CompiledTrigger, { rules: other }: CompiledTrigger): boolean {
  const fromMs = Math.max(one.fromMs ?? -Infinity, other.fromMs ?? -Infinity);
  return fromMs < Math.min(one.untilMs ?? Infinity, other.untilMs ?? Infinity);
}

/** From the best to the first that surely fires; after it nobody has a chance. */
function possibleWinners(
  ranked: readonly Claim[],
  look: (trigger: CompiledTrigger) => Foresight,
): CompiledTrigger[] {
  const winners: CompiledTrigger[] = [];
  for (const { trigger } of ranked) {
    const foresight = look(trigger);
    if (foresight !== 'never') winners.push(trigger);
    if (foresight === 'always') break;
  }
  return winners;
}
