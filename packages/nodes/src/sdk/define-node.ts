import type { Json, MessageReceived, Problem, Text } from '@nightshift/schema';
import type { Static, TSchema } from 'typebox';
import type { CallDefinition } from './calls.js';
import type { Category, ExplainClause, Manifest } from './manifest.js';
import type { Outcome, Wake } from './outcome.js';
import type { View } from './view.js';

export interface NodeSpec<C extends TSchema> {
  type: string;
  /** Grows when the config changes its shape; `upgrades[n]` lifts a config from n to n + 1. */
  version: number;
  upgrades?: Record<number, (config: Json) => Json>;
  title: Text;
  description: Text;
  aliases?: readonly string[];
  category: Category;
  config: C;
  ports: readonly string[];
  portsFrom?: string;
  standIn?: string;
  quietPorts?: readonly string[];
  spokenPorts?: readonly string[];
  explain: readonly ExplainClause[];
  writes?: readonly string[];
  waits?: boolean;
  settles?: boolean;
  announces?: string;
  comesBack?: boolean;
  /** What JSON Schema cannot say. `path` is relative to the config: `/url`. Without `nowMs` (epoch milliseconds) nobody has a clock. */
  check?(config: Static<C>, nowMs?: number): ConfigProblem[];
  /** The run arrives. Pure and synchronous: everything it may read is in `view`. */
  enter(context: { config: Static<C>; view: View }): Outcome;
  /** The run is woken here. `memo` is what the node left when it began to wait. */
  resume?(context: { config: Static<C>; view: View; memo: Json; wake: Wake }): Outcome;
  /**
   * Whether a message is plainly the answer this node waits for, so that no other flow takes it for something else.
   * With `isAnyLength`: whether there is an answer anywhere in it.
   */
  answers?(context: {
    config: Static<C>;
    view: View;
    message: MessageReceived;
    isAnyLength: boolean;
  }): boolean;
  /** Keyed by the name used in `wait-call`. */
  calls?: Record<string, CallDefinition>;
}

export type ConfigProblem = Pick<Problem, 'code' | 'path' | 'message' | 'fix' | 'words'> & {
  severity?: Problem['severity'];
};

/** A node as the interpreter holds it: the config has been validated against the schema before it gets here. */
export interface NodeDefinition {
  readonly manifest: Manifest;
  readonly upgrades: Readonly<Record<number, (config: Json) => Json>>;
  check(config: unknown, nowMs?: number): ConfigProblem[];
  enter(context: { config: unknown; view: View }): Outcome;
  resume(context: { config: unknown; view: View; memo: Json; wake: Wake }): Outcome;
  answers(context: { config: unknown; view: View; message: MessageReceived; isAnyLength?: boolean }): boolean;
  readonly calls: Readonly<Record<string, CallDefinition>>;
}

/**
 * Declares a node. The config's type follows from its schema, so `enter` and `resume` are checked against it.
 * @example
 * export const tagLead = defineNode({
 *   type: 'lead.tag', version: 1, title: 'Tag lead', category: 'lead',
 *   description: 'Puts tags on the contact.',
 *   config: Type.Object({ add: Type.Array(Type.String(), { title: 'Tags to add', ui: { widget: 'tags' } }) }),
 *   ports: ['done'], explain: [{ text: 'Adds the tags {add}.' }],
 *   enter: ({ config }) => go('done', { effects: [{ type: 'contact.tag', add: config.add, remove: [] }] }),
 * });
 */
export function defineNode<C extends TSchema>(spec: NodeSpec<C>): NodeDefinition {
  // The engine validates a config with the node's own schema before it may run, so inside here it has that shape.
  const typed = (config: unknown): Static<C> => config as Static<C>;
  return {
    manifest: manifestOf('node', spec, spec.ports),
    upgrades: spec.upgrades ?? {},
    calls: spec.calls ?? {},
    check: (config, nowMs) => spec.check?.(typed(config), nowMs) ?? [],
    enter: ({ config, view }) => spec.enter({ config: typed(config), view }),
    answers: ({ config, isAnyLength = false, ...rest }) =>
      spec.answers?.({ config: typed(config), isAnyLength, ...rest }) ?? false,
    resume: ({ config, view, memo, wake }) =>
      spec.resume?.({ config: typed(config), view, memo, wake }) ?? {
        next: { type: 'fail', code: 'node.cannot-resume', message: `${spec.type} was woken but never waits` },
      },
  };
}

interface ManifestSpec {
  type: string;
  version: number;
  title: Text;
  description: Text;
  aliases?: readonly string[];
  category: Category;
  config: TSchema;
  portsFrom?: string;
  standIn?: string;
  quietPorts?: readonly string[];
  spokenPorts?: readonly string[];
  explain: readonly ExplainClause[];
  writes?: readonly string[];
  waits?: boolean;
  settles?: boolean;
  announces?: string;
  comesBack?: boolean;
}

export function manifestOf(kind: Manifest['kind'], spec: ManifestSpec, ports: readonly string[]): Manifest {
  return {
    kind,
    type: spec.type,
    version: spec.version,
    title: spec.title,
    category: spec.category,
    description: spec.description,
    ...(spec.aliases === undefined ? {} : { aliases: spec.aliases }),
    config: spec.config,
    ports,
    ...(spec.portsFrom === undefined ? {} : { portsFrom: spec.portsFrom }),
    ...(spec.standIn === undefined ? {} : { standIn: spec.standIn }),
    ...(spec.quietPorts === undefined ? {} : { quietPorts: spec.quietPorts }),
    ...(spec.spokenPorts === undefined ? {} : { spokenPorts: spec.spokenPorts }),
    ...(spec.announces === undefined ? {} : { announces: spec.announces }),
    explain: spec.explain,
    writes: spec.writes ?? [],
    waits: spec.waits ?? false,
    settles: spec.settles ?? false,
    comesBack: spec.comesBack ?? false,
  };
}
