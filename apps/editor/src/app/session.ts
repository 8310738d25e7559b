import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { call, type Answer } from '../api/call.js';
import { ApiError } from '../api/problem.js';
import { queryClient } from './query-client.js';

export type Session = Answer<'GET /auth/me'>;
export type Permission = Session['permissions'][number];

export const sessionQuery = {
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  /** Null when nobody is signed in. */
  queryFn: async (): Promise<Session | null> => {
    try {
      return await call('GET /auth/me');
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
};

/** Who is signed in; below `SignedIn` there is always somebody. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('useSession outside of SignedIn');
  return data;
}

/** Whether the one who is signed in may do this: `const canWrite = useCan('flows.write')`. */
export function useCan(permission: Permission): boolean {
  const { data } = useQuery(sessionQuery);
  return data?.permissions.includes(permission) ?? false;
}

export async function signOut(): Promise<void> {
  await call('POST /auth/logout');
  queryClient.clear();
  location.assign('/app/login');
}
