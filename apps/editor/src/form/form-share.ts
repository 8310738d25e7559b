import { createContext, useContext } from 'react';
import type { Path } from './set-at.js';

/** What all fields of one form share. By React's own context: rjsf compares its props too deeply to pass it on. */
export interface FormShare {
  /** Begins the ids of all controls. */
  id: string;
  config: Readonly<Record<string, unknown>>;
  /** In which of the flow's languages customers' texts are written. */
  contentLanguage: string;
  setContentLanguage: (language: string) => void;
  languages: readonly string[];
  /** Without it, the form cannot make the flow speak another language. */
  addLanguage: ((language: string) => void) | undefined;
  isReadOnly: boolean;
  /** Name of the list whose entries are ways out. */
  waysKey: string | undefined;
  /** What the way out is called that is taken instead of one of them that leads nowhere. */
  standIn: string | undefined;
  problems: readonly FieldProblem[];
  /** Of an object with free keys: what else speaks of a key must follow, so whoever owns the form does it. */
  renameKey: ((path: Path, from: string, to: string) => void) | undefined;
  /** Also when the form is already on its way out: what was typed is not lost. Undefined takes a value away. */
  write: (path: Path, value: unknown) => void;
  /** Writes only if `from` still stands there: entries may have moved or gone since it was read. */
  exchange: (path: Path, from: unknown, to: unknown) => void;
}

export interface FieldProblem {
  /** Inside the config. */
  path: readonly string[];
  text: string;
  isError: boolean;
}

const FormContext = createContext<FormShare | null>(null);
export const FormProvider = FormContext.Provider;

export function useForm(): FormShare {
  const share = useContext(FormContext);
  if (share === null) throw new Error('useForm outside of a form');
  return share;
}

/** What is wrong at this place or, with `isDeep`, anywhere below it. */
export function problemsAt(
  problems: readonly FieldProblem[],
  path: Path,
  { isDeep }: { isDeep: boolean },
): FieldProblem[] {
  return problems.filter(
    (problem) =>
      (isDeep ? problem.path.length >= path.length : problem.path.length === path.length) &&
      path.every((key, index) => problem.path[index] === String(key)),
  );
}
