import { checkTemplate, checkWords, templatePaths } from '@nightshift/interpreter';
import { createBuiltinRegistry, type Manifest } from '@nightshift/nodes';
import {
  checkFlow,
  EVENT_TYPES,
  findMismatches,
  type Catalogue,
  type CatalogueNode,
  type Flow,
  type KnownNames,
  type Problem,
} from '@nightshift/schema';

/** Checks flows beside the page, with the same rules as the engine and the command line. */
export interface CheckRequest {
  number: number;
  flow: Flow;
  manifests: readonly Manifest[];
  known: KnownNames;
}

export interface CheckAnswer {
  number: number;
  problems: readonly Problem[];
}

const builtin = createBuiltinRegistry();
const HAS_BUTTONS = /"label":/;

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => void check(data));

async function check({ number, flow, manifests, known }: CheckRequest): Promise<void> {
  // A trigger may have to hear what buttons say; where there are none, nobody asks for what finds words in messages.
  const hearing = HAS_BUTTONS.test(JSON.stringify(flow.nodes)) ? await import('./hear-text.js') : undefined;
  const problems = checkFlow(flow, {
    registry: catalogueOf(manifests),
    known,
    nowMs: Date.now(),
    // The page's policy forbids what Ajv does.
    validate: findMismatches,
    templates: { checkTemplate, templatePaths },
    checkWords: (lifted) => checkWords(lifted, builtin),
    ...(hearing === undefined ? {} : { hearText: (triggers) => hearing.hearText(triggers, builtin) }),
  });
  const answer: CheckAnswer = { number, problems };
  self.postMessage(answer);
}

/** Nodes that are built in bring checks of their own; of a plugin's only the manifest is known here. */
function catalogueOf(manifests: readonly Manifest[]): Catalogue {
  const bare = (kind: Manifest['kind'], type: string): CatalogueNode | undefined => {
    const manifest = manifests.find((each) => each.kind === kind && each.type === type);
    return manifest && { manifest, upgrades: {}, check: () => [] };
  };
  return {
    node: (type) => builtin.node(type) ?? bare('node', type),
    trigger: (type) => {
      const manifest = bare('trigger', type);
      // Which events a plugin's trigger hears is not said: it may be any, and that of a message among them.
      return builtin.trigger(type) ?? (manifest && { ...manifest, events: EVENT_TYPES });
    },
  };
}
