import type { KnownTrigger } from './check-names.js';
import { goesOnAtOnce, repliesIn, waysOn } from './check-buttons.js';
import { edgesOf, startsOf } from './check-graph.js';
import type { FlowFacts, Step } from './flow-facts.js';
import { flowProblem } from './flow-problems.js';
import { reachableFrom } from './graph.js';
import { isJsonObject } from './json.js';
import type { Problem } from './problem.js';

/** The interpreter's: whether one of these triggers takes a message in the middle of a conversation, by its text. */
export type HearText = (triggers: readonly KnownTrigger[]) => (text: string) => boolean;

/** Of other flows that are live, and how they listen. Where either is not known, nothing is said. */
interface Around {
  listening?: readonly KnownTrigger[] | undefined;
  hearText?: HearText | undefined;
}

/**
 * Buttons that lead nowhere when they are pressed: nothing behind them waits for the customer, nobody has taken over,
 * and neither this flow nor another has a trigger for what they say. A trigger that takes any message and brings the
 * same buttons again does not count.
 */
export function checkReplies(facts: FlowFacts, { listening, hearText }: Around): Problem[] {
  const { flow, steps } = facts;
  const triggers = steps.filter(({ kind }) => kind === 'trigger');
  if (listening === undefined || hearText === undefined || !triggers.every(isReadable)) return [];
  const edges = edgesOf(steps);
  const reached = reachableFrom(startsOf(steps), edges);
  const attended = reachableFrom(steps.filter(isAttended).flatMap(waysOn), edges);
  const offering = steps.filter(
    (step) =>
      goesOnAtOnce(step) &&
      reached.has(step.id) &&
      !attended.has(step.id) &&
      step.places.some((place) => repliesIn(place).length > 0) &&
      !facts.steps.some((next) => listensFor(next) && reachableFrom(waysOn(step), edges).has(next.id)),
  );
  if (offering.length === 0) return [];
  const isHeardAround = hearText(listening);
  const straight = new Map(steps.filter(passesOn).map((step) => [step.id, waysOn(step)]));
  const own = triggers.flatMap(({ id, next }) => {
    const trigger = flow.triggers[id];
    if (trigger === undefined || trigger.next === null) return [];
    const takes = hearText([trigger]);
    return [
      { takes, isForAny: takes(ANYTHING), brings: reachableFrom(waysOn({ next, jumps: [] }), straight) },
    ];
  });
  return offering.flatMap((step) => {
    const isHeard = (text: string): boolean =>
      isHeardAround(text) ||
      own.some(({ takes, isForAny, brings }) => takes(text) && !(isForAny && brings.has(step.id)));
    return tell(step, (text) => !isHeard(text));
  });
}

/** Nobody listens for just this. */
const ANYTHING = '…';
const MOST_SHOWN = 3;

function tell(step: Step, isUnheard: (text: string) => boolean): Problem[] {
  const list = step.places.find((place) => repliesIn(place).some((reply) => saidBy(reply).some(isUnheard)));
  if (list === undefined) return [];
  const unheard = step.places.flatMap(repliesIn).flatMap(saidBy).filter(isUnheard);
  const shown = [...new Set(unheard)].slice(0, MOST_SHOWN).map((text) => `"${text}"`);
  const place = { path: step.path + list.path, nodeId: step.id };
  return [flowProblem('buttons.nowhere', place, { node: step.label, shown: shown.join(', ') })];
}

/** What a button says to the flow, in every language; what is filled in when it runs is not known. */
function saidBy({ label, value }: Readonly<Record<string, unknown>>): string[] {
  const said = typeof value === 'string' && value !== '' ? value : label;
  const texts = isJsonObject(said) ? Object.values(said) : [said];
  return texts.filter(
    (text): text is string => typeof text === 'string' && text.trim() !== '' && !text.includes('{{'),
  );
}

/** One that hears nothing exists to be called by other flows, which may wait in its stead. */
function isReadable({ entry, issues, events = [] }: Step): boolean {
  return entry !== undefined && issues.length === 0 && events.length > 0;
}

function isAttended({ entry }: Step): boolean {
  return entry?.manifest.settles === true;
}

/** May hear what is pressed: a question, a person, another flow, or nobody knows what. */
function listensFor({ kind, entry, places }: Step): boolean {
  if (kind === 'trigger') return false;
  if (entry === undefined || entry.manifest.settles || entry.manifest.comesBack === true) return true;
  const { waits, category } = entry.manifest;
  const isCall = category === 'ai' || category === 'integration' || category === 'condition';
  return (waits && !isCall) || places.some(({ widget }) => widget === 'flow');
}

/** Whatever the customer has said, it goes the same way. */
function passesOn({ kind, entry, places }: Step): boolean {
  if (kind === 'trigger' || entry === undefined) return false;
  const { waits, category } = entry.manifest;
  return !waits && category !== 'condition' && places.every(({ widget }) => widget !== 'flow');
}
