// Builds what has changed since the last build: swc for packages and the engine, vite for the pages.
// 1. A file whose size and time are as remembered is not read; one whose content is as remembered is not compiled.
// 2. Everything is written beside its place and renamed, so a reader never meets half a file.
// 3. One build works at a time; a second one waits and then finds nothing to do.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './build-lock.mjs';
import { buildPages, findPages } from './build-pages.mjs';
import { root } from '../apps/engine/bin/find-node.mjs';

const cacheFolder = path.join(root, '.cache');
const manifestFile = path.join(cacheFolder, 'build.json');
const sourcePattern = /(?<!\.d)\.tsx?$/;
const neverShipped = /\.test\.tsx?$|\.d\.ts$|\.md$|(^|\/)\./;
const atOnce = 32;

/** Returns how many files were written and a line for each that failed. */
export async function build() {
  if (planBuild().isClean) return { written: 0, failures: [] };
  return withLock(path.join(cacheFolder, 'build.lock'), async () => {
    const plan = planBuild();
    const failures = await compileAll(plan);
    for (const file of plan.orphans) await rm(path.join(root, file), { force: true });
    for (const folder of plan.projects) removeEmptyFolders(path.join(root, folder, 'dist'));
    const pages = failures.length === 0 ? plan.pages : [];
    failures.push(...(await buildPages(pages, plan.manifest.pages)));
    await replaceFile(manifestFile, JSON.stringify(plan.manifest));
    return { written: plan.stale.length + pages.length - failures.length, failures };
  });
}

function planBuild() {
  const recipe = hashRecipe();
  const remembered = readManifest();
  const manifest = remembered.recipe === recipe ? remembered : { recipe, files: {}, pages: {} };
  const projects = findProjects();
  const stale = [];
  const orphans = [];
  for (const project of projects) planProject(project, manifest, stale, orphans);
  for (const source of Object.keys(manifest.files))
    if (!existsSync(path.join(root, source))) delete manifest.files[source];
  const pages = findPages(manifest.pages);
  return {
    manifest,
    projects,
    stale,
    orphans,
    pages,
    isClean: stale.length + orphans.length + pages.length === 0,
  };
}

function findProjects() {
  const packages = readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`);
  return [...packages, 'apps/engine'].filter((folder) => existsSync(path.join(root, folder, 'src')));
}

function planProject(project, manifest, stale, orphans) {
  const present = new Set(listFiles(`${project}/dist`));
  for (const source of listFiles(`${project}/src`)) {
    if (neverShipped.test(source)) continue;
    const outputs = outputsOf(project, source);
    const isPresent = outputs.every((output) => present.delete(output));
    const { size, mtimeMs } = statSync(path.join(root, source));
    const known = manifest.files[source];
    if (!isPresent || known?.size !== size || known.mtimeMs !== mtimeMs)
      stale.push({ source, outputs, size, mtimeMs, isPresent });
  }
  orphans.push(...present);
}

function outputsOf(project, source) {
  const output = `${project}/dist${source.slice(`${project}/src`.length)}`;
  if (!sourcePattern.test(source)) return [output];
  const script = output.replace(sourcePattern, '.js');
  return [script, `${script}.map`];
}

function listFiles(folder) {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'),
    );
}

async function compileAll({ stale, manifest }) {
  const failures = [];
  const waiting = [...stale];
  const drain = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const failure = await compileFile(file, manifest);
      if (failure !== null) failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, drain));
  return failures;
}

async function compileFile({ source, outputs, size, mtimeMs, isPresent }, manifest) {
  const content = await readFile(path.join(root, source));
  const hash = createHash('sha256').update(content).digest('base64url');
  if (!isPresent || manifest.files[source]?.hash !== hash) {
    try {
      await writeOutputs(source, outputs, content);
    } catch (error) {
      delete manifest.files[source];
      return `${source}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  manifest.files[source] = { size, mtimeMs, hash };
  return null;
}

async function writeOutputs(source, [output, mapOutput], content) {
  if (mapOutput === undefined) return replaceFile(path.join(root, output), content);
  const { transform } = await import('@swc/core');
  const { code, map } = await transform(content.toString(), {
    filename: path.join(root, source),
    sourceFileName: path.posix.relative(path.posix.dirname(output), source),
    configFile: path.join(root, '.swcrc'),
    sourceMaps: true,
    // The sources lie beside; a server would keep a second copy of each in memory.
    inlineSourcesContent: false,
  });
  await replaceFile(path.join(root, mapOutput), map);
  await replaceFile(
    path.join(root, output),
    `${code}//# sourceMappingURL=${path.posix.basename(mapOutput)}\n`,
  );
}

async function replaceFile(file, content) {
  const draft = path.join(
    cacheFolder,
    `draft-${process.pid}-${createHash('sha256').update(file).digest('hex').slice(0, 16)}`,
  );
  await mkdir(path.dirname(file), { recursive: true });
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(draft, content);
  await rename(draft, file);
}

function removeEmptyFolders(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(path.join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}

function hashRecipe() {
  const hash = createHash('sha256');
  for (const file of ['.swcrc', 'scripts/build.mjs', 'node_modules/@swc/core/package.json']) {
    const absolute = path.join(root, file);
    hash.update(existsSync(absolute) ? readFileSync(absolute) : 'absent');
  }
  return hash.digest('base64url');
}

function readManifest() {
  try {
    return JSON.parse(readFileSync(manifestFile, 'utf8'));
  } catch {
    // Absent, or cut short by a crash: everything is built again.
    return {};
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const begin = performance.now();
  const { written, failures } = await build();
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
  console.log(
    `build: ${written} written, ${failures.length} failed, ${Math.round(performance.now() - begin)} ms`,
  );
}
