import { mkdirSync } from 'node:fs';
import { openPostgres } from '../postgres/start-postgres.js';
import { takeTurn } from './take-turn.js';

/** With the database of the data folder: joined while a server runs there, started for the moment otherwise. */
export async function withOwnPostgres<T>(dataDir: string, work: (url: string) => Promise<T>): Promise<T> {
  mkdirSync(dataDir, { recursive: true });
  const endTurn = await takeTurn(dataDir);
  try {
    const postgres = await openPostgres({ dataDir, log: () => undefined });
    try {
      return await work(postgres.url);
    } finally {
      await postgres.stop();
    }
  } finally {
    endTurn();
  }
}
