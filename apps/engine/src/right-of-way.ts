import { setImmediate as nextRound } from 'node:timers/promises';

/**
 * One thread decides turns and works on answers. A turn takes a millisecond here and there between its statements, and its
 * customer waits for all of them; what an answer takes comes in larger pieces, and of fifty that end together one lies
 * behind the other. So who is about to compute gives way: pieces begin one at a time, in a round of the event loop of
 * their own, and while a turn is under way `APART_MS` lie between two of them, or less where many wait. So a turn meets one
 * piece, as a rule, and those who wait go on even where turns never end and pieces come faster than that.
 */
export interface RightOfWay {
  /** A turn is under way until this has ended. */
  during<T>(turn: Promise<T>): Promise<T>;
  /** Resolves when it is one's time to compute. */
  giveWay(): Promise<void>;
}

const APART_MS = 8;
/** So long the pauses before the last of those who wait may be together. */
const MOST_PAUSES_MS = 100;

export function createRightOfWay(now: () => number = () => performance.now()): RightOfWay {
  const waiting: (() => void)[] = [];
  let turns = 0;
  let endedMs = -Infinity;
  let isLetting = false;
  /** For who waits between two pieces: the last turn has ended. */
  let isFree = (): void => {};

  const letOnePass = async (): Promise<void> => {
    while (waiting.length > 0) {
      const restMs = endedMs + Math.min(APART_MS, MOST_PAUSES_MS / waiting.length) - now();
      // A timer knows no part of a millisecond.
      if (turns > 0 && restMs >= 1) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, restMs);
          isFree = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        continue;
      }
      waiting.shift()?.();
      await nextRound();
      endedMs = now();
    }
    isLetting = false;
  };
  return {
    during: async (turn) => {
      turns += 1;
      try {
        return await turn;
      } finally {
        turns -= 1;
        if (turns === 0) isFree();
      }
    },
    giveWay: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (isLetting) return;
        isLetting = true;
        void letOnePass();
      }),
  };
}
