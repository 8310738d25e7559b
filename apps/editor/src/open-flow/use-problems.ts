import type { Flow, KnownNames, Problem } from '@nightshift/schema';
import { useEffect, useRef, useState } from 'react';
import type { NodeCatalogue } from './catalogue.js';
import type { CheckAnswer, CheckRequest } from './check.worker.js';

const AFTER_MS = 150;

/** Checks the flow a moment after each change, in a worker: the hand that draws never waits for it. Null before the first answer. */
export function useProblems(
  flow: Flow,
  { manifests }: NodeCatalogue,
  known: KnownNames,
): readonly Problem[] | null {
  const [problems, setProblems] = useState<readonly Problem[] | null>(null);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const made = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      // An answer about an older flow is not worth a flicker.
      if (data.number === asked.current) setProblems(data.problems);
    });
    worker.current = made;
    return () => made.terminate();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      asked.current += 1;
      const request: CheckRequest = { number: asked.current, flow, manifests, known };
      worker.current?.postMessage(request);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [flow, manifests, known]);
  return problems;
}
