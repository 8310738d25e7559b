import { FlowSchema, type Flow } from './flow.js';
import { flowProblem, sortProblems } from './flow-problems.js';
import { pointerKeys, type Validate } from './issue.js';
import { isJsonObject } from './json.js';
import { findJsonMistake } from './json-mistake.js';
import type { Problem } from './problem.js';
import { upgradeFlow } from './upgrade-flow.js';

export type ParsedFlow = { ok: true; flow: Flow } | { ok: false; problems: Problem[] };

/** From the text of a file to a flow of the newest form, or to what is wrong with it, by line or by pointer. */
export function parseFlow(text: string, validate: Validate): ParsedFlow {
  const mistake = findJsonMistake(text);
  if (mistake !== undefined) {
    return { ok: false, problems: [flowProblem('flow.not-json', { path: '' }, { ...mistake })] };
  }
  return readFlow(JSON.parse(text.replace(/^\uFEFF/, '')), validate);
}

/** The same for a document that is already parsed: a request body, a row. */
export function readFlow(document: unknown, validate: Validate): ParsedFlow {
  if (isDeep(document)) {
    const params = { issue: `The document is nested more than ${MAX_DEPTH} deep`, place: 'the top' };
    return { ok: false, problems: [flowProblem('flow.shape', { path: '' }, params)] };
  }
  const upgraded = upgradeFlow(document);
  if (!upgraded.ok) return { ok: false, problems: [upgraded.problem] };
  const issues = validate(FlowSchema, upgraded.document);
  // The validator has just found that it has this shape.
  if (issues.length === 0) return { ok: true, flow: upgraded.document as unknown as Flow };
  const problems = issues.map(({ path, message, fault, rule }) => {
    const place = placeOf(path);
    return flowProblem('flow.shape', place, {
      issue: message,
      place: path === '' ? 'the top' : path,
      ...(place.nodeId === undefined ? {} : { node: labelOf(upgraded.document, path) ?? place.nodeId }),
      ...(fault === undefined ? {} : { fault }),
      ...(rule === undefined ? {} : { rule: rule.type }),
      ...(rule?.limit === undefined ? {} : { limit: rule.limit }),
    });
  });
  return { ok: false, problems: sortProblems(problems) };
}

/** Far deeper than any flow; what walks a flow later may therefore recurse. */
const MAX_DEPTH = 500;

function isDeep(document: unknown): boolean {
  let level: unknown[] = [document];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

/** What the card is called that the path leads into. */
function labelOf(document: unknown, path: string): string | undefined {
  const [part = '', id = ''] = pointerKeys(path);
  const steps = isJsonObject(document) ? document[part] : undefined;
  const step = isJsonObject(steps) && Object.hasOwn(steps, id) ? steps[id] : undefined;
  const name = isJsonObject(step) ? step['name'] : undefined;
  if (typeof name === 'string') return name;
  return isJsonObject(name) && typeof name['en'] === 'string' ? name['en'] : undefined;
}

function placeOf(path: string): { path: string; nodeId?: string } {
  const [part, id] = pointerKeys(path);
  const isOnCanvas = (part === 'nodes' || part === 'triggers') && id !== undefined;
  return isOnCanvas ? { path, nodeId: id } : { path };
}
