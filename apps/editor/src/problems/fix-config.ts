import { applyOp, isJsonObject, pickText, type Edit, type Flow, type Problem } from '@nightshift/schema';
import { freshId } from '../canvas/edits.js';
import { editAt } from './edit-at.js';
import { editFix, type Fix, type FixContext } from './fix.js';
import { sayLanguage } from '../i18n/world-names.js';

/** The wording of the language that is understood best where one is missing: something to translate, not silence. */
export function copyWording({ path, nodeId }: Problem, { flow, language }: FixContext): Fix[] {
  const copied = copyAt(flow, path, flow.languages);
  return copied === undefined
    ? []
    : editFix('copyWording', copied.edit, { language: sayLanguage(copied.source, language) }, nodeId);
}

/** The same for all texts that lack one language, as one step. */
export function copyWordings(
  problems: readonly Problem[],
  missing: string,
  { flow, language }: FixContext,
): Fix[] {
  const edits: Edit[] = [];
  const sources = new Set<string>();
  let changed = flow;
  for (const { path } of problems) {
    const copied = copyAt(changed, path, [missing]);
    const applied = copied === undefined ? undefined : applyOp(changed, copied.edit);
    if (copied === undefined || applied?.ok !== true) continue;
    changed = applied.flow;
    edits.push(copied.edit);
    sources.add(copied.source);
  }
  if (edits.length === 0) return [];
  return editFix(
    'copyWording',
    { type: 'batch', edits },
    { language: [...sources].map((source) => sayLanguage(source, language)).join(', ') },
  );
}

function copyAt(
  flow: Flow,
  path: string,
  languages: readonly string[],
): { edit: Edit; source: string } | undefined {
  let source: string | undefined;
  const edit = editAt(flow, path, (old) => {
    const texts = wordingsOf(old, flow);
    source = flow.languages.find((language) => Object.hasOwn(texts, language)) ?? Object.keys(texts)[0];
    const missing = languages.filter((language) => !Object.hasOwn(texts, language));
    if (source === undefined || missing.length === 0) return old;
    const copies = missing.map((language) => [language, pickText(texts, language, flow.languages)]);
    return { ...(isJsonObject(old) ? old : texts), ...Object.fromEntries(copies) };
  });
  return edit === undefined || source === undefined ? undefined : { edit, source };
}

/** What is written, by language; a single text for everybody stands in the first. */
function wordingsOf(text: unknown, { languages: [first = 'en'] }: Flow): Record<string, string> {
  if (typeof text === 'string') return text === '' ? {} : { [first]: text };
  const written = Object.entries(isJsonObject(text) ? text : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(written);
}

/** What nobody knows goes; of what is doubled, the second. */
export function removeValue(problem: Problem, { flow }: FixContext): Fix[] {
  return editFix(
    'removeValue',
    editAt(flow, problem.path, () => undefined),
    {},
    problem.nodeId,
  );
}

export function mendValue(problem: Problem, context: FixContext): Fix[] {
  const { fault, rule } = problem.params ?? {};
  return fault === 'foreign' || rule === 'repeated' ? removeValue(problem, context) : [];
}

/** Another id for the second way out of the same name. */
export function renamePort(problem: Problem, { flow }: FixContext): Fix[] {
  const port = String(problem.params?.['port'] ?? 'case');
  const id = freshId(flow, `${port}-2`);
  return editFix(
    'renamePort',
    editAt(flow, problem.path, () => id),
    { name: id },
    problem.nodeId,
  );
}
