/** The places where a test may kill the process: before and after everything that lasts. */
export const CRASH_POINTS = [
  'ingress.before-commit',
  'ingress.after-commit',
  'turn.before-write',
  'turn.before-commit',
  'turn.after-commit',
  'turn.after-acknowledge',
  'outbox.before-claim',
  'outbox.after-claim',
  'outbox.before-send',
  'outbox.after-send',
  'outbox.before-commit',
  'outbox.after-commit',
  'import.after-claim',
  'import.before-commit',
  'import.after-commit',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

let hit: ((name: CrashPoint) => void) | undefined;

/** Does nothing unless `armCrashPoint` was called: one test of a variable. */
export function crashPoint(name: CrashPoint): void {
  if (hit !== undefined) hit(name);
}

/**
 * Kills this process with SIGKILL when the point is passed for the nth time.
 * `at` is `name` or `name:n`, as in NIGHTSHIFT_CRASH_AT=turn.before-commit:3.
 */
export function armCrashPoint(at: string): void {
  const [name = '', times = '1'] = at.split(':');
  const known = CRASH_POINTS.find((point) => point === name);
  let left = Number(times);
  if (known === undefined || !Number.isInteger(left) || left < 1) {
    throw new Error(
      `"${at}" is no crash point; write one of ${CRASH_POINTS.join(', ')}, with :n for the nth time`,
    );
  }
  hit = (passed) => {
    if (passed !== known || (left -= 1) > 0) return;
    process.kill(process.pid, 'SIGKILL');
    // The signal is delivered asynchronously; nothing more may happen in this process.
    for (;;);
  };
}
