import { sayProblem, type Problem } from '@nightshift/schema';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useLanguage, type Language } from '../i18n/language.js';

/** As the engine sends it. */
export interface ShownProblem extends Pick<Problem, 'code' | 'severity' | 'path' | 'message' | 'fix'> {
  /** Where, as people call it; the path when absent. */
  place?: string;
  params?: Readonly<Record<string, unknown>>;
  words?: Readonly<Record<string, { message: string; fix?: string }>>;
}

/** What is wrong, where, and what to do: one below the other, errors first. */
export function ProblemList({ problems }: { problems: readonly ShownProblem[] }) {
  const language = useLanguage();
  const sorted = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul className="flex flex-col gap-2">
      {sorted.map((problem, index) => (
        <li key={`${problem.code} ${problem.path} ${String(index)}`} className="flex gap-2">
          {problem.severity === 'error' ? (
            <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
          ) : (
            <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
          )}
          <div className="min-w-0 wrap-anywhere">
            <Sentences {...sayShown(problem, language)} />
            <Place {...problem} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Place({ code, place, path }: ShownProblem) {
  // Its sentence names the step and the field.
  if (code === 'flow.shape') return null;
  if (place !== undefined) return place !== '' && <p className="text-sm text-soft">{place}</p>;
  return path !== '' && <code className="font-mono text-xs text-soft">{path}</code>;
}

function Sentences({ message, fix }: { message: string; fix?: string }) {
  return (
    <>
      <p>{message}</p>
      {fix !== undefined && <p className="text-soft">{fix}</p>}
    </>
  );
}

/** As it reads on this screen. */
export function sayShown({ params = {}, ...problem }: ShownProblem, language: Language) {
  const details = Object.entries(params).filter((entry): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]),
  );
  return sayProblem({ ...problem, params: Object.fromEntries(details) }, language);
}
