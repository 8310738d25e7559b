/**
 * Why a batch failed, and so what to do next.
 * - `connection`: the database cannot be reached, or went away. Try again when it is back; nobody is to blame.
 * - `conflict`: somebody else was faster. Try again at once, with fresh eyes.
 * - `error`: something in the batch is wrong, or we are.
 */
export type FailureKind = 'connection' | 'conflict' | 'error';

export function failureKind(error: unknown): FailureKind {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (CONFLICTS.has(code)) return 'conflict';
  // Connection exceptions, lack of resources, an operator's intervention: SQLSTATE classes 08, 53, 57.
  if (/^(08|53|57)/.test(code) || NETWORK.has(code)) return 'connection';
  return error instanceof Error &&
    /^(Connection terminated|Client (was closed|has encountered)|timeout exceeded when|timeout expired)/.test(
      error.message,
    )
    ? 'connection'
    : 'error';
}

/** Serialization failure, deadlock, unique violation. */
const CONFLICTS: ReadonlySet<string> = new Set(['40001', '40P01', '23505']);
const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
