import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from './terminal.js';

const SUFFIX = '.test.json';
/** Nobody keeps tests there, and they may be very large. */
const SKIPPED = new Set(['node_modules', 'dist', 'data', 'coverage']);

/** All conversation tests under these files and folders, each once, in a fixed order. */
export async function findTests(places: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const place of places) {
    const isFolder = await stat(place).then(
      (stats) => stats.isDirectory(),
      () => null,
    );
    if (isFolder === null) throw new CommandError(`There is no file or folder ${place}; check the path.`);
    if (!isFolder) found.add(path.resolve(place));
    else for (const file of await walk(path.resolve(place))) found.add(file);
  }
  return [...found].sort();
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory())
        return SKIPPED.has(entry.name) || entry.name.startsWith('.') ? [] : walk(place);
      return entry.isFile() && entry.name.endsWith(SUFFIX) ? [place] : [];
    }),
  );
  return nested.flat();
}
