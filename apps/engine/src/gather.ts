import { setTimeout as sleep } from 'node:timers/promises';

/**
 * One question for many: what is asked while an answer is on its way shares the next question. So a customer alone waits
 * for nobody, and five hundred at once cost a handful of statements.
 * Where nobody waits for the answer, `pauseMs` is how long to wait for company.
 * `load` gives one answer for each key, in their order; when it throws, everybody who shared it hears so.
 */
export function gather<Key, Answer>(
  load: (keys: readonly Key[]) => Promise<readonly Answer[]>,
  { pauseMs = 0 }: { pauseMs?: number } = {},
): (key: Key) => Promise<Answer> {
  let waiting: Waiting<Key, Answer>[] = [];
  let isRunning = false;
  const run = async (): Promise<void> => {
    // What comes in the same turn of the event loop shares the first one.
    await (pauseMs === 0 ? new Promise((resolve) => setImmediate(resolve)) : sleep(pauseMs));
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      await answer(group, load);
    }
    isRunning = false;
  };
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      void run();
    });
}

const MOST = 256;

interface Waiting<Key, Answer> {
  key: Key;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

async function answer<Key, Answer>(
  group: readonly Waiting<Key, Answer>[],
  load: (keys: readonly Key[]) => Promise<readonly Answer[]>,
): Promise<void> {
  try {
    const answers = await load(group.map(({ key }) => key));
    if (answers.length !== group.length)
      throw new Error(`${group.length} were asked for, ${answers.length} came`);
    for (const [at, one] of answers.entries()) group[at]?.resolve(one);
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}
