import { FLOW_SCHEMA_VERSION, type Flow } from './flow.js';
import { flowProblem } from './flow-problems.js';
import type { Catalogue, CatalogueNode } from './catalogue.js';
import { isJsonObject, type Json, type JsonObject } from './json.js';
import { pointer } from './issue.js';
import type { Problem } from './problem.js';
import { stepName } from './step-name.js';
import type { Text } from './text.js';

/** Lifts a document from form n to n + 1. One function per number, never changed after its release. */
export type FlowUpgrades = Readonly<Record<number, (document: JsonObject) => JsonObject>>;

/** Form 1 is the first, so there is nothing to lift yet. */
const FLOW_UPGRADES: FlowUpgrades = {};

/** Lifts a flow document of any known form to the newest one. Says so when that cannot be done. */
export const upgradeFlow = createFlowUpgrade(FLOW_UPGRADES, FLOW_SCHEMA_VERSION);

export type UpgradedDocument = { ok: true; document: JsonObject } | { ok: false; problem: Problem };

/** Throws at start when a number is missing: a gap would be found by the first user with an old flow. */
export function createFlowUpgrade(
  upgrades: FlowUpgrades,
  newest: number,
): (document: unknown) => UpgradedDocument {
  const gaps = missingUpgrades(upgrades, newest);
  if (gaps.length > 0)
    throw new Error(
      `flows of form ${gaps.join(', ')} have no upgrade; write one for each number below ${newest}`,
    );
  return (document) => {
    const found = isJsonObject(document) ? document['schema'] : undefined;
    if (!isJsonObject(document) || typeof found !== 'number' || !Number.isInteger(found) || found < 1) {
      return { ok: false, problem: flowProblem('flow.no-schema', { path: '/schema' }, { newest }) };
    }
    if (found > newest)
      return { ok: false, problem: flowProblem('flow.newer', { path: '/schema' }, { found, newest }) };
    try {
      let lifted = document;
      for (let form = found; form < newest; form += 1)
        lifted = { ...upgrades[form]?.(lifted), schema: form + 1 };
      return { ok: true, document: lifted };
    } catch (error) {
      return {
        ok: false,
        problem: flowProblem('flow.upgrade-failed', { path: '' }, { found, reason: reasonOf(error) }),
      };
    }
  };
}

/** The numbers below `version` for which there is no upgrade. */
export function missingUpgrades(upgrades: Readonly<Record<number, unknown>>, version: number): number[] {
  return Array.from({ length: version - 1 }, (_, index) => index + 1).filter(
    (number) => upgrades[number] === undefined,
  );
}

/**
 * Lifts the config of every node and trigger to the installed version of its type. What cannot be lifted, and
 * types that are not installed, stay as they are: the flow still opens.
 */
export function upgradeConfigs(flow: Flow, catalogue: Catalogue): { flow: Flow; problems: Problem[] } {
  const problems: Problem[] = [];
  const lift = <T extends Placed>(
    part: 'nodes' | 'triggers',
    id: string,
    placed: T,
    entry: CatalogueNode | undefined,
  ): T => {
    const lifted = liftConfig(placed, entry);
    if (typeof lifted !== 'string') return lifted;
    const params = {
      node: stepName(placed, 'en') ?? id,
      type: placed.type,
      found: placed.v,
      installed: entry?.manifest.version ?? 0,
      reason: lifted,
    };
    problems.push(
      flowProblem('node.upgrade-failed', { path: pointer(pointer('', part), id), nodeId: id }, params),
    );
    return placed;
  };
  const nodes = mapValues(flow.nodes, (id, node) => lift('nodes', id, node, catalogue.node(node.type)));
  const triggers = mapValues(flow.triggers, (id, trigger) =>
    lift('triggers', id, trigger, catalogue.trigger(trigger.type)),
  );
  const isSame = nodes === flow.nodes && triggers === flow.triggers;
  return { flow: isSame ? flow : { ...flow, nodes, triggers }, problems };
}

interface Placed {
  type: string;
  v: number;
  name?: Text;
  config: Record<string, unknown>;
}

/** The node with its config lifted, or why that failed. */
function liftConfig<T extends Placed>(placed: T, entry: CatalogueNode | undefined): T | string {
  if (entry === undefined || placed.v >= entry.manifest.version) return placed;
  let config = placed.config as Json;
  try {
    for (let v = placed.v; v < entry.manifest.version; v += 1) {
      const upgrade = entry.upgrades[v];
      if (upgrade === undefined) return `there is no step from version ${v}`;
      config = upgrade(config);
    }
  } catch (error) {
    return reasonOf(error);
  }
  return isJsonObject(config) ? { ...placed, v: entry.manifest.version, config } : 'the result is no object';
}

/** The same object when nothing changed, so that callers can tell. */
function mapValues<T>(record: Record<string, T>, change: (key: string, value: T) => T): Record<string, T> {
  const entries = Object.entries(record).map(([key, value]): [string, T] => [key, change(key, value)]);
  return entries.every(([key, value]) => record[key] === value) ? record : Object.fromEntries(entries);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
