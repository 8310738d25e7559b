import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Loading } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { words } from './words.js';

interface Query<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** What the server said, or that it is on its way, or what went wrong. */
export function Loaded<T>({ query, children }: { query: Query<T>; children: (data: T) => ReactNode }) {
  const t = useWords(words);
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return <Loading label={t('loading')} />;
  return (
    <div className="p-4">
      <ProblemNote error={query.error}>
        <Button className="mt-2" size="sm" onClick={() => void query.refetch()}>
          {t('again')}
        </Button>
      </ProblemNote>
    </div>
  );
}
