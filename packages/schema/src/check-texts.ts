import { flowProblem } from './flow-problems.js';
import type { FlowFacts, Step } from './flow-facts.js';
import { isJsonObject } from './json.js';
import { pointer } from './issue.js';
import type { Problem } from './problem.js';
import { copiedLanguages, hasWords } from './copied-languages.js';
import type { ConfigPlace } from './walk-config.js';

/** Longer than this several channels cut a text off or refuse it. */
const LONGEST_TEXT = 2000;

/** How placeholders are read. The interpreter knows; it passes its own functions in. */
export interface TemplateReader {
  /** What is wrong with the placeholders of a text. */
  checkTemplate(text: string): readonly Pick<Problem, 'code' | 'severity' | 'message' | 'fix' | 'words'>[];
  /** The paths that it reads. */
  templatePaths(text: string): readonly string[];
}

/** What customers read: every language there, not too long, placeholders well formed. */
export function checkTexts({ flow, steps }: FlowFacts, reader: TemplateReader): Problem[] {
  return steps.flatMap((step) =>
    step.places.flatMap((place) => [
      ...(place.kind === 'text' ? checkLanguages(step, place, flow.languages) : []),
      ...wordingsOf(place).flatMap((wording) => checkWording(step, place, wording, reader)),
    ]),
  );
}

export interface Wording {
  text: string;
  path: string;
}

/** Every text at a place, one by one. */
export function wordingsOf({ kind, value, path }: ConfigPlace): Wording[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (kind !== 'text' || !isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([language, text]) =>
    typeof text === 'string' ? [{ text, path: pointer(path, language) }] : [],
  );
}

function checkLanguages(step: Step, { value, path }: ConfigPlace, languages: readonly string[]): Problem[] {
  const written = writtenIn(value, languages);
  // A text that nobody has begun is an optional one left empty; the node itself says when it must not be.
  if (written.size === 0) return [];
  const missing = languages.filter((language) => !written.has(language.toLowerCase()));
  const copies = copiesOf(step, { value, path }, languages);
  if (missing.length === 0) return copies;
  return [
    // What was copied is no better translated for another language that is missing.
    ...copies,
    flowProblem(
      'text.missing-language',
      { path: step.path + path, nodeId: step.id },
      { node: step.label, languages: missing.join(', ') },
    ),
  ];
}

function copiesOf(
  step: Step,
  { value, path }: Pick<ConfigPlace, 'value' | 'path'>,
  languages: readonly string[],
): Problem[] {
  const copies = copiedLanguages(value, languages);
  if (copies.length === 0) return [];
  const params = { node: step.label, languages: copies.join(', ') };
  return [flowProblem('text.untranslated', { path: step.path + path, nodeId: step.id }, params)];
}

/** A single text for everybody was written when the flow spoke one language, which was its first. */
function writtenIn(value: unknown, languages: readonly string[]): ReadonlySet<string> {
  const [first] = languages;
  if (typeof value === 'string' && first !== undefined && hasWords(value))
    return new Set([first.toLowerCase()]);
  const wordings = isJsonObject(value) ? Object.entries(value) : [];
  return new Set(wordings.filter(([, text]) => text !== '').map(([tag]) => tag.toLowerCase()));
}

function checkWording(
  step: Step,
  place: ConfigPlace,
  { text, path }: Wording,
  reader: TemplateReader,
): Problem[] {
  const at = { path: step.path + path, nodeId: step.id };
  const length = place.kind === 'text' && text.length > LONGEST_TEXT ? Array.from(text).length : 0;
  const tooLong =
    length > LONGEST_TEXT
      ? [flowProblem('text.too-long', at, { node: step.label, length, limit: LONGEST_TEXT })]
      : [];
  if (!place.isTemplated) return tooLong;
  const malformed = reader.checkTemplate(text).map(({ code, severity, message, fix, words }): Problem => ({
    code,
    severity,
    nodeId: at.nodeId,
    path: at.path,
    message,
    ...(fix === undefined ? {} : { fix }),
    ...(words === undefined ? {} : { words }),
  }));
  return [...tooLong, ...malformed];
}
