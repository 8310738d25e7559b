import type { EventType } from './event.js';
import type { Json } from './json.js';
import type { Problem } from './problem.js';
import type { Text } from './text.js';

/**
 * What checking and lifting a flow needs to know about the nodes there are. The node registry fits as it is;
 * an editor that has only manifests supplies `upgrades: {}` and `check: () => []`.
 */
export interface Catalogue {
  node(type: string): CatalogueNode | undefined;
  trigger(type: string): CatalogueTrigger | undefined;
  /** All there are, so that a slip can be told from a plugin that is missing. */
  manifests?(): readonly { readonly kind: 'node' | 'trigger'; readonly type: string }[];
}

export interface CatalogueNode {
  readonly manifest: CatalogueManifest;
  /** `upgrades[n]` lifts a config from version n to n + 1. */
  readonly upgrades: Readonly<Record<number, (config: Json) => Json>>;
  /** What JSON Schema cannot say; asked only about configs that fit the schema. Without `nowMs` nobody has a clock. */
  check(
    config: unknown,
    nowMs?: number,
  ): (Pick<Problem, 'code' | 'path' | 'message' | 'fix' | 'words'> & { severity?: Problem['severity'] })[];
}

export interface CatalogueTrigger extends CatalogueNode {
  readonly events: readonly EventType[];
}

export interface CatalogueManifest {
  readonly type: string;
  readonly version: number;
  readonly title: Text;
  readonly category: string;
  readonly config: object;
  readonly ports: readonly string[];
  readonly portsFrom?: string;
  /** The port that stands in for a port of `portsFrom` that leads nowhere. */
  readonly standIn?: string;
  /** Ports that the customer's own silence leads to: nobody waits for an answer there. */
  readonly quietPorts?: readonly string[];
  /** Ways out on which the node has answered the customer itself. */
  readonly spokenPorts?: readonly string[];
  readonly writes: readonly string[];
  readonly waits: boolean;
  /** It asks the customer something. */
  readonly comesBack?: boolean;
  readonly settles: boolean;
  /** The config key with the text that tells the customer so. */
  readonly announces?: string;
}
