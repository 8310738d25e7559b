import { useEffect, useState } from 'react';
import type { ConversationTest } from '@nightshift/schema';
import { useTests } from './use-tests.js';

/** Plays the test of that name once it is known: somebody has followed a link to it. */
export function useWantedTest(
  flowId: string,
  name: string | null,
  play: (test: ConversationTest) => void,
): void {
  const { data } = useTests(flowId);
  const [played, setPlayed] = useState<string | null>(null);
  const wanted = name === played ? undefined : data?.items.find((test) => test.name === name);
  useEffect(() => {
    if (wanted === undefined) return;
    setPlayed(wanted.name);
    play(wanted);
    // Only another test is a reason to play.
  }, [wanted?.name]);
}
