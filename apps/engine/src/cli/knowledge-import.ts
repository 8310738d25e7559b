import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBase, findBase } from '../knowledge/bases.js';
import { readContradictions, type Contradiction } from '../knowledge/contradictions.js';
import { importNext } from '../knowledge/import-source.js';
import { formatOf, READABLE, refusalOf, type Format } from '../knowledge/parse/parsed.js';
import {
  findSource,
  hasSourceNamed,
  namesByPath,
  putSource,
  type NewSource,
  type Source,
} from '../knowledge/sources.js';
import type { Database } from '../store/database.js';
import { isUrl } from './fetch-document.js';
import {
  COMMAND_ACTOR,
  withInstallation,
  type Installation,
  type InstallationOptions,
} from './installation.js';
import { hasCredentials } from '../knowledge/without-credentials.js';
import { requireAudience } from './knowledge-tools.js';
import { count } from './print-problems.js';
import { MEND_CONTRADICTION, sayContradiction } from './say-contradiction.js';
import { CommandError, type Terminal } from './terminal.js';

export interface KnowledgeImportOptions extends InstallationOptions {
  language?: string;
  market?: string;
  crawl?: boolean;
  depth?: number;
  pages?: number;
  /** Of addresses: how often they are looked at again. */
  every?: number;
  json?: boolean;
}

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_FILES = 5000;
/** Of `--every`. */
const MOST_HOURS = 8760;
const LOOK_EVERY_MS = 300;

type Found = Omit<NewSource, 'baseId' | 'actor'>;

/** What cannot even be tried. */
interface Refused {
  type: 'refused';
  name: string;
  error: string;
}

/** One line of what came of it. */
type Imported = Pick<
  Source,
  'name' | 'status' | 'error' | 'passages' | 'skipped' | 'languages' | 'tables'
> & {
  id: string | null;
  /** Its name was a source's of this base, which holds this now and nothing of what it held. */
  replaced: boolean;
};

/** `knowledge import BASE PLACE…`: reads everything, whether the server runs or not, and says what failed and why. */
export async function knowledgeImport(
  terminal: Terminal,
  base: string,
  places: readonly string[],
  options: KnowledgeImportOptions,
): Promise<number> {
  const { found, leftOut } = await findSources(places, options);
  if (leftOut.length > 0) terminal.complain(sayLeftOut(leftOut));
  if (found.length === 0) throw new CommandError(`There is no file that can be read: ${READABLE}.`);
  const refused = found.filter((each) => each.type === 'refused');
  for (const { name, error } of refused) terminal.complain(`${name}: ${error}`);
  const readable = found.filter((each) => each.type !== 'refused');
  const { imported: read, contradictions } =
    readable.length === 0
      ? { imported: [], contradictions: [] }
      : await withInstallation(options, (installation) => importAll(terminal, installation, base, readable));
  const imported = [...read, ...refused.map(lineOf)];
  const failed = imported.filter(({ status }) => status === 'failed');
  if (options.json === true)
    terminal.printJson({
      ...{ base, leftOut },
      sources: imported.map(({ id, name, status, error, replaced, ...read }) => ({
        ...{ id, name, status, error, replaced },
        ...{ passages: read.passages, languages: read.languages, skipped: read.skipped, tables: read.tables },
      })),
      contradictions: contradictions.map(({ question, entries }) => ({ question, entries })),
    });
  else
    terminal.print(
      `${base}: ${imported.length - failed.length} of ${count(imported.length, 'source')} read, ${count(
        imported.reduce((sum, { passages }) => sum + passages, 0),
        'passage',
      )}.`,
    );
  return failed.length > 0 ? 1 : 0;
}

const lineOf = ({ name, error }: Refused): Imported => ({
  ...{ id: null, name, status: 'failed', error, passages: 0, skipped: [] },
  ...{ replaced: false, languages: [], tables: [] },
});

interface FoundFile {
  file: string;
  name: string;
}

