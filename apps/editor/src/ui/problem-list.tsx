import { sayProblem, type Problem } from '@nightshift/schema';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useLanguage, type Language } from '../i18n/language.js';

/** As the engine sends it. */
export interface ShownProblem extends Pick<Problem, 'code' | 'severity' | 'path' | 'message' | 'fix'> {
  /** Where, as people call it, and as the sentence says; the path when absent. */
  place?: string;
  params?: Readonly<Record<string, unknown>>;
  words?: Readonly<Record<string, { message: string; fix?: string }>>;
}

/** What is wrong and what to do: errors first, and what one place has several of stands together below its name. */
export function ProblemList({ problems }: { problems: readonly ShownProblem[] }) {
  const sorted = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul className="flex flex-col gap-2">
      {byPlace(sorted).map(([first, ...others], index) => (
        <li key={index} className="flex gap-2">
          {first.severity === 'error' ? (
            <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
          ) : (
            <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
          )}
          {others.length === 0 ? (
            <Sentences problem={first} isAlone />
          ) : (
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">{first.place}</p>
              <ul className="mt-1 flex flex-col gap-2 border-l-2 border-line pl-3">
                {[first, ...others].map((problem, at) => (
                  <li key={at}>
                    <Sentences problem={problem} />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

type Together = [first: ShownProblem, ...others: ShownProblem[]];

/** In the order of the first of each; what has no named place stands alone. */
function byPlace(problems: readonly ShownProblem[]): Together[] {
  const places = new Map<string, Together>();
  for (const [index, problem] of problems.entries()) {
    const { place, severity } = problem;
    const key = place === undefined || place === '' ? String(index) : `${severity} ${place}`;
    const together = places.get(key);
    if (together === undefined) places.set(key, [problem]);
    else together.push(problem);
  }
  return [...places.values()];
}

function Sentences({ problem, isAlone = false }: { problem: ShownProblem; isAlone?: boolean }) {
  const language = useLanguage();
  const { code, place, path } = problem;
  const { message, fix } = sayShown(problem, language);
  // Their sentence names the place.
  const isNamed = code === 'flow.shape' || place !== undefined || path === '';
  return (
    <div className="min-w-0 wrap-anywhere">
      <p>{message}</p>
      {/* Of several that are called the same the sentence does not say which. */}
      {isAlone && place !== undefined && place !== '' && !message.includes(place) && (
        <p className="text-sm">{place}</p>
      )}
      {fix !== undefined && <p className="text-soft">{fix}</p>}
      {!isNamed && <code className="font-mono text-xs text-soft">{path}</code>}
    </div>
  );
}

/** As it reads on this screen. */
export function sayShown({ params = {}, ...problem }: ShownProblem, language: Language) {
  const details = Object.entries(params).filter((entry): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]),
  );
  return sayProblem({ ...problem, params: Object.fromEntries(details) }, language);
}
