import type pg from 'pg';
import type { DataSource } from 'typeorm';

export interface Database {
  /** Entities and ordinary queries. */
  readonly orm: DataSource;
  /** Hand-written statements. */
  readonly pool: pg.Pool;
  readonly url: string;
  close(): Promise<void>;
}
