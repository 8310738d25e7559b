import type { Manifest } from '@nightshift/nodes';
import type { StepSchemas } from '@nightshift/schema';
import { call } from '../api/call.js';

/** What nodes there are, plugins included, as manifests: enough to draw, fill in and explain each. */
export interface NodeCatalogue {
  /** In the order of the palette. */
  manifests: readonly Manifest[];
  manifest(kind: Manifest['kind'], type: string): Manifest | undefined;
}

export const catalogueQuery = {
  queryKey: ['nodes'],
  staleTime: Infinity,
  queryFn: async (): Promise<NodeCatalogue> => {
    const { items } = await call('GET /nodes');
    // The engine sends its manifests as they are.
    return createCatalogue(items as readonly unknown[] as readonly Manifest[]);
  },
};

export function createCatalogue(manifests: readonly Manifest[]): NodeCatalogue {
  const byName = new Map(manifests.map((manifest) => [`${manifest.kind} ${manifest.type}`, manifest]));
  return { manifests, manifest: (kind, type) => byName.get(`${kind} ${type}`) };
}

/** Where settings hold names of teams, calendars and the like. */
export function schemasIn(catalogue: NodeCatalogue): StepSchemas {
  const find = (kind: Manifest['kind'], type: string) => {
    const manifest = catalogue.manifest(kind, type);
    return manifest && { manifest };
  };
  return { node: (type) => find('node', type), trigger: (type) => find('trigger', type) };
}
