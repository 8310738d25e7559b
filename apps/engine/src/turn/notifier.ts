import pg from 'pg';
import type { Log } from '../log.js';
import { CONNECT_WITHIN_MS, endWhenSilent } from '../store/mind-session.js';
import { NOTICES_SESSION } from '../store/session-names.js';

/** Something about a conversation has been committed. Ids and numbers only: whoever needs more reads the rows. */
export interface Notice {
  workspaceId: string;
  conversationId: string;
  /** Of its newest message. */
  seq: number;
  /** Neither a call nor a burst is pending. */
  isSettled: boolean;
}

export type NoticeListener = (notice: Notice) => void;

/** Somebody is writing. Kept nowhere: it is worth nothing a moment later. */
export interface TypingNotice {
  workspaceId: string;
  conversationId: string;
  by: 'customer' | 'agent' | 'bot';
  isTyping: boolean;
  /** Of the agent, as the customer reads it. */
  name?: string;
  /** Of the bot: what it has written so far. At most MAX_TYPED_BYTES. */
  text?: string;
}

/** Somebody has a flow open, or has left it. Kept nowhere either: pages say it again and again. */
export interface PresenceNotice {
  workspaceId: string;
  flowId: string;
  who: { id: string; name: string };
  /** Of one open page. */
  page: string;
  /** The node or trigger that is being worked at. */
  step: string | null;
  isHere: boolean;
  /** Everybody else is to say where they are. */
  asks: boolean;
  /** Where two have written differently, and this one has yet to choose. */
  contested: { path: string; text: string }[];
}

/**
 * Tells whoever listens what has been committed: in this process at once, in others through PostgreSQL.
 * 1. A notice is a hint. It may come twice or, when a connection breaks, not at all; listeners read the rows.
 * 2. While this is the only process nothing is sent. A newcomer says hello before it serves anybody,
 *    and from then on everybody sends.
 */
export interface Notifier {
  /** Every commit of one conversation. Call the result to stop. */
  onConversation: (conversationId: string, listener: NoticeListener) => () => void;
  /** The same for a whole workspace: the inbox, the editor. */
  onWorkspace: (workspaceId: string, listener: NoticeListener) => () => void;
  /** Called after a commit. */
  publish: (notices: readonly Notice[]) => void;
  /** Whoever writes, in any process. Call the result to stop. */
  onTyping: (listener: (typing: TypingNotice) => void) => () => void;
  /** Told here at once, and elsewhere through PostgreSQL; a broken connection loses it. */
  tellTyping: (typing: TypingNotice) => void;
  /** The same two for whoever has a flow open. */
  onPresence: (listener: (presence: PresenceNotice) => void) => () => void;
  tellPresence: (presence: PresenceNotice) => void;
  stop: () => Promise<void>;
}

const CHANNEL = 'nightshift_notices';
/** Any 31-bit numbers that nothing else in the database locks together. */
const PRESENCE = [7_355_609, 1] as const;
/** What else a notice of typing says needs room, too. */
export const MAX_TYPED_BYTES = 6000;
/** NOTIFY takes at most 8,000 bytes. */
const MAX_PAYLOAD_BYTES = 7900;
const RECONNECT_MS = 500;
const COUNT_EVERY_MS = 5000;

type Packed = [workspaceId: string, conversationId: string, seq: number, isSettled: 0 | 1];
type Payload = {
  from: string;
  hello?: true;
  notices?: Packed[];
  typing?: TypingNotice;
  presence?: PresenceNotice;
};

export async function startNotifier({
  url,
  log,
  name,
}: {
  url: string;
  log: Log;
  name: string;
}): Promise<Notifier> {
  const conversations = createListeners();
  const workspaces = createListeners();
  const tell = (notice: Notice): void => {
    conversations.tell(notice.conversationId, notice);
    workspaces.tell(notice.workspaceId, notice);
  };
  const typing = createHearers<TypingNotice>();
  const presence = createHearers<PresenceNotice>();
  let isAlone = true;
  const hear = (payload: Payload): void => {
    if (payload.from === name) return;
    isAlone = false;
    if (payload.typing !== undefined) typing.tell(payload.typing);
    if (payload.presence !== undefined) presence.tell(payload.presence);
    for (const [workspaceId, conversationId, seq, isSettled] of payload.notices ?? []) {
      tell({ workspaceId, conversationId, seq, isSettled: isSettled === 1 });
    }
  };
  const wire = await connectWire({
    url,
    log,
    name,
    hear,
    onCount: (processes) => (isAlone = processes <= 1),
  });
  return {
    onConversation: conversations.add,
    onWorkspace: workspaces.add,
    publish: (notices) => {
      for (const notice of notices) tell(notice);
      if (!isAlone) wire.send(notices);
    },
    onTyping: typing.add,
    tellTyping: (notice) => {
      typing.tell(notice);
      if (!isAlone) wire.sendFleeting({ typing: notice });
    },
    onPresence: presence.add,
    tellPresence: (notice) => {
      presence.tell(notice);
      if (!isAlone) wire.sendFleeting({ presence: notice });
    },
    stop: wire.stop,
  };
}

