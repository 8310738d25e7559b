// Where the Node that Nightshift runs on lies. It comes with `npm ci`, so the machine's own may be older.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const wantedMajor = 24;

export function isRecentEnough() {
  return Number.parseInt(process.versions.node, 10) >= wantedMajor;
}

/** The path of a Node of the wanted major or newer; throws an Error that says how to get one. */
export function findNode() {
  const installed = findInstalledNode();
  if (installed !== undefined) return installed;
  if (isRecentEnough()) return process.execPath;
  throw new Error(
    `Nightshift runs on Node ${wantedMajor}, this is ${process.version}, and the one that comes with "npm ci" is not there ` +
      `(are install scripts switched off?). Run "npm rebuild node --ignore-scripts=false", or install Node ${wantedMajor}.`,
  );
}

// The package `node` links its program in an install script. Where scripts are off, the platform's own package may still be there.
function findInstalledNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const packages = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
  const folders = ['node', ...packages, ...packages.map((name) => path.join('node/node_modules', name))];
  return folders
    .flatMap((folder) => [path.join(folder, 'bin', program), path.join(folder, program)])
    .map((file) => path.join(root, 'node_modules', file))
    .find((file) => existsSync(file));
}
