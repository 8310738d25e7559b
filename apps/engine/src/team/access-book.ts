import type { Database } from '../store/database.js';
import type { Caller } from './caller.js';
import { findSession, findToken } from './sessions.js';

/**
 * Who is behind a token or a session, remembered for a moment, so that a busy token costs no query per request.
 * 1. What was revoked in this process is refused at once, elsewhere after `KEPT_MS`.
 * 2. Only what exists is remembered: guesses fill no memory.
 */
export interface AccessBook {
  /** Without waiting, when it is remembered. */
  peek(key: string): Caller | undefined;
  findToken(token: string): Promise<Caller | undefined>;
  findSession(token: string): Promise<Caller | undefined>;
  /** Something about an account, session or token has changed. */
  forget(): void;
}

const KEPT_MS = 5000;
const MAX_ENTRIES = 10_000;

export function createAccessBook(database: Database, clock: () => number): AccessBook {
  let known = new Map<string, { caller: Caller; untilMs: number }>();
  /** Counts `forget`, so that an answer that was on its way is not remembered. */
  let generation = 0;

  const peek = (key: string): Caller | undefined => {
    const entry = known.get(key);
    return entry !== undefined && entry.untilMs > clock() ? entry.caller : undefined;
  };
  const find = async (key: string, look: () => Promise<Caller | undefined>): Promise<Caller | undefined> => {
    const remembered = peek(key);
    if (remembered !== undefined) return remembered;
    const before = generation;
    const caller = await look();
    if (caller !== undefined && before === generation) {
      if (known.size >= MAX_ENTRIES) known = new Map();
      known.set(key, { caller, untilMs: clock() + KEPT_MS });
    }
    return caller;
  };
  return {
    peek,
    findToken: (token) => find(tokenKey(token), () => findToken(database, token)),
    findSession: (token) => find(`session ${token}`, () => findSession(database, token)),
    forget: () => {
      generation += 1;
      known = new Map();
    },
  };
}

/** As in an Authorization header, so that the header itself can be looked up. */
export function tokenKey(token: string): string {
  return `Bearer ${token}`;
}
