import type { ModelReply } from '@nightshift/schema';

/**
 * Puts questions to models that are under way together. Each holds the most it may cost until it is answered, so near the
 * end of the day's budget one may be refused for what the others hold and will not need. It waits for them and asks again:
 * as much is asked as one after the other would.
 */
export type Purse = (ask: () => Promise<ModelReply>) => Promise<ModelReply>;

export function createPurse(): Purse {
  /** Questions that are at a model, or on their way there. */
  let underWay = 0;
  let ended = 0;
  const waiting: (() => void)[] = [];
  const end = (): void => {
    ended += 1;
    for (const goOn of waiting.splice(0)) goOn();
  };
  return async (ask) => {
    for (;;) {
      const endedBefore = ended;
      underWay += 1;
      const reply = await ask().finally(() => (underWay -= 1));
      const mayHaveMore = ended !== endedBefore || underWay > 0;
      if (!isForTheDay(reply) || !mayHaveMore) {
        end();
        return reply;
      }
      if (ended === endedBefore) await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
}

const isForTheDay = (reply: ModelReply): boolean =>
  reply.type === 'spent' && reply.limit === 'day' && reply.short === undefined;
