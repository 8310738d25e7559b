import type { NodeDefinition, Registry, TriggerDefinition } from '@nightshift/nodes';
import { addDuration } from '@nightshift/calendar';
import type { Flow, FlowNode, FlowTrigger, Json } from '@nightshift/schema';

export interface CompiledNode {
  id: string;
  type: string;
  /** Undefined for a type this installation does not have: the run fails there, with a clear code. */
  definition: NodeDefinition | undefined;
  config: unknown;
  next: Readonly<Record<string, string | null>>;
}

export interface CompiledTrigger {
  id: string;
  /** `flowId/triggerId`: its name in the keyword index and among a contact's marks. */
  key: string;
  flow: CompiledFlow;
  definition: TriggerDefinition;
  config: unknown;
  rules: CompiledRules;
  next: string | null;
  /** Position in the flow; earlier wins among equals. */
  order: number;
}

/** The trigger rules with every duration and date already a number. */
export interface CompiledRules {
  priority: number;
  group: string;
  cooldownMs: number | undefined;
  maxPerContact: number | undefined;
  interrupts: NonNullable<NonNullable<FlowTrigger['rules']>['interrupts']>;
  when: NonNullable<FlowTrigger['rules']>['when'];
  fromMs: number | undefined;
  untilMs: number | undefined;
  overlaps: NonNullable<NonNullable<FlowTrigger['rules']>['overlaps']>;
}

export interface CompiledFlow {
  id: string;
  version: number;
  flow: Flow;
  nodes: ReadonlyMap<string, CompiledNode>;
  triggers: readonly CompiledTrigger[];
  /** Where a calling flow comes in; null when no trigger leads anywhere. */
  entry: string | null;
}

/**
 * Binds a valid flow to the nodes it names, so that a turn looks nothing up by name.
 * Configs of older node versions are lifted to the installed one. A trigger of an unknown type is left out.
 */
export function compileFlow(flow: Flow, version: number, registry: Registry): CompiledFlow {
  const nodes = new Map(
    Object.entries(flow.nodes).map(([id, node]) => [id, compileNode(id, node, registry)]),
  );
  const triggers: CompiledTrigger[] = [];
  const compiled: CompiledFlow = {
    id: flow.id,
    version,
    flow,
    nodes,
    triggers,
    entry: entryOf(flow, registry),
  };
  for (const [id, trigger] of Object.entries(flow.triggers)) {
    const definition = registry.trigger(trigger.type);
    if (definition === undefined) continue;
    triggers.push({
      id,
      key: `${flow.id}/${id}`,
      flow: compiled,
      definition,
      config: liftConfig(trigger.config, trigger.v, definition),
      rules: compileRules(trigger.rules ?? {}),
      next: trigger.next,
      order: triggers.length,
    });
  }
  return compiled;
}

function compileNode(id: string, node: FlowNode, registry: Registry): CompiledNode {
  const definition = registry.node(node.type);
  const config = definition === undefined ? node.config : liftConfig(node.config, node.v, definition);
  return { id, type: node.type, definition, config, next: node.next };
}

function liftConfig(config: unknown, from: number, definition: NodeDefinition | TriggerDefinition): unknown {
  let lifted = config as Json;
  for (let v = from; v < definition.manifest.version; v += 1) {
    const upgrade = definition.upgrades[v];
    if (upgrade === undefined)
      throw new Error(`${definition.manifest.type} has no upgrade from version ${v}`);
    lifted = upgrade(lifted);
  }
  return lifted;
}

function compileRules(rules: NonNullable<FlowTrigger['rules']>): CompiledRules {
  return {
    priority: rules.priority ?? 0,
    group: rules.group ?? 'main',
    cooldownMs: rules.cooldown === undefined ? undefined : (addDuration(0, rules.cooldown) ?? undefined),
    maxPerContact: rules.maxPerContact,
    interrupts: rules.interrupts ?? false,
    when: rules.when,
    fromMs: rules.from === undefined ? undefined : Date.parse(rules.from),
    untilMs: rules.until === undefined ? undefined : Date.parse(rules.until),
    overlaps: rules.overlaps ?? {},
  };
}

/** A trigger that listens to no event exists to be called; without one, the flow's first trigger is the way in. */
function entryOf(flow: Flow, registry: Registry): string | null {
  const triggers = Object.values(flow.triggers);
  const callable = triggers.find((trigger) => registry.trigger(trigger.type)?.events.length === 0);
  return (callable ?? triggers.find((trigger) => trigger.next !== null))?.next ?? null;
}
