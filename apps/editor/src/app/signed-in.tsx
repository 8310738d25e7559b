import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { whenSignedOut } from '../api/call.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Loading } from '../ui/page.js';
import { ProblemNote } from '../ui/problem-note.js';
import { queryClient } from './query-client.js';
import { sessionQuery } from './session.js';
import { words } from './words.js';

/** Lets in who has a session; others sign in first and come back to where they wanted. */
export function SignedIn({ children }: { children: ReactNode }) {
  const t = useWords(words);
  const { pathname, search } = useLocation();
  const { data, error, refetch } = useQuery(sessionQuery);
  const [isLost, setIsLost] = useState(false);
  useEffect(
    () =>
      whenSignedOut(() => {
        // Whoever has only just come was never signed in.
        if ((queryClient.getQueryData(sessionQuery.queryKey) ?? null) !== null) setIsLost(true);
        queryClient.setQueryData(sessionQuery.queryKey, null);
      }),
    [],
  );
  if (data === null)
    return <Navigate to={`/login?to=${encodeURIComponent(pathname + search)}`} state={{ isLost }} replace />;
  if (data !== undefined) return children;
  if (error === null) return <Loading label={t('loading')} />;
  return (
    <div className="mx-auto max-w-md p-8">
      <ProblemNote error={error}>
        <Button className="mt-2" size="sm" onClick={() => void refetch()}>
          {t('again')}
        </Button>
      </ProblemNote>
    </div>
  );
}
