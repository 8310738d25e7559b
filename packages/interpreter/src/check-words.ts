import type { Registry } from '@nightshift/nodes';
import {
  findMismatches,
  isJsonObject,
  type Flow,
  type FlowTrigger,
  type KeywordConfig,
  type Problem,
} from '@nightshift/schema';
import { checkKeywordConfig } from './keywords/index.js';

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
  return [...triggers, ...nodes];
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
function checkOwnPattern({ pattern }: Record<string, unknown>, nodeId: string): Problem[] {
  if (typeof pattern !== 'string') return [];
  return checkKeywordConfig({ pattern }).map((problem) => ({
    ...problem,
    nodeId,
    path: `/nodes/${nodeId}/config${problem.path}`,
  }));
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
