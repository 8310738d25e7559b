import type { Log } from '../log.js';
import { repeat } from '../repeat.js';
import { performNextRun, type RunOptions } from './perform-run.js';

const LOOK_EVERY_MS = 1000;

/** Works on runs that wait, one at a time, in a process of the worker role. */
export function startRuns(options: RunOptions & { log: Log }): { stop(): Promise<void> } {
  const { log } = options;
  let isStopped = false;
  const loop = repeat(LOOK_EVERY_MS, log, async () => {
    while (!isStopped) {
      const run = await performNextRun({ ...options, isStopped: () => isStopped });
      if (run === null) return;
      log.info({ run }, 'a knowledge base was evaluated');
    }
  });
  return {
    stop: async () => {
      isStopped = true;
      await loop.stop();
    },
  };
}
