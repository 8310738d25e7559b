import type { Flow, KnownNames, Problem } from '@nightshift/schema';
import { useEffect, useRef, useState } from 'react';
import type { NodeCatalogue } from './catalogue.js';
import type { CheckAnswer, CheckRequest } from './check.worker.js';

const AFTER_MS = 150;

/** What was found, and in what. */
export interface FoundProblems {
  flow: Flow;
  problems: readonly Problem[];
}

/** Checks the flow a moment after each change, in a worker: the hand that draws never waits for it. Null before the first answer. */
export function useProblems(
  flow: Flow,
  { manifests }: NodeCatalogue,
  known: KnownNames,
): FoundProblems | null {
  const [found, setFound] = useState<FoundProblems | null>(null);
  const worker = useRef<Worker | null>(null);
  const asked = useRef({ number: 0, flow });
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      // Not before: the cards are drawn first, and its script is large.
      worker.current ??= startWorker(({ number, problems }) => {
        // An answer about an older flow is not worth a flicker.
        if (number === asked.current.number) setFound({ flow: asked.current.flow, problems });
      });
      asked.current = { number: asked.current.number + 1, flow };
      const request: CheckRequest = { number: asked.current.number, flow, manifests, known };
      worker.current.postMessage(request);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [flow, manifests, known]);
  return found;
}

function startWorker(hear: (answer: CheckAnswer) => void): Worker {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => hear(data));
  return worker;
}
