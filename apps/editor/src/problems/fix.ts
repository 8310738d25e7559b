import type { Edit, Flow, KnownNames, Operation } from '@nightshift/schema';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import type { Language } from '../i18n/language.js';
import type { fixWords } from './words.js';

export type FixWord = keyof typeof fixWords;

/** What a click can do about a problem. */
export type Fix =
  /** Undone like any other edit. */
  | {
      type: 'edit';
      word: FixWord;
      details: Readonly<Record<string, string>>;
      operation: Operation;
      /** What is shown afterwards. */
      select?: string;
    }
  /** Something that flows call by name and that does not exist yet. */
  | {
      type: 'create';
      what: 'calendar' | 'tag' | 'team';
      word: FixWord;
      details: Readonly<Record<string, string>>;
      name: string;
    };

export interface FixContext {
  flow: Flow;
  catalogue: NodeCatalogue;
  known: KnownNames;
  language: Language;
}

export function editFix(
  word: FixWord,
  edit: Edit | Operation | undefined,
  details: Readonly<Record<string, string>> = {},
  select?: string,
): Fix[] {
  if (edit === undefined) return [];
  return [{ type: 'edit', word, details, operation: edit, ...(select === undefined ? {} : { select }) }];
}
