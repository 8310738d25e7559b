import type { Flow } from '@nightshift/schema';

/** The flow under its new id, and wherever its nodes name one of these flows, its new id there too. */
export function renameFlows(flow: Flow, ids: ReadonlyMap<string, string>): Flow {
  if ([...ids].every(([before, after]) => before === after)) return flow;
  const nodes = Object.entries(flow.nodes).map(([id, node]): [string, Flow['nodes'][string]] => [
    id,
    {
      ...node,
      config: Object.fromEntries(
        Object.entries(node.config).map(([key, value]) => [key, renamed(value, ids)]),
      ),
    },
  ]);
  return { ...flow, id: ids.get(flow.id) ?? flow.id, nodes: Object.fromEntries(nodes) };
}

/** A text that is exactly the id of one of the flows means that flow: nobody writes such a text to a customer. */
function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, ids)]));
}
