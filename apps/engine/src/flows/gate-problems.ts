import type { GateMiss } from '@nightshift/knowledge';
import {
  flowProblem,
  pickText,
  sortProblems,
  stepName,
  type Flow,
  type FlowNode,
  type Problem,
} from '@nightshift/schema';
import { readGates, type GatedBase } from '../learning/gate.js';
import type { Tx } from '../store/tx.js';
import { checkContext } from './check-context.js';

/** What keeps a flow from answering customers from bases that are not good enough, or have not been looked at since they changed. */
export async function gateProblems(
  tx: Pick<Tx, 'query'>,
  workspaceId: string,
  flow: Flow,
): Promise<Problem[]> {
  return usesIn(flow).length === 0 ? [] : gateProblemsIn(flow, await loadGates(tx, workspaceId));
}

/** Of all bases: a step that names none answers from every one. */
export function loadGates(tx: Pick<Tx, 'query'>, workspaceId: string): Promise<GatedBase[]> {
  return readGates(tx, workspaceId, []);
}

export function gateProblemsIn(flow: Flow, gates: readonly GatedBase[]): Problem[] {
  const problems = usesIn(flow).flatMap(({ id, node, field, names }) =>
    gates
      .filter(
        ({ base }) =>
          names.length === 0 ||
          [base.id, base.name, ...base.formerNames].some((name) => names.includes(name)),
      )
      .flatMap((gated) =>
        problemsOf(gated, { path: `/nodes/${id}/config/${field}`, nodeId: id }, nameOf(node)),
      ),
  );
  return sortProblems(problems);
}

function usesIn({ nodes }: Flow) {
  return Object.entries(nodes).flatMap(([id, node]) => {
    const field = knowledgeField(node.type);
    return field === undefined ? [] : [{ id, node, field, names: namesIn(node.config[field]) }];
  });
}

/** The field of its form in which bases are named. */
function knowledgeField(type: string): string | undefined {
  const config = checkContext().registry.node(type)?.manifest.config;
  const properties: unknown = config !== undefined && 'properties' in config ? config.properties : undefined;
  if (typeof properties !== 'object' || properties === null) return undefined;
  return Object.entries(properties).find(([, field]) => isForBases(field))?.[0];
}

function isForBases(field: unknown): boolean {
  const ui: unknown = typeof field === 'object' && field !== null && 'ui' in field ? field.ui : undefined;
  return typeof ui === 'object' && ui !== null && 'widget' in ui && ui.widget === 'knowledge';
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function nameOf(node: FlowNode): string {
  const title = checkContext().registry.node(node.type)?.manifest.title;
  return stepName(node, 'en') ?? (title === undefined ? node.type : pickText(title, 'en', []));
}

const CODES = {
  minTop3: 'knowledge.missed-top3',
  maxWrong: 'knowledge.missed-wrong',
  minAnswered: 'knowledge.missed-answered',
} as const satisfies Record<GateMiss['limit'], string>;

function problemsOf(
  { base, state, gate, misses }: GatedBase,
  place: { path: string; nodeId: string },
  node: string,
): Problem[] {
  const severity = gate.severity ?? 'warning';
  const params = { node, base: base.name, baseId: base.id };
  switch (state) {
    case 'off':
    case 'passed':
      return [];
    case 'never-run':
    case 'outdated':
      return [{ ...flowProblem(`knowledge.${state}`, place, params), severity }];
    case 'missed':
      return misses.map(({ limit, got, wanted }) => ({
        ...flowProblem(CODES[limit], place, { ...params, got: percent(got), wanted: percent(wanted) }),
        severity,
      }));
  }
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
