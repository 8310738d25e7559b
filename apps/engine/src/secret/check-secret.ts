import type { Database } from '../store/database.js';
import type { SecretBox } from './secret-box.js';

const NAME = 'secret';
const WORDS = 'the secret of this installation';

/** Every process of an installation must have the same secret. Throws when this one's is another than the first one's. */
export async function checkSecret({ pool }: Database, secretBox: SecretBox): Promise<void> {
  const sealed = secretBox.seal(WORDS, NAME).toString('base64');
  await pool.query('INSERT INTO installation (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [
    NAME,
    JSON.stringify({ sealed }),
  ]);
  const { rows } = await pool.query<{ sealed: string }>(
    `SELECT value->>'sealed' AS sealed FROM installation WHERE name = $1`,
    [NAME],
  );
  try {
    secretBox.open(Buffer.from(rows[0]?.sealed ?? '', 'base64'), NAME);
  } catch {
    throw new Error(
      'NIGHTSHIFT_SECRET (or the file "secret" in the data folder) is not the one this database was set up with; use that one.',
    );
  }
}
