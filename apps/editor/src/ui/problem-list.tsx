import type { Problem } from '@nightshift/schema';
import { CircleAlert, TriangleAlert } from 'lucide-react';

/** As the engine sends it. */
export type ShownProblem = Pick<Problem, 'code' | 'severity' | 'path' | 'message' | 'fix'>;

/** What is wrong, where, and what to do: one below the other, errors first. */
export function ProblemList({ problems }: { problems: readonly ShownProblem[] }) {
  const sorted = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul className="flex flex-col gap-2">
      {sorted.map(({ severity, message, fix, path, code }, index) => (
        <li key={`${code} ${path} ${String(index)}`} className="flex gap-2">
          {severity === 'error' ? (
            <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
          ) : (
            <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
          )}
          <div className="min-w-0 wrap-anywhere">
            <p>{message}</p>
            {fix !== undefined && <p className="text-soft">{fix}</p>}
            {path !== '' && <code className="font-mono text-xs text-soft">{path}</code>}
          </div>
        </li>
      ))}
    </ul>
  );
}
