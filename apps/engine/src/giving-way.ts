import type { CallIo } from '@nightshift/nodes';

/**
 * What is asked of a model is put together, and what it has written is looked at, when turns leave time for it. Of a text that
 * grows meanwhile only the latest is looked at.
 */
export function givingWay(ask: CallIo['model'], giveWay: () => Promise<void>): CallIo['model'] {
  return async (request, onText) => {
    await giveWay();
    let latest: string | undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      await giveWay();
      const text = latest;
      latest = undefined;
      if (text !== undefined && !isOver) onText?.(text);
    };
    const reply = await ask(request, (written) => {
      if (latest === undefined) void look();
      latest = written;
    });
    isOver = true;
    await giveWay();
    return reply;
  };
}
