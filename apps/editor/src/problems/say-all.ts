import { isToFillIn, pointerKeys, sayProblem, type Flow, type Problem } from '@nightshift/schema';
import { portLabel } from '../canvas/card.js';
import type { Language } from '../i18n/language.js';
import { sayLanguage } from '../i18n/world-names.js';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import { isWrong, type SaidProblem } from './said-problem.js';
import { fieldTitle, stepSnippet, stepTitle } from './step-title.js';

interface Reading {
  flow: Flow;
  catalogue: NodeCatalogue;
  language: Language;
}

/**
 * Their sentences in the language of the reader, with the titles that the card and the form show. What is wrong first, then what is
 * unfinished.
 */
export function sayAll(problems: readonly Problem[], reading: Reading): SaidProblem[] {
  const said = problems.map((problem): SaidProblem => ({
    ...problem,
    ...sayProblem(problem, reading.language, detailsOf(problem, reading)),
    ...(isToFillIn(problem, reading.flow) ? { isToFillIn: true } : {}),
  }));
  return said.sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(problem: SaidProblem): number {
  if (isWrong(problem)) return 0;
  return problem.isToFillIn === true ? 1 : 2;
}

/** What the checks call by id, as people see it. */
function detailsOf({ path, nodeId, params = {} }: Problem, reading: Reading): Record<string, string> {
  const { flow, catalogue, language } = reading;
  const details: Record<string, string> = {};
  if (nodeId === undefined) return details;
  if (params['node'] !== undefined) details['node'] = stepTitle(nodeId, reading);
  const kind = Object.hasOwn(flow.triggers, nodeId) ? 'trigger' : 'node';
  const step = kind === 'trigger' ? flow.triggers[nodeId] : flow.nodes[nodeId];
  const manifest = step === undefined ? undefined : catalogue.manifest(kind, step.type);
  if (step === undefined || manifest === undefined) return details;
  const { port, rule, cycle, languages, question } = params;
  if (typeof port === 'string') details['port'] = portLabel(kind, step, port, manifest, { language, flow });
  if (rule !== undefined) {
    const keys = pointerKeys(path).slice(3);
    // What no form knows has no title.
    const title = fieldTitle(manifest.config, keys, language) ?? keys.at(-1);
    if (title !== undefined) details['field'] = title;
  }
  if (typeof languages === 'string')
    details['languages'] = languages
      .split(', ')
      .map((tag) => sayLanguage(tag, language))
      .join(language === 'en' ? ', ' : '、');
  if (typeof question === 'string') details['question'] = stepSnippet(question, reading);
  if (typeof cycle === 'string') details['cycle'] = titlesOf(cycle, reading);
  return details;
}

/** `a → b → a`, where each may be an id. */
function titlesOf(cycle: string, reading: Reading): string {
  return cycle
    .split(' → ')
    .map((id) => stepTitle(id, reading))
    .join(' → ');
}
