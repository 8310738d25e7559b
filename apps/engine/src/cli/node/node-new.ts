import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError, type Terminal } from '../terminal.js';
import { packageFiles } from './package-files.js';

/** `node new NAME`: a package that passes `node check` and its own test as it stands, to be changed from there. */
export async function nodeNew(
  terminal: Terminal,
  name: string,
  { dir = name }: { dir?: string },
): Promise<number> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 60)
    throw new CommandError(
      `"${name}" is no name for a node; use small letters, digits and hyphens, such as stock-level.`,
      2,
    );
  const folder = path.resolve(dir);
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new CommandError(`${dir} is not empty; name another folder with --dir.`);
  for (const [file, content] of Object.entries(packageFiles(name))) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  await linkLibraries(folder);
  const place = path.relative(process.cwd(), folder) || '.';
  terminal.print(
    [
      `${place} holds the node ${name} and its test.`,
      `  npm test --prefix ${place}`,
      `  npx nightshift node check ${place}`,
    ].join('\n'),
  );
  return 0;
}

const root = fileURLToPath(new URL('../../../../..', import.meta.url));
const LIBRARIES = ['@nightshift/nodes', 'typebox'];

/** Inside the clone they are found as they are. Elsewhere the package gets a link to those of the clone. */
async function linkLibraries(folder: string): Promise<void> {
  const require = createRequire(path.join(folder, 'package.json'));
  const isMissing = (library: string): boolean =>
    (require.resolve.paths(library) ?? []).every((place) => !existsSync(path.join(place, library)));
  for (const library of LIBRARIES.filter(isMissing)) {
    const link = path.join(folder, 'node_modules', library);
    await mkdir(path.dirname(link), { recursive: true });
    // On Windows a junction needs no special rights; elsewhere the word is ignored.
    await symlink(path.join(root, 'node_modules', library), link, 'junction');
  }
  await linkNode(folder);
}

/** Its tests are TypeScript, which an older Node on the machine cannot read; `npm test` looks here first. */
async function linkNode(folder: string): Promise<void> {
  const bin = path.join('node_modules', '.bin', 'node');
  const [major = 0] = process.versions.node.split('.').map(Number);
  const isInClone = !path.relative(root, folder).startsWith('..');
  if (process.platform === 'win32' || major < 24 || (isInClone && existsSync(path.join(root, bin)))) return;
  await mkdir(path.join(folder, 'node_modules', '.bin'), { recursive: true });
  await symlink(process.execPath, path.join(folder, bin));
}