async function findSources(
  places: readonly string[],
  { language, market, crawl = false, depth = 2, pages = 50, every }: KnowledgeImportOptions,
): Promise<{ found: (Found | Refused)[]; leftOut: string[] }> {
  if (every !== undefined && every > MOST_HOURS)
    throw new CommandError(`--every is ${every} hours; it must be a year at most (${MOST_HOURS}).`, 2);
  const audience = requireAudience({ language, market });
  const found: (Found | Refused)[] = [];
  const files: FoundFile[] = [];
  const leftOut: string[] = [];
  for (const place of places) {
    if (isUrl(place)) {
      const page = {
        ...{ name: place.slice(0, 200), url: place, ...audience },
        ...(every === undefined ? {} : { everyHours: every }),
      };
      if (!URL.canParse(place))
        found.push(refuse(place, 'it is no address; it looks like https://example.com/help'));
      else if (hasCredentials(place)) {
        const { host } = new URL(place);
        found.push(
          refuse(host, 'the address has a name or password in it, which everybody would see; leave it out'),
        );
      } else
        found.push(crawl ? { type: 'crawl', ...page, crawl: { depth, pages } } : { type: 'url', ...page });
      continue;
    }
    if (crawl) throw new CommandError(`--crawl is for addresses; ${place} is none.`, 2);
    if (every !== undefined) throw new CommandError(`--every is for addresses; ${place} is none.`, 2);
    const listed = await listFiles(place);
    if (listed === null) found.push(refuse(place, 'there is no such file or folder; check the path'));
    else {
      files.push(...listed.files);
      leftOut.push(...listed.leftOut);
    }
  }
  const read = namedApart(files).map(async ({ file, name }) => {
    const content = await readFound(file);
    return typeof content === 'string'
      ? refuse(nameOf(path.relative('.', file)), content)
      : { ...content, name, path: file, ...audience };
  });
  return { found: [...found, ...(await Promise.all(read))], leftOut };
}

const refuse = (name: string, error: string): Refused => ({ type: 'refused', name, error });

/** Or why it cannot be read. */
async function readFound(file: string): Promise<{ type: 'file'; format: Format; content: Buffer } | string> {
  const format = formatOf(file);
  if (format === null) return `it ${refusalOf(file)}`;
  try {
    if ((await stat(file)).size > MOST_BYTES) return 'it is larger than 20 MB; split it';
    return { type: 'file', format, content: await readFile(file) };
  } catch (error) {
    return `it cannot be opened (${error instanceof Error ? error.message : String(error)})`;
  }
}

/**
 * Two files of one name would be one source: those are named by their way from the folder that holds them all, however
 * it was typed. A file given twice is read once.
 */
function namedApart(files: readonly FoundFile[]): FoundFile[] {
  const once = [...new Map(files.map((each) => [each.file, each])).values()];
  return once.map(({ file, name }) => {
    const namesakes = once.filter((other) => other.name === name).map((other) => path.dirname(other.file));
    return { file, name: namesakes.length > 1 ? nameOf(path.relative(sharedFolder(namesakes), file)) : name };
  });
}

function sharedFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  const isWithin = (folder: string, other: string): boolean => !path.relative(folder, other).startsWith('..');
  return others.every((other) => isWithin(first, other))
    ? first
    : sharedFolder([path.dirname(first), ...others]);
}

const nameOf = (way: string): string => way.replaceAll('\\', '/').slice(-200);

interface Listed {
  files: FoundFile[];
  /** Of a folder what is of a kind that nobody reads here. */
  leftOut: string[];
}

/** Of a folder those that can be read, named by their way from it. Null: there is nothing. */
async function listFiles(place: string): Promise<Listed | null> {
  const found = await stat(place).catch(() => null);
  if (found === null) return null;
  const root = path.resolve(place);
  if (!found.isDirectory())
    return { files: [{ file: root, name: nameOf(path.basename(root)) }], leftOut: [] };
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const all = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const files = all.filter((file) => formatOf(file) !== null);
  if (files.length > MOST_FILES)
    throw new CommandError(
      `${place} holds ${files.length} files; import it folder by folder, at most ${MOST_FILES} at once.`,
    );
  const named = (file: string): string => nameOf(path.relative(root, file));
  return {
    files: files.map((file) => ({ file, name: named(file) })),
    leftOut: all.filter((file) => formatOf(file) === null).map(named),
  };
}

