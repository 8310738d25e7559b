import { Heart0001 } from './0001-heart.js';

/** Every migration there is, oldest first. A new one goes at the end and is never changed after its release. */
export const MIGRATIONS = [Heart0001] as const;

/** As they stand in the table `migration` once they have run. */
export const MIGRATION_NAMES: readonly string[] = MIGRATIONS.map((Migration) => new Migration().name);
