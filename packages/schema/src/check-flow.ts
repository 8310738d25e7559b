import type { Catalogue } from './catalogue.js';
import { checkButtons } from './check-buttons.js';
import { checkChannels } from './check-channels.js';
import { checkGraph } from './check-graph.js';
import { checkLength } from './check-length.js';
import { checkNames, type KnownNames } from './check-names.js';
import { filledFields } from './check-paths.js';
import { checkReplies, type HearText } from './check-replies.js';
import { checkSecrets, hostsOfSecrets } from './check-secrets.js';
import { checkSteps } from './check-steps.js';
import { checkTexts, type TemplateReader } from './check-texts.js';
import type { Flow } from './flow.js';
import { gatherFacts } from './flow-facts.js';
import { sortProblems } from './flow-problems.js';
import type { Validate } from './issue.js';
import { parseFlow, readFlow, type ParsedFlow } from './parse-flow.js';
import type { Problem } from './problem.js';
import { upgradeConfigs } from './upgrade-flow.js';

/** What a check leans on. All of it is passed in, so that it runs in a browser, in the engine and in a command alike. */
export interface CheckContext {
  registry: Catalogue;
  /** `validate` where code may be generated, `findMismatches` where it may not. */
  validate: Validate;
  /** The interpreter's own: `{ checkTemplate, templatePaths }`. */
  templates: TemplateReader;
  known?: KnownNames;
  /** Epoch milliseconds; without it no moment is said to have passed. */
  nowMs?: number;
  /** The interpreter's `checkWords`: keywords and regular expressions. */
  checkWords?: (flow: Flow) => Problem[];
  /** The interpreter's own, too. */
  hearText?: HearText;
}

/**
 * Everything that is wrong with a flow of the right shape (`parseFlow` sees to that), in the order of the document.
 * Errors keep it from being published; warnings do not. Never throws, whatever the flow holds.
 */
export function checkFlow(
  flow: Flow,
  { registry, validate, templates, known = {}, nowMs, checkWords, hearText }: CheckContext,
): Problem[] {
  const lifted = upgradeConfigs(flow, registry);
  const facts = gatherFacts(lifted.flow, registry, validate);
  return sortProblems([
    ...lifted.problems,
    ...checkSteps(facts, nowMs),
    ...checkGraph(facts),
    ...checkLength(facts),
    ...checkButtons(facts),
    ...checkReplies(facts, { listening: known.listening, hearText }),
    ...checkTexts(facts, templates),
    ...checkNames(facts, templates, known),
    ...checkSecrets(facts, templates, known.secrets),
    ...checkChannels(facts, known.channels ?? []),
    ...(checkWords?.(lifted.flow) ?? []),
  ]);
}

/** The secrets that a flow shows, by name, each with the hosts it is shown to as far as the flow itself says them. */
export function shownSecrets(
  flow: Flow,
  { registry, validate, templates }: CheckContext,
): Map<string, Set<string>> {
  return hostsOfSecrets(gatherFacts(upgradeConfigs(flow, registry).flow, registry, validate), templates);
}

/** The contact fields that a flow fills in. */
export function fieldsFilledIn(
  flow: Flow,
  { registry, validate }: Pick<CheckContext, 'registry' | 'validate'>,
): string[] {
  return [...filledFields(gatherFacts(upgradeConfigs(flow, registry).flow, registry, validate))];
}

export interface CheckedFlow {
  /** Null when the text or document is no flow at all. */
  flow: Flow | null;
  problems: Problem[];
}

/** From the text of a file to a flow and all its problems. */
export function checkFlowText(text: string, context: CheckContext): CheckedFlow {
  return checkParsed(parseFlow(text, context.validate), context);
}

/** The same for a parsed document. */
export function checkFlowDocument(document: unknown, context: CheckContext): CheckedFlow {
  return checkParsed(readFlow(document, context.validate), context);
}

function checkParsed(parsed: ParsedFlow, context: CheckContext): CheckedFlow {
  if (!parsed.ok) return { flow: null, problems: parsed.problems };
  return { flow: parsed.flow, problems: checkFlow(parsed.flow, context) };
}
