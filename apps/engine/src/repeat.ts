import type { Log } from './log.js';

interface Repeating {
  stop(): Promise<void>;
}

/** One after the other, never two at a time; a failure is logged and tried again at the next time. */
export function repeat(everyMs: number, log: Log, work: () => Promise<void>): Repeating {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!isStopped) log.warn({ error: String(error) }, 'a look for work failed; it is repeated');
    }
    if (!isStopped) schedule();
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      working = run();
    }, everyMs);
  };
  schedule();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}