const MOST_NAMED = 20;

function sayLeftOut(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(', ');
  return `Left out, for only ${READABLE} are read: ${named}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

async function importAll(
  terminal: Terminal,
  { database, workspaceId }: Installation,
  name: string,
  found: readonly Found[],
): Promise<{ imported: Imported[]; contradictions: Contradiction[] }> {
  const base =
    (await findBase(database, workspaceId, name)) ??
    (await createBase(database, workspaceId, { name, actor: COMMAND_ACTOR }));
  if (base === null) throw new CommandError(`The base ${name} was made meanwhile; run the command again.`);
  const imported: Imported[] = [];
  for (const each of await asNamedBefore(database, base.id, found)) {
    const replaced = await hasSourceNamed(database, base.id, each.name);
    if (replaced)
      terminal.complain(
        `${each.name}: there is a source of this name in ${name}; what it held is replaced. Another name for the file keeps both.`,
      );
    const id = await putSource(database, workspaceId, { ...each, baseId: base.id, actor: COMMAND_ACTOR });
    const source = await readToTheEnd(database, base.id, id);
    if (source.status === 'failed') terminal.complain(`${each.name}: ${source.error ?? 'it cannot be read'}`);
    else terminal.complain(`${each.name}: ${count(source.passages, 'passage')}`);
    for (const { url, error } of source.skipped) terminal.complain(`  ${url}: ${error}`);
    for (const line of source.tables.flatMap(sayTable)) terminal.complain(`  ${line}`);
    imported.push({ ...source, replaced });
  }
  const contradictions = await contradictionsOf(database, base.id, imported);
  for (const one of contradictions.slice(0, MOST_NAMED)) terminal.complain(sayContradiction(one));
  if (contradictions.length > MOST_NAMED)
    terminal.complain(`and ${contradictions.length - MOST_NAMED} more, which the page of the base names`);
  if (contradictions.length > 0) terminal.complain(MEND_CONTRADICTION);
  return { imported, contradictions };
}

/** Those that have something to do with what was imported just now. */
async function contradictionsOf(
  { pool }: Database,
  baseId: string,
  imported: readonly Imported[],
): Promise<Contradiction[]> {
  const ids = new Set(imported.map(({ id }) => id));
  if (imported.every(({ tables }) => tables.length === 0)) return [];
  const found = await readContradictions(pool, baseId);
  return found.filter(({ entries }) => entries.some(({ sourceId }) => ids.has(sourceId)));
}

/** A file that was read before keeps the name that it had, given alone, with others or with its folder. */
async function asNamedBefore(
  database: Database,
  baseId: string,
  found: readonly Found[],
): Promise<readonly Found[]> {
  const names = await namesByPath(database, baseId);
  const known = (one: Found): string | undefined =>
    one.path === undefined ? undefined : names.get(one.path);
  const taken = new Set(found.flatMap((one) => known(one) ?? []));
  return found.map((one) => {
    const name = known(one) ?? one.name;
    // Another file of this import has that name since it was read first.
    const isTaken = known(one) === undefined && taken.has(name) && one.path !== undefined;
    return { ...one, name: isTaken ? nameOf(one.path ?? name) : name };
  });
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

/** What was taken for what, so that nobody finds out from a customer. */
function sayTable(table: Source['tables'][number]): string[] {
  const { sheet, hasHeader, columns, unanswered, unknown, uncalculated } = table;
  const said = columns.map(({ name, use }, at) => `${name === '' ? `column ${at + 1}` : name} = ${use}`);
  return [
    `${sheet === '' ? '' : `${sheet}: `}${said.join(', ')}`,
    ...(hasHeader ? [] : ['its first row is an entry, not a header']),
    ...(unanswered === 0 ? [] : [`${count(unanswered, 'row')} without an answer left out`]),
    ...(unknown.length === 0 ? [] : [`no language or country, left out: ${unknown.join(', ')}`]),
    ...(uncalculated === undefined
      ? []
      : [
          `${count(uncalculated.count, 'cell')} with a formula and no stored value left empty: ${uncalculated.cells.join(', ')}; save the workbook again in a spreadsheet program`,
        ]),
  ];
}
