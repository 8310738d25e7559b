// The apps that end up in a browser: each has a build script, which runs when a file it is made of has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { findNode, root } from '../apps/engine/bin/find-node.mjs';

const skipped = new Set(['node_modules', 'dist', '.cache']);

/** The apps to build: [{ app, script, signature }]. */
export function findPages(remembered) {
  return readdirSync(path.join(root, 'apps'))
    .map((name) => ({ app: `apps/${name}`, script: readManifest(`apps/${name}`)?.scripts?.build }))
    .filter(({ script }) => script !== undefined)
    .map((page) => ({ ...page, signature: sign(page.app) }))
    .filter(
      ({ app, signature }) => remembered[app] !== signature || !existsSync(path.join(root, app, 'dist')),
    );
}

export async function buildPages(pages, remembered) {
  const failures = [];
  for (const { app, script, signature } of pages) {
    const failure = await runScript(app, script);
    if (failure === null) remembered[app] = signature;
    else failures.push(`${app}: ${failure}`);
  }
  return failures;
}

// Names, sizes and times instead of contents: a page is built once too often after a checkout, never once too seldom.
function sign(app) {
  const hash = createHash('sha256');
  const manifest = readManifest(app);
  const vite = path.join(root, 'node_modules/vite/package.json');
  if (existsSync(vite)) hash.update(JSON.parse(readFileSync(vite, 'utf8')).version);
  for (const folder of [app, ...packagesOf(manifest)]) signFolder(path.join(root, folder), hash);
  hash.update(readFileSync(path.join(root, 'tsconfig.base.json')));
  return hash.digest('base64url');
}

function packagesOf(manifest) {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  if (!names.some((name) => name.startsWith('@nightshift/'))) return [];
  return readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}/src`);
}

function signFolder(folder, hash) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const absolute = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) signFolder(absolute, hash);
    } else if (!/\.test\.tsx?$|\.md$/.test(entry.name)) {
      const { size, mtimeMs } = statSync(absolute);
      hash.update(`${absolute.slice(root.length)}\0${size}\0${mtimeMs}\n`);
    }
  }
}

function readManifest(folder) {
  const file = path.join(root, folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

// As npm would run it, without the third of a second that npm takes to begin, and on our Node.
function runScript(app, script) {
  return new Promise((resolve) => {
    const folders = [path.dirname(findNode()), path.join(root, 'node_modules/.bin'), process.env.PATH ?? ''];
    const child = spawn(script, {
      cwd: path.join(root, app),
      // A test run that builds first must not leave the libraries' development halves in the pages.
      env: { ...process.env, NODE_ENV: 'production', PATH: folders.join(path.delimiter) },
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? null : output.trim() || `it ended with code ${code}`));
  });
}
