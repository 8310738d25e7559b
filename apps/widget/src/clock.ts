/** Time and chance as the transport sees them, so that a test can turn the hands. */
export interface Clock {
  /** Wall time in milliseconds since 1970; it goes on while the machine sleeps. */
  now(): number;
  /** Calls once after `delayMs`; the returned function cancels. */
  after(delayMs: number, call: () => void): () => void;
  /** From 0 up to 1. */
  random(): number;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  after(delayMs, call) {
    const timer = setTimeout(call, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
  random: () => Math.random(),
};
