import type { Database } from '../store/database.js';

/** Oftener than this the row is left alone: it tells that the chat is there, not how many come. */
const EVERY_MS = 2000;
const MAX_LENGTH = 500;

/** Keeps when a page opened the chat of a channel, and which. What is not a page on the web is nothing to keep. */
export async function savePageSeen(
  { pool }: Database,
  channelId: string,
  url: string | undefined,
): Promise<void> {
  const page = pageOf(url);
  if (page === null) return;
  await pool.query({
    name: 'page-seen',
    text: `UPDATE channel SET page_seen_at = now(), page_seen_url = $2
      WHERE id = $1 AND (page_seen_at IS NULL OR page_seen_at < now() - $3 * interval '1 millisecond')`,
    values: [channelId, page, EVERY_MS],
  });
}

/** Without query and fragment: these may name a customer. */
function pageOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, origin, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return `${origin}${pathname}`.slice(0, MAX_LENGTH);
}
