import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The secret that stored credentials are encrypted with: the given one, or that of the data folder, made on the
 * first start. Two processes that start at once end up with the same.
 */
export function loadSecret({ secret, dataDir }: { secret: string | undefined; dataDir: string }): string {
  if (secret !== undefined) return secret;
  const file = path.join(dataDir, 'secret');
  const known = read(file);
  if (known !== undefined) return known;
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // A link is made or refused as a whole: nobody ever reads half a secret.
    linkSync(draft, file);
  } catch (error) {
    if (read(file) === undefined) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(file) ?? fail(file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || fail(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function fail(file: string): never {
  throw new Error(
    `${file} is empty; put the secret back, or remove the file to lose what was encrypted with it.`,
  );
}
