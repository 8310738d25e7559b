// Keeps package-lock.json usable everywhere: `npm ci` refuses a lock file that leaves out the packages of other
// platforms, which npm does when the registry it asked did not have them; and a registry's address has no place in it.
// Checks by default; with --fix it adds what is missing, with the version that the package asking for it names.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../apps/engine/bin/find-node.mjs';

const file = path.join(root, 'package-lock.json');
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = findMissing(lock.packages);
const addresses = Object.entries(lock.packages).filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''));

if (process.argv.includes('--fix') && missing.length + addresses.length > 0) {
  for (const [, entry] of addresses) delete entry.resolved;
  for (const [place, entry] of missing) lock.packages[place] = entry;
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(
    `lock file: ${missing.length} packages of other platforms added, ${addresses.length} addresses removed`,
  );
} else if (missing.length + addresses.length > 0) {
  for (const [place] of missing) console.error(`${place} is missing from package-lock.json`);
  for (const [place] of addresses) console.error(`${place} names a registry in package-lock.json`);
  console.error('Run: node scripts/lockfile.mjs --fix');
  process.exitCode = 1;
}

function findMissing(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies, dev }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name]) => !isPresent(packages, parent, name))
      .map(([name, version]) => [`node_modules/${name}`, describe(name, version, dev)]),
  );
}

// As Node looks for it: in the package's own folder, then in each one above.
function isPresent(packages, parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (`${folder}/node_modules/${name}` in packages || `node_modules/${name}` in packages) return true;
    if (!folder.includes('/node_modules/')) return false;
  }
}

function describe(name, version, dev) {
  const words = name.split(/[-/]/);
  const system = words.find((word) => systems.includes(word));
  const processor = words.find((word) => processors.includes(word));
  // WebAssembly runs under any system.
  const isPlaced = processor === 'wasm32' || (system !== undefined && processor !== undefined);
  if (!/^\d+\.\d+\.\d+[^ |<>]*$/.test(version) || !isPlaced)
    throw new Error(
      `${name}@${version} is missing from package-lock.json, and its name does not say for which platform it is.`,
    );
  const library = words.map((word) => libraries[word]).find((word) => word !== undefined);
  return {
    version,
    cpu: [processor],
    ...(dev === true ? { dev } : {}),
    ...(library !== undefined && system === 'linux' ? { libc: [library] } : {}),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
  };
}
