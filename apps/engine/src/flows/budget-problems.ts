import { inDollars, mostTokens } from '@nightshift/ai';
import {
  flowProblem,
  isJsonObject,
  pickText,
  RETRIEVAL,
  stepName,
  type Flow,
  type FlowNode,
  type Problem,
} from '@nightshift/schema';
import { costOf, DEFAULT_PRICE, type Price } from '../ai/prices.js';
import type { AiSettings } from '../ai/provider-rows.js';
import type { Tx } from '../store/tx.js';
import { checkContext } from './check-context.js';

const BUDGETS = [
  ['perAnswer', 'answer'],
  ['perConversation', 'conversation'],
] as const;

/** Steps whose budget lets no question to a model through. */
export async function budgetProblems(
  tx: Pick<Tx, 'query'>,
  workspaceId: string,
  flow: Flow,
): Promise<Problem[]> {
  return answeringIn(flow).length === 0 ? [] : budgetProblemsIn(flow, await loadPrices(tx, workspaceId));
}

/** What answers cost in a workspace, and what it allows where a step says nothing. */
export interface Prices {
  ai: AiSettings | null;
  providers: readonly Priced[];
}

export async function loadPrices(tx: Pick<Tx, 'query'>, workspaceId: string): Promise<Prices> {
  const [settings] = await tx.query<{ ai: AiSettings | null }[]>(
    `SELECT settings->'ai' AS ai FROM workspace WHERE id = $1`,
    [workspaceId],
  );
  const providers = await tx.query<Priced[]>(
    `SELECT id, name, config->'price' AS price FROM ai_provider WHERE workspace_id = $1 ORDER BY id`,
    [workspaceId],
  );
  return { ai: settings?.ai ?? null, providers };
}

/** A budget is smaller than what one answer reserves. What is asked costs, too, and is not known yet: this is the least. */
export function budgetProblemsIn(flow: Flow, { ai, providers }: Prices): Problem[] {
  return answeringIn(flow).flatMap(({ id, node, maxLength }) => {
    const outputTokens = mostTokens(maxLength);
    const needs = costOf({ inputTokens: 0, outputTokens }, priceFor(node, providers, ai?.chain));
    return BUDGETS.flatMap(([budget, scope]) => {
      const allows = node.config[budget] ?? ai?.[budget];
      if (typeof allows !== 'number' || allows >= needs) return [];
      return [
        flowProblem(
          'budget.never-enough',
          { path: `/nodes/${id}/config/${budget}`, nodeId: id },
          { node: nameOf(node), budget, scope, needs: inDollars(needs), allows: inDollars(allows) },
        ),
      ];
    });
  });
}

function answeringIn({ nodes }: Flow) {
  return Object.entries(nodes).flatMap(([id, node]) => {
    const maxLength = longestAnswer(node);
    return maxLength === undefined || node.config['provider'] === RETRIEVAL ? [] : [{ id, node, maxLength }];
  });
}

interface Priced {
  id: string;
  name: string;
  price: Price | null;
}

/** Of whoever is asked first; one of the environment has none of its own. */
function priceFor({ config }: FlowNode, providers: readonly Priced[], chain: readonly string[] = []): Price {
  const named = providers.find(({ id, name }) => id === config['provider'] || name === config['provider']);
  const [first] = chain;
  const asked = named ?? (first === undefined ? providers[0] : providers.find(({ id }) => id === first));
  return asked?.price ?? DEFAULT_PRICE;
}

/** In characters, of a step that answers within budgets; undefined for all others. */
function longestAnswer({ type, config }: FlowNode): number | undefined {
  const fields = checkContext().registry.node(type)?.manifest.config;
  const properties: unknown = fields !== undefined && 'properties' in fields ? fields.properties : undefined;
  if (!isJsonObject(properties) || !Object.hasOwn(properties, 'perConversation')) return undefined;
  const field = properties['maxLength'];
  const length = config['maxLength'] ?? (isJsonObject(field) ? field['default'] : undefined);
  return typeof length === 'number' ? length : undefined;
}

function nameOf(node: FlowNode): string {
  const title = checkContext().registry.node(node.type)?.manifest.title;
  return stepName(node, 'en') ?? (title === undefined ? node.type : pickText(title, 'en', []));
}
