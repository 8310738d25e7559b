import { useEffect, useRef } from 'react';
import type { CallOutcome } from '@nightshift/schema';
import { useProblemText } from '../ui/problem-note.js';
import { tryCall } from './call-card.js';
import type { TalkState } from './use-talk.js';

/** Lets the server make each call as soon as the flow asks for it. */
export function useRealCalls({ talk, act }: TalkState, isOn: boolean): void {
  const problemText = useProblemText();
  const answer = useRef<(outcome: CallOutcome) => void>(() => undefined);
  const [pending] = talk?.state.calls ?? [];
  const id = isOn ? pending?.id : undefined;
  useEffect(() => {
    answer.current = (outcome) => act({ type: 'answer', outcome });
  });
  useEffect(() => {
    if (id === undefined || pending === undefined) return undefined;
    let isGone = false;
    void tryCall(pending)
      .catch((error: unknown): CallOutcome => ({
        ok: false,
        code: 'call.not-made',
        message: problemText(error).title,
      }))
      .then((outcome) => {
        if (!isGone) answer.current(outcome);
      });
    return () => {
      isGone = true;
    };
    // Only another call is a reason to call; it is the same one in every drawing of the same talk.
  }, [id]);
}
