import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBase, findBase } from '../knowledge/bases.js';
import { importNext } from '../knowledge/import-source.js';
import { formatOf, READABLE } from '../knowledge/parse/parsed.js';
import { findSource, putSource, type NewSource, type Source } from '../knowledge/sources.js';
import type { Database } from '../store/database.js';
import { isUrl } from './fetch-document.js';
import {
  COMMAND_ACTOR,
  withInstallation,
  type Installation,
  type InstallationOptions,
} from './installation.js';
import { CommandError, type Terminal } from './terminal.js';

export interface KnowledgeImportOptions extends InstallationOptions {
  language?: string;
  market?: string;
  crawl?: boolean;
  depth?: number;
  pages?: number;
  json?: boolean;
}

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_FILES = 5000;
const LOOK_EVERY_MS = 300;

type Found = Omit<NewSource, 'baseId' | 'actor'>;

/** `knowledge import BASE PLACE…`: reads everything, whether the server runs or not, and says what failed and why. */
export async function knowledgeImport(
  terminal: Terminal,
  base: string,
  places: readonly string[],
  options: KnowledgeImportOptions,
): Promise<number> {
  const found = (await Promise.all(places.map((place) => findSources(place, options)))).flat();
  if (found.length === 0) throw new CommandError(`There is no file that can be read: ${READABLE}.`);
  const imported = await withInstallation(options, (installation) =>
    importAll(terminal, installation, base, found),
  );
  const failed = imported.filter(({ status }) => status === 'failed');
  if (options.json === true)
    terminal.printJson({
      base,
      sources: imported.map(({ id, name, status, error, passages, skipped }) => ({
        id,
        name,
        status,
        error,
        passages,
        skipped,
      })),
    });
  else
    terminal.print(
      `${base}: ${imported.length - failed.length} of ${imported.length} sources read, ${imported.reduce((sum, { passages }) => sum + passages, 0)} passages.`,
    );
  return failed.length > 0 ? 1 : 0;
}

async function findSources(
  place: string,
  { language, market, crawl = false, depth = 2, pages = 50 }: KnowledgeImportOptions,
): Promise<Found[]> {
  const audience = {
    ...(language === undefined ? {} : { language }),
    ...(market === undefined ? {} : { market: market.toUpperCase() }),
  };
  if (isUrl(place)) {
    if (!URL.canParse(place))
      throw new CommandError(`${place} is no address; it looks like https://example.com/help.`);
    const page = { name: place.slice(0, 200), url: place, ...audience };
    return [crawl ? { type: 'crawl', ...page, crawl: { depth, pages } } : { type: 'url', ...page }];
  }
  if (crawl) throw new CommandError(`--crawl is for addresses; ${place} is none.`, 2);
  const files = await listFiles(place);
  return Promise.all(
    files.map(async ({ file, name }) => {
      const format = formatOf(name);
      if (format === null) throw new CommandError(`${file} cannot be read; give ${READABLE}.`);
      if ((await stat(file)).size > MOST_BYTES)
        throw new CommandError(`${file} is larger than 20 MB; split it.`);
      return { type: 'file' as const, name, format, content: await readFile(file), ...audience };
    }),
  );
}

/** Of a folder those that can be read, named by their way from it. */
async function listFiles(place: string): Promise<{ file: string; name: string }[]> {
  const found = await stat(place).catch(() => null);
  if (found === null) throw new CommandError(`There is no file or folder ${place}; check the path.`);
  if (!found.isDirectory()) return [{ file: place, name: path.basename(place) }];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && formatOf(entry.name) !== null)
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  if (files.length > MOST_FILES)
    throw new CommandError(
      `${place} holds ${files.length} files; import it folder by folder, at most ${MOST_FILES} at once.`,
    );
  return files.map((file) => ({ file, name: path.relative(place, file).replaceAll('\\', '/').slice(-200) }));
}

async function importAll(
  terminal: Terminal,
  { database, workspaceId }: Installation,
  name: string,
  found: readonly Found[],
): Promise<Source[]> {
  const base =
    (await findBase(database, workspaceId, name)) ??
    (await createBase(database, workspaceId, { name, actor: COMMAND_ACTOR }));
  if (base === null) throw new CommandError(`The base ${name} was made meanwhile; run the command again.`);
  const imported: Source[] = [];
  for (const each of found) {
    const id = await putSource(database, workspaceId, { ...each, baseId: base.id, actor: COMMAND_ACTOR });
    const source = await readToTheEnd(database, base.id, id);
    if (source.status === 'failed') terminal.complain(`${each.name}: ${source.error ?? 'it cannot be read'}`);
    else terminal.complain(`${each.name}: ${source.passages} passages`);
    for (const { url, error } of source.skipped) terminal.complain(`  ${url}: ${error}`);
    imported.push(source);
  }
  return imported;
}

/** Reads it here, unless the server has taken it already. */
async function readToTheEnd(database: Database, baseId: string, id: string): Promise<Source> {
  for (;;) {
    await importNext({ database }, id);
    const source = await findSource(database, baseId, id);
    if (source === null) throw new CommandError('The source was removed while it was read.');
    if (source.status === 'ready' || source.status === 'failed') return source;
    await sleep(LOOK_EVERY_MS);
  }
}
