import { compileTemplate } from '@nightshift/interpreter';
import { isJsonObject, traceSteps, type Flow } from '@nightshift/schema';
import type { Turn } from '@nightshift/simulator';

/** The paths that stood in a text the bot said and had nothing to say: `vars.name` of "Hello {{vars.name}}". */
export function emptyValues(text: string, { trace }: Pick<Turn, 'trace'>, flows: readonly Flow[]): string[] {
  const steps = new Map(
    traceSteps(trace).map(({ flowId, nodeId }) => [`${flowId} ${nodeId}`, { flowId, nodeId }]),
  );
  for (const { flowId, nodeId } of steps.values()) {
    const nodes = flows.find(({ id }) => id === flowId)?.nodes ?? {};
    const config = Object.hasOwn(nodes, nodeId) ? nodes[nodeId]?.config : undefined;
    for (const source of textsIn(config)) {
      const empty = source.includes('{{') ? emptyIn(source, text) : undefined;
      if (empty !== undefined) return empty;
    }
  }
  return [];
}

/** What of this text has become nothing in what was said; undefined where it was not said. */
function emptyIn(source: string, said: string): string[] | undefined {
  const { parts } = compileTemplate(source.trim());
  const pattern = parts.map((part) => (typeof part === 'string' ? literally(part) : '([^]*?)')).join('');
  const found = new RegExp(`^\\s*${pattern}\\s*$`).exec(said);
  if (found === null) return undefined;
  const paths = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.path]));
  return [...new Set(paths.filter((_path, index) => found[index + 1]?.trim() === ''))];
}

/** Around a value that is empty, spaces may have gone. */
function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s*');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
