import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiError } from '../api/problem.js';
import { useWords } from '../i18n/use-words.js';
import { words } from './words.js';

/** What went wrong as a sentence, and what to do about it. */
export function useProblemText(): (error: unknown) => { title: string; detail: string } {
  const t = useWords(words);
  return (error) => {
    if (!(error instanceof ApiError)) return { title: t('unexpected'), detail: t('unexpectedFix') };
    if (error.isOffline) return { title: t('offline'), detail: t('offlineFix') };
    return { title: error.title, detail: error.detail };
  };
}

export function ProblemNote({ error, children }: { error: unknown; children?: ReactNode }) {
  const { title, detail } = useProblemText()(error);
  return (
    <div role="alert" className="flex gap-2 rounded-md bg-bad-soft px-3 py-2 text-bad">
      <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        {detail !== '' && <p className="wrap-anywhere">{detail}</p>}
        {children}
      </div>
    </div>
  );
}