/** Of news that is worth nothing a moment later. */
function createHearers<News>(): {
  add: (hear: (news: News) => void) => () => void;
  tell: (news: News) => void;
} {
  const hearers = new Set<(news: News) => void>();
  return {
    add: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    tell: (news) => {
      for (const hear of [...hearers]) hear(news);
    },
  };
}

interface Listeners {
  add: (key: string, listener: NoticeListener) => () => void;
  tell(key: string, notice: Notice): void;
}

function createListeners(): Listeners {
  const byKey = new Map<string, Set<NoticeListener>>();
  return {
    add: (key, listener) => {
      const listeners = byKey.get(key) ?? new Set();
      byKey.set(key, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && byKey.get(key) === listeners) byKey.delete(key);
      };
    },
    tell: (key, notice) => {
      const listeners = byKey.get(key);
      if (listeners !== undefined) for (const listener of [...listeners]) listener(notice);
    },
  };
}

interface WireOptions {
  url: string;
  log: Log;
  name: string;
  hear: (payload: Payload) => void;
  /** How many processes there are, this one included. */
  onCount: (processes: number) => void;
}

interface Wire {
  send: (notices: readonly Notice[]) => void;
  sendFleeting: (news: Pick<Payload, 'typing' | 'presence'>) => void;
  stop: () => Promise<void>;
}

async function connectWire({ url, log, name, hear, onCount }: WireOptions): Promise<Wire> {
  let client: pg.Client | undefined;
  let isStopped = false;
  let waiting: Packed[] = [];
  let sending: Promise<void> | undefined;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: url,
      application_name: NOTICES_SESSION + name,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      keepAlive: true,
    });
    next.on('notification', ({ payload }) => hear(parsePayload(payload)));
    next.on('error', () => {});
    next.on('end', () => {
      client = undefined;
      // Until it is known who else is there, nobody is assumed to be alone.
      onCount(2);
      if (!isStopped) setTimeout(() => void reconnect(), RECONNECT_MS).unref();
    });
    await next.connect();
    // It is asked who else is there every COUNT_EVERY_MS, so its silence is noticed although it mostly listens.
    endWhenSilent(next, COUNT_EVERY_MS - 1000);
    await next.query(`LISTEN ${CHANNEL}`);
    await next.query('SELECT pg_advisory_lock_shared($1, $2)', [...PRESENCE]);
    client = next;
    await notify({ from: name, hello: true });
    await count();
  };
  const reconnect = async (): Promise<void> => {
    if (isStopped || client !== undefined) return;
    await connect().catch((error: unknown) =>
      log.warn({ error: String(error) }, 'notices between processes are interrupted'),
    );
  };
  const notify = async (payload: Payload): Promise<void> => {
    await client?.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(payload)]);
  };
  const count = async (): Promise<void> => {
    const result = await client?.query<{ processes: number }>(
      `SELECT count(*)::integer AS processes FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid = $2
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [...PRESENCE],
    );
    onCount(result?.rows[0]?.processes ?? 2);
  };
  const flush = async (): Promise<void> => {
    while (waiting.length > 0 && client !== undefined)
      await notify({ from: name, notices: takePacked(waiting) });
  };

  await connect();
  const counting = setInterval(() => void count().catch(() => {}), COUNT_EVERY_MS).unref();
  return {
    send: (notices) => {
      // With nobody to carry them they would only grow stale; listeners elsewhere read the rows when they reconnect.
      if (client === undefined) return;
      for (const { workspaceId, conversationId, seq, isSettled } of notices) {
        waiting.push([workspaceId, conversationId, seq, isSettled ? 1 : 0]);
      }
      sending ??= flush()
        .catch(() => (waiting = []))
        .then(() => (sending = undefined));
    },
    sendFleeting: (news) => void notify({ from: name, ...news }).catch(() => {}),
    stop: async () => {
      isStopped = true;
      clearInterval(counting);
      await sending;
      await client?.end().catch(() => {});
    },
  };
}

/** As many as fit into one NOTIFY. Ids are ASCII, so length is bytes. */
function takePacked(waiting: Packed[]): Packed[] {
  let bytes = 100;
  let count = 0;
  for (const packed of waiting) {
    bytes += packed[0].length + packed[1].length + 24;
    if (bytes > MAX_PAYLOAD_BYTES) break;
    count += 1;
  }
  return waiting.splice(0, Math.max(1, count));
}

function parsePayload(payload: string | undefined): Payload {
  // Only our own processes write to this channel.
  return JSON.parse(payload ?? '{}') as Payload;
}
