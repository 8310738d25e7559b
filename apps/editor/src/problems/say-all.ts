import {
  isToFillIn,
  pickText,
  pointerKeys,
  sayProblem,
  type Flow,
  type Problem,
  type SaidProblem as Sentences,
} from '@nightshift/schema';
import { portLabel } from '../canvas/card.js';
import { namedLanguages } from '../form/field-problems.js';
import { fieldTitle } from '../form/field-title.js';
import type { Language } from '../i18n/language.js';
import { say } from '../i18n/words.js';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import { isWrong, type SaidProblem } from './said-problem.js';
import { distinctTitles, stepSnippet, stepTitle } from './step-title.js';
import { words } from './words.js';

export interface Reading {
  flow: Flow;
  catalogue: NodeCatalogue;
  language: Language;
}

/**
 * Their sentences in the language of the reader, with the titles that the card and the form show. What is wrong first, then what is
 * unfinished.
 */
export function sayAll(problems: readonly Problem[], reading: Reading): SaidProblem[] {
  if (problems.length === 0) return [];
  const titleOf = distinctTitles(reading);
  const placeOf = (id: string | undefined): { place?: string } => {
    const title = id === undefined ? '' : titleOf(id);
    return id === undefined || title === stepTitle(id, reading) ? {} : { place: title };
  };
  const said = problems.map((problem): SaidProblem => ({
    ...problem,
    ...quotedAsPrinted(
      ofStep(problem, sayProblem(problem, reading.language, detailsOf(problem, reading)), reading),
      reading.language,
    ),
    ...placeOf(problem.nodeId),
    ...(isToFillIn(problem, reading.flow) ? { isToFillIn: true } : {}),
  }));
  return said.sort((a, b) => rankOf(a) - rankOf(b));
}

/** The engine's English goes to terminals and programs, too: its quotes are straight. */
function quotedAsPrinted(said: Sentences, language: Language): Sentences {
  if (language !== 'en') return said;
  const printed = (text: string): string => text.replaceAll(/"([^"]*)"/g, '“$1”');
  const { message, fix } = said;
  return { message: printed(message), ...(fix === undefined ? {} : { fix: printed(fix) }) };
}

/** What a step's own check says names no step; in a list it is said whose it is. */
function ofStep({ nodeId, params }: Problem, said: Sentences, reading: Reading): Sentences {
  if (nodeId === undefined || params?.['node'] !== undefined) return said;
  const title = stepTitle(nodeId, reading);
  if (said.message.includes(title)) return said;
  return { ...said, message: say(words.ofStep, reading.language, { step: title, what: said.message }) };
}

function rankOf(problem: SaidProblem): number {
  if (isWrong(problem)) return 0;
  return problem.isToFillIn === true ? 1 : 2;
}

/** What the checks call by id, as people see it. */
function detailsOf({ code, path, nodeId, params = {} }: Problem, reading: Reading): Record<string, string> {
  const { flow, catalogue, language } = reading;
  const details: Record<string, string> = {};
  if (nodeId === undefined) return details;
  if (params['node'] !== undefined) details['node'] = stepTitle(nodeId, reading);
  const kind = Object.hasOwn(flow.triggers, nodeId) ? 'trigger' : 'node';
  const step = kind === 'trigger' ? flow.triggers[nodeId] : flow.nodes[nodeId];
  const manifest = step === undefined ? undefined : catalogue.manifest(kind, step.type);
  if (step === undefined || manifest === undefined) return details;
  Object.assign(details, titlesOfOverlap(code, nodeId, params, reading));
  const { port, cycle, languages, question } = params;
  if (typeof port === 'string') {
    const ways = port.split(WAYS).map((way) => portLabel(kind, step, way, manifest, { language, flow }));
    details['port'] = listed(
      ways.map((it) => say(words.quoted, language, { it })),
      language,
    );
  }
  if (code === 'config.invalid') {
    const keys = pointerKeys(path).slice(3);
    // What no form knows has no title.
    const title = fieldTitle(manifest.config, keys, language) ?? keys.at(-1);
    if (title !== undefined) details['field'] = title;
  }
  if (typeof languages === 'string') Object.assign(details, namedLanguages(params, language));
  if (typeof question === 'string') details['question'] = stepSnippet(question, reading);
  if (typeof cycle === 'string') details['cycle'] = titlesOf(cycle, reading);
  return details;
}

/** Both triggers of an overlap, the other one by its type where nobody gave it a name. */
function titlesOfOverlap(
  code: string,
  nodeId: string,
  { otherType, count }: NonNullable<Problem['params']>,
  reading: Reading,
): Record<string, string> {
  const { catalogue, language } = reading;
  const manifest = typeof otherType === 'string' ? catalogue.manifest('trigger', otherType) : undefined;
  const [own, other] = [
    stepTitle(nodeId, reading),
    manifest === undefined ? undefined : pickText(manifest.title, language, ['en']),
  ];
  const isOwn = code === 'overlap.takes';
  if (!isOwn && code !== 'overlap.taken') return other === undefined ? {} : { otherNode: other };
  const [taker, missed] = isOwn ? [own, other] : [other, own];
  const shown = missed === undefined ? '' : say(words.quoted, language, { it: missed });
  // What words are missed is known without any titles.
  return {
    ...(taker === undefined ? {} : { taker }),
    ...(shown === '' || count !== undefined ? {} : { words: shown, shown }),
  };
}

/** No id of a way out has a comma in it. */
const WAYS = ',';

/** What is wrong with several ways out of one step in the same manner is one problem. */
export function joinWays(problems: readonly Problem[]): Problem[] {
  const joined = new Map<string, Problem>();
  for (const problem of problems) {
    const { port, ...others } = problem.params ?? {};
    if (port === undefined || problem.nodeId === undefined) joined.set(String(joined.size), problem);
    else {
      const key = JSON.stringify([problem.code, problem.nodeId, others]);
      const before = joined.get(key);
      const ways = before === undefined ? port : `${String(before.params?.['port'])}${WAYS}${String(port)}`;
      joined.set(key, { ...(before ?? problem), params: { ...others, port: ways } });
    }
  }
  return [...joined.values()];
}

function listed(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(parts);
}

/** `a → b → a`, where each may be an id. */
function titlesOf(cycle: string, reading: Reading): string {
  return cycle
    .split(' → ')
    .map((id) => stepTitle(id, reading))
    .join(' → ');
}
