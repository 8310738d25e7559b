import { flowProblem } from './flow-problems.js';
import type { FlowFacts, Step } from './flow-facts.js';
import { pointer } from './issue.js';
import { nearestWord } from './nearest-word.js';
import type { Problem } from './problem.js';

/** Each step by itself: its type, its version, its settings, its ways out. */
export function checkSteps({ flow, steps, types }: FlowFacts, nowMs?: number): Problem[] {
  return steps.flatMap((step) => [
    ...checkId(step, flow),
    ...checkType(step, types),
    ...checkConfig(step, nowMs),
    ...checkPorts(step),
  ]);
}

/** Ids live in plain objects in many places; a name that every object has would be found where it is not. */
function checkId({ kind, id, path }: Step, flow: FlowFacts['flow']): Problem[] {
  if (id in {}) return [flowProblem('id.reserved', { path, nodeId: id }, { id })];
  const isTwice = kind === 'node' && Object.hasOwn(flow.triggers, id);
  return isTwice ? [flowProblem('id.twice', { path, nodeId: id }, { id })] : [];
}

function checkType({ kind, id, path, label, type, v, entry }: Step, types: FlowFacts['types']): Problem[] {
  const place = { path: `${path}/type`, nodeId: id };
  if (entry === undefined) {
    const meant = nearestWord(type, types[kind], 3);
    return [flowProblem('node.unknown-type', place, { node: label, type, ...(meant && { meant }) })];
  }
  const { version } = entry.manifest;
  if (v <= version) return [];
  return [
    flowProblem(
      'node.newer',
      { path: `${path}/v`, nodeId: id },
      { node: label, type, found: v, installed: version },
    ),
  ];
}

function checkConfig(
  { id, path, label, v, config, entry, issues }: Step,
  nowMs: number | undefined,
): Problem[] {
  if (entry === undefined || v > entry.manifest.version) return [];
  if (issues.length > 0) {
    return issues.map((found) =>
      flowProblem(
        'config.invalid',
        { path: path + found.path, nodeId: id },
        {
          node: label,
          issue: found.message,
          place: path + found.path,
          ...(found.fault === undefined ? {} : { fault: found.fault }),
          ...(found.rule === undefined ? {} : { rule: found.rule.type }),
          ...(found.rule?.limit === undefined ? {} : { limit: found.rule.limit }),
        },
      ),
    );
  }
  return entry.check(config, nowMs).map((found) => ({
    code: found.code,
    severity: found.severity ?? 'error',
    nodeId: id,
    path: `${path}/config${found.path}`,
    message: found.message,
    ...(found.fix === undefined ? {} : { fix: found.fix }),
    ...(found.words === undefined ? {} : { words: found.words }),
  }));
}

function checkPorts({ id, path, label, ports, portsFromConfig, entry }: Step): Problem[] {
  const list = entry?.manifest.portsFrom ?? '';
  return ports.slice(0, portsFromConfig).flatMap((port, index) => {
    const isTwice = ports.indexOf(port) < index || ports.indexOf(port, portsFromConfig) >= 0;
    const place = { path: `${pointer(`${path}/config/${list}`, index)}/id`, nodeId: id };
    return isTwice ? [flowProblem('port.twice', place, { node: label, port, list })] : [];
  });
}
