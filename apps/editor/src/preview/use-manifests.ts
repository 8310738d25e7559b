import type { Manifest } from '@nightshift/nodes';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.js';

const NONE: ReadonlyMap<string, Manifest> = new Map();

async function readManifests(): Promise<ReadonlyMap<string, Manifest>> {
  const { items } = await call('GET /nodes');
  // The engine's documentation names only what every manifest has; what it sends is whole.
  return new Map((items as unknown as Manifest[]).map((manifest) => [manifest.type, manifest]));
}

/** Of every node and trigger that the engine knows, plugins included; empty until they are here. */
export function useManifests(): ReadonlyMap<string, Manifest> {
  const { data } = useQuery({
    queryKey: ['manifests by type'],
    queryFn: readManifests,
    staleTime: Infinity,
  });
  return data ?? NONE;
}
