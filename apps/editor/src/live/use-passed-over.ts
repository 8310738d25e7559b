import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api/call.js';
import { isPassedOver, triggersOf, withThoseOfNow, type SaidTrigger } from './passed-over.js';
import type { Moment } from './use-live.js';

export interface PassedOver {
  triggers: readonly SaidTrigger[];
  isOfNow: boolean;
  isLoading: boolean;
}

const NONE: readonly SaidTrigger[] = [];

/** Why the flow did nothing at a moment; null where it did something, or nothing came that it could have heard. */
export function usePassedOver(
  conversationId: string,
  flowId: string,
  moment: Moment | undefined,
): PassedOver | null {
  const passed = moment !== undefined && isPassedOver(moment, flowId) ? moment : null;
  const { data: now = NONE, isLoading } = useQuery({
    queryKey: ['timeline', conversationId, 'explained', flowId, passed?.eventId],
    enabled: passed !== null,
    queryFn: async () => {
      const { explanation } = await call('GET /conversations/{id}/timeline', {
        params: { id: conversationId },
        query: { limit: 1, explain: passed?.eventId ?? '' },
      });
      // The engine writes traces whole; its documentation names only what every item has.
      return triggersOf((explanation?.triggers ?? []) as unknown as Moment['trace'], flowId);
    },
  });
  return useMemo(
    () => (passed === null ? null : { ...withThoseOfNow(triggersOf(passed.trace, flowId), now), isLoading }),
    [passed, flowId, now, isLoading],
  );
}
