import type { Registry, TriggerDefinition } from '@nightshift/nodes';
import {
  findMismatches,
  flowProblem,
  isJsonObject,
  pickText,
  stepName,
  type Flow,
  type FlowTrigger,
  type KeywordConfig,
  type Problem,
} from '@nightshift/schema';
import { checkKeywordConfig, normalizeText } from './keywords/index.js';

/**
 * What is wrong with the words a flow listens for, and with the regular expressions in its conditions.
 * Only the interpreter can tell, because only it has the keyword index and RE2.
 */
export function checkWords(flow: Flow, registry: Registry): Problem[] {
  const triggers = Object.entries(flow.triggers).flatMap(([id, trigger]) => {
    const found = checkTrigger(trigger, registry);
    const place = `/triggers/${id}`;
    return [
      ...found.map((problem) => ({ ...problem, nodeId: id, path: `${place}/config${problem.path}` })),
      ...checkPatterns(trigger.rules?.when, `${place}/rules/when`, id),
    ];
  });
  const nodes = Object.entries(flow.nodes).flatMap(([id, node]) => [
    ...checkOwnPattern(node.config, id),
    ...checkPatterns(node.config, `/nodes/${id}/config`, id),
  ]);
  return [...triggers, ...nodes, ...twinsIn(flow, registry)];
}

/**
 * Triggers of this flow that the same message or occasion fires although only one of them may: one was copied and not
 * yet changed. Those with other rules are meant for other times, channels or customers.
 */
function twinsIn({ triggers }: Flow, registry: Registry): Problem[] {
  const sound = Object.entries(triggers).flatMap(([id, trigger]) => {
    const definition = registry.trigger(trigger.type);
    const isSound =
      trigger.next !== null &&
      definition !== undefined &&
      findMismatches(definition.manifest.config, trigger.config).length === 0 &&
      definition.check(trigger.config).every(({ severity }) => severity === 'warning');
    return isSound ? [{ id, trigger, definition, words: keywordsOf(trigger, definition) }] : [];
  });
  return sound.flatMap(({ id, trigger, definition, words }, index) => {
    for (const earlier of sound.slice(0, index)) {
      const isAlike =
        earlier.definition === definition &&
        rulesOf(earlier.trigger) === rulesOf(trigger) &&
        howOf(earlier.trigger, definition) === howOf(trigger, definition);
      if (!isAlike) continue;
      const place = { path: `/triggers/${id}`, nodeId: id };
      const names = {
        node: labelOf(trigger, definition),
        otherNode: labelOf(earlier.trigger, definition),
      };
      const shared = words?.filter((word) =>
        earlier.words?.some((other) => normalizeText(other) === normalizeText(word)),
      );
      if (shared !== undefined && shared.length > 0) {
        const shown = shared.slice(0, MOST_SHOWN).map((word) => `"${word}"`);
        const more = shared.length - shown.length;
        const total = more > 0 ? { total: shared.length } : {};
        const said = more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
        return [
          flowProblem('trigger.same-words', place, {
            ...names,
            words: said,
            shown: shown.join(', '),
            ...total,
          }),
        ];
      }
      const isSame =
        shared === undefined && definition.shared(trigger.config, earlier.trigger.config) !== undefined;
      if (isSame) return [flowProblem('trigger.same-occasion', place, names)];
    }
    return [];
  });
}

const MOST_SHOWN = 5;

/** Each word with all that must stand beside it; undefined for a trigger that does not go by words. */
function keywordsOf({ config }: FlowTrigger, definition: TriggerDefinition): string[] | undefined {
  const words = definition.keywords(config);
  if (words === undefined) return undefined;
  const { any = [], all = [] } = words;
  return (any.length === 0 ? [''] : any)
    .map((word) => [word, ...all].filter((part) => part !== '').join(' '))
    .filter((text) => text !== '');
}

/** How its words are looked for, and what must not stand beside them. */
function howOf({ config }: FlowTrigger, definition: TriggerDefinition): string {
  const { any: _any, all: _all, ...how } = definition.keywords(config) ?? {};
  return JSON.stringify(Object.entries(how).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What else decides when it fires; who of two goes first is another matter. */
function rulesOf({ rules }: FlowTrigger): string {
  const { priority: _priority, overlaps: _overlaps, ...rest } = rules ?? {};
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function labelOf(trigger: FlowTrigger, { manifest }: TriggerDefinition): string {
  return stepName(trigger, 'en') ?? pickText(manifest.title, 'en');
}

/** Where words are missing the trigger itself may say, and once is enough. */
function checkTrigger(trigger: FlowTrigger, registry: Registry): Problem[] {
  const words = wordsOf(trigger, registry);
  if (words === undefined) return [];
  const isSaid = (registry.trigger(trigger.type)?.check(trigger.config) ?? []).length > 0;
  return checkKeywordConfig(words).filter(({ code }) => !isSaid || code !== 'keyword.nothing-to-match');
}

/** A config of the wrong shape has been reported as such; a trigger may read only one that fits its schema. */
function wordsOf({ type, config }: FlowTrigger, registry: Registry): KeywordConfig | undefined {
  const definition = registry.trigger(type);
  if (definition === undefined || findMismatches(definition.manifest.config, config).length > 0)
    return undefined;
  return definition.keywords(config);
}

/** A question may look for its answer by a pattern. */
function checkOwnPattern(config: Record<string, unknown>, nodeId: string): Problem[] {
  const lists = Object.entries(config).flatMap(([key, list]) =>
    Array.isArray(list) ? list.map((entry: unknown, index) => [`/${key}/${index}`, entry] as const) : [],
  );
  return [['', config] as const, ...lists].flatMap(([at, holder]) =>
    isJsonObject(holder) && typeof holder['pattern'] === 'string'
      ? checkKeywordConfig({ pattern: holder['pattern'] }).map((problem) => ({
          ...problem,
          nodeId,
          path: `/nodes/${nodeId}/config${at}${problem.path}`,
        }))
      : [],
  );
}

/** Every `{ is: 'matches', value: '…' }`, however deep. */
function checkPatterns(value: unknown, path: string, nodeId: string): Problem[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => checkPatterns(item, `${path}/${index}`, nodeId));
  if (!isJsonObject(value)) return [];
  const { is, value: pattern } = value;
  if (is === 'matches' && typeof pattern === 'string') {
    return checkKeywordConfig({ pattern }).map((problem) => ({ ...problem, nodeId, path: `${path}/value` }));
  }
  return Object.entries(value).flatMap(([key, inner]) => checkPatterns(inner, `${path}/${key}`, nodeId));
}
