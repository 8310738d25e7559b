import { randomBytes } from 'node:crypto';
import type { Database } from '../store/database.js';
import { hashToken } from '../team/create-token.js';

/** A browser with the widget on it. */
export interface Visitor {
  tokenHash: string;
  channelId: string;
  /** Who it is on the channel: `vis_…` */
  sender: string;
  hints: VisitorHints;
  readSeq: number;
}

export interface VisitorHints {
  /** BCP 47. */
  language?: string;
  /** IANA. */
  zone?: string;
}

/** A browser that has not been seen for this long is a new visitor. */
const KEPT_DAYS = 400;

/** The visitor behind a token, or a new one with a token of its own. */
export async function openVisitor(
  database: Database,
  channelId: string,
  { token, hints }: { token: string | undefined; hints: VisitorHints },
): Promise<{ visitor: Visitor; token: string }> {
  if (token !== undefined) {
    const visitor = await findVisitor(database, channelId, token);
    if (visitor !== undefined) return { visitor: await seen(database, visitor, hints), token };
  }
  const made = randomBytes(32).toString('base64url');
  const visitor: Visitor = {
    tokenHash: hashToken(made),
    channelId,
    sender: `vis_${randomBytes(12).toString('hex')}`,
    hints,
    readSeq: 0,
  };
  await database.pool.query(
    'INSERT INTO visitor (token_hash, channel_id, sender, hints) VALUES ($1, $2, $3, $4)',
    [visitor.tokenHash, channelId, visitor.sender, JSON.stringify(hints)],
  );
  return { visitor, token: made };
}

export async function findVisitor(
  { pool }: Database,
  channelId: string,
  token: string,
): Promise<Visitor | undefined> {
  const { rows } = await pool.query<{
    token_hash: string;
    channel_id: string;
    sender: string;
    hints: VisitorHints;
    read_seq: number;
  }>({
    name: 'find-visitor',
    text: `SELECT token_hash, channel_id, sender, hints, read_seq FROM visitor
      WHERE token_hash = $1 AND channel_id = $2 AND seen_at > now() - $3 * interval '1 day'`,
    values: [hashToken(token), channelId, KEPT_DAYS],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    tokenHash: row.token_hash,
    channelId: row.channel_id,
    sender: row.sender,
    hints: row.hints,
    readSeq: row.read_seq,
  };
}

async function seen({ pool }: Database, visitor: Visitor, hints: VisitorHints): Promise<Visitor> {
  const known = { ...visitor.hints, ...hints };
  await pool.query('UPDATE visitor SET seen_at = now(), hints = $2 WHERE token_hash = $1', [
    visitor.tokenHash,
    JSON.stringify(known),
  ]);
  return { ...visitor, hints: known };
}

/** Never backwards: another tab may be ahead. */
export async function saveReadSeq({ pool }: Database, { tokenHash }: Visitor, seq: number): Promise<void> {
  await pool.query('UPDATE visitor SET read_seq = greatest(read_seq, $2) WHERE token_hash = $1', [
    tokenHash,
    seq,
  ]);
}

/** Visitors by token, remembered for a moment, so that a busy chat costs no query per request. */
export interface VisitorBook {
  find(channelId: string, token: string): Promise<Visitor | undefined>;
  forget(channelId: string, token: string): void;
}

const REMEMBERED_MS = 10_000;
const MAX_ENTRIES = 20_000;

export function createVisitorBook(database: Database, clock: () => number): VisitorBook {
  let known = new Map<string, { visitor: Visitor; untilMs: number }>();
  return {
    find: async (channelId, token) => {
      const key = `${channelId} ${token}`;
      const entry = known.get(key);
      if (entry !== undefined && entry.untilMs > clock()) return entry.visitor;
      const visitor = await findVisitor(database, channelId, token);
      if (visitor === undefined) return undefined;
      if (known.size >= MAX_ENTRIES) known = new Map();
      known.set(key, { visitor, untilMs: clock() + REMEMBERED_MS });
      return visitor;
    },
    forget: (channelId, token) => void known.delete(`${channelId} ${token}`),
  };
}
