import { isJsonObject, pickText, type Problem } from '@nightshift/schema';
import { freshId } from '../canvas/edits.js';
import { editAt } from './edit-at.js';
import { editFix, type Fix, type FixContext } from './fix.js';
import { languageName } from '../i18n/language-name.js';

/** The wording of the language that is understood best where one is missing: something to translate, not silence. */
export function copyWording(problem: Problem, { flow }: FixContext): Fix[] {
  let source: string | undefined;
  const edit = editAt(flow, problem.path, (old) => {
    if (!isJsonObject(old)) return old;
    const written = Object.entries(old).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    );
    const texts = Object.fromEntries(written);
    source = flow.languages.find((language) => Object.hasOwn(texts, language)) ?? written[0]?.[0];
    const missing = flow.languages.filter((language) => !Object.hasOwn(texts, language));
    return {
      ...old,
      ...Object.fromEntries(missing.map((language) => [language, pickText(texts, language, flow.languages)])),
    };
  });
  if (edit === undefined || source === undefined) return [];
  return editFix('copyWording', edit, { language: languageName(source) }, problem.nodeId);
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
