import type { Log } from '../log.js';
import { repeat } from '../repeat.js';
import { importNext, type ImportOptions } from './import-source.js';
import type { Knowledge } from './knowledge.js';

const LOOK_EVERY_MS = 1000;

/** Reads sources that wait, one at a time, in a process of the worker role. */
export function startImports(options: ImportOptions & { knowledge: Pick<Knowledge, 'changed'>; log: Log }): {
  stop(): Promise<void>;
} {
  const { knowledge, log } = options;
  let isStopped = false;
  const loop = repeat(LOOK_EVERY_MS, log, async () => {
    while (!isStopped) {
      const imported = await importNext(options);
      if (imported === null) return;
      knowledge.changed(imported.workspaceId);
      const { sourceId, name, error, added, removed } = imported;
      if (error === undefined)
        log.info({ source: sourceId, name, added, removed }, 'a source of a knowledge base was read');
      else log.warn({ source: sourceId, name, error }, 'a source of a knowledge base cannot be read');
    }
  });
  return {
    stop: async () => {
      isStopped = true;
      await loop.stop();
    },
  };
}
