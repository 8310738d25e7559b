import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isJsonObject, type Problem } from '@nightshift/schema';
import { hasErrors } from '../../flows/flow-result.js';
import { readJson } from '../files.js';
import { problemLines } from '../print-problems.js';
import { CommandError, type Terminal } from '../terminal.js';
import { checkDefinitions } from './check-definitions.js';

/**
 * `node check DIR`: loads the package and checks every node and trigger that it exports. Its code runs in this
 * process, with all rights, so check only what you would run. TypeScript is loaded as it is, without a build.
 */
export async function nodeCheck(
  terminal: Terminal,
  folder: string,
  { json = false }: { json?: boolean },
): Promise<number> {
  const entry = await findEntry(folder);
  const problems: Problem[] = checkDefinitions(await load(entry));
  if (json) terminal.printJson(problems);
  else terminal.print(problemLines(folder, problems).join('\n'));
  return hasErrors(problems) ? 1 : 0;
}

async function findEntry(folder: string): Promise<string> {
  const description = await readJson(path.join(folder, 'package.json'));
  if (!isJsonObject(description)) throw new CommandError(`${folder}/package.json is no object.`);
  const named = entryOf(description['exports']) ?? entryOf(description['main']);
  if (named === undefined)
    throw new CommandError(
      `${folder}/package.json does not say where the nodes are; add "exports": "./src/NAME.ts".`,
    );
  const entry = path.resolve(folder, named);
  if (!existsSync(entry))
    throw new CommandError(
      `${folder}/package.json names ${named}, which is not there; correct "exports", or build the package.`,
    );
  return entry;
}

/** `"./a.js"`, or the entry of the package itself in a map of conditions. */
function entryOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) return undefined;
  return entryOf(value['.'] ?? value['import'] ?? value['default']);
}

async function load(entry: string): Promise<unknown[]> {
  try {
    const module = (await import(pathToFileURL(entry).href)) as Record<string, unknown>;
    return Object.values(module).flat();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${entry} cannot be loaded: ${reason}`);
  }
}
