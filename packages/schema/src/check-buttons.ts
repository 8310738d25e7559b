import { flowProblem } from './flow-problems.js';
import type { FlowFacts, Step } from './flow-facts.js';
import { reachableFrom } from './graph.js';
import { isJsonObject } from './json.js';
import type { Problem } from './problem.js';
import type { ConfigPlace } from './walk-config.js';

/**
 * Buttons of a step that goes on at once to a question: both are shown together, and the one that is pressed is taken
 * for the answer. Not told where the question offers those very words itself (cards that show what can be chosen).
 */
export function checkButtons({ steps, byId }: FlowFacts): Problem[] {
  const passing = new Map(steps.filter(goesOnAtOnce).map((step) => [step.id, waysOn(step)]));
  return steps.filter(goesOnAtOnce).flatMap((step) => {
    const list = step.places.find((place) => repliesIn(place).length > 0);
    if (list === undefined) return [];
    const replies = step.places.flatMap(repliesIn);
    const question = [...reachableFrom(waysOn(step), passing)]
      .flatMap((id) => byId.get(id) ?? [])
      .find((next) => next.entry?.manifest.comesBack === true && !offers(next, replies));
    if (question === undefined) return [];
    const place = { path: step.path + list.path, nodeId: step.id };
    return [flowProblem('buttons.unheard', place, { node: step.label, question: question.label })];
  });
}

/** The entries of a list of buttons that answer when pressed; those with an address only open it. */
export function repliesIn({
  widget,
  value,
}: Pick<ConfigPlace, 'widget' | 'value'>): Record<string, unknown>[] {
  if (widget !== 'buttons' || !Array.isArray(value)) return [];
  return value.filter((item: unknown) => isJsonObject(item)).filter(isReply);
}

/** Whether pressing it says something to the flow. */
export function isReply({ url }: Readonly<Record<string, unknown>>): boolean {
  return url === undefined || url === '';
}

/** Neither the customer nor a person is heard there, and what another flow does is not known here. */
export function goesOnAtOnce({ kind, entry, jumps }: Step): boolean {
  if (kind !== 'node' || entry === undefined) return false;
  const { waits, comesBack, settles, category } = entry.manifest;
  return !waits && comesBack !== true && !settles && (category !== 'flow' || jumps.length > 0);
}

export function waysOn({ next, jumps }: Pick<Step, 'next' | 'jumps'>): string[] {
  return [...Object.values(next).filter((target) => target !== null), ...jumps];
}

function offers({ entry, config }: Step, replies: readonly Readonly<Record<string, unknown>>[]): boolean {
  const { portsFrom } = entry?.manifest ?? {};
  const offered = new Set(portsFrom === undefined ? [] : textsIn(config[portsFrom]));
  return replies.every(({ label, value }) => textsIn(value ?? label).some((text) => offered.has(text)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim().toLowerCase()];
  return Array.isArray(value) || isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
