import type { ClientBase } from 'pg';

/**
 * `onConnect` of every pool. A cut session fails the query that is under way, or its client is replaced by the pool.
 * But there is a moment between a pool's giving a client away and its taker's listening, and in that moment a cut
 * that nobody hears would end the process.
 */
export function hearCuts(client: ClientBase): void {
  client.on('error', () => {});
}
