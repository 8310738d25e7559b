import { useEffect, useRef } from 'react';
import { findCall } from '@nightshift/nodes';
import type { CallOutcome } from '@nightshift/schema';
import { useProblemText } from '../ui/problem-note.js';
import { tryCall } from './call-card.js';
import { saidIn } from './said-in-talk.js';
import { registry, type TalkState } from './use-talk.js';

export interface RealCalls {
  isOn: boolean;
  /** Otherwise knowledge alone is asked, and where the server does not answer, the call gives what it gives offline. */
  models: boolean;
}

/** Lets the server make each call as soon as the flow asks for it. What came of it is an act of the talk like any other. */
export function useRealCalls({ talk, act }: TalkState, { isOn, models }: RealCalls): void {
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
    const flow = talk?.state.runs.find((run) => run.id === pending.runId)?.flowId;
    void tryCall(pending, { models, flow, said: talk === null ? [] : saidIn(talk) })
      .catch((error: unknown): CallOutcome => {
        const found = models ? undefined : findCall(registry, pending.call);
        return found === undefined
          ? { ok: false, code: 'call.not-made', message: problemText(error).title }
          : { ok: true, value: found.offline(pending.input) };
      })
      .then((outcome) => {
        if (!isGone) answer.current(outcome);
      });
    return () => {
      isGone = true;
    };
    // Only another call, or another way to make it, is a reason to call; it is the same one in every drawing of the same talk.
  }, [id, models]);
}
