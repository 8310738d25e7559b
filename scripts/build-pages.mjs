// The apps that end up in a browser: each with a vite config is built when a file it is made of has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { findNode, root } from '../apps/engine/bin/find-node.mjs';

const configPattern = /^vite\.(.+\.)?config\.(ts|mts|js|mjs)$/;
const skipped = new Set(['node_modules', 'dist', '.cache']);

/** The apps to build: [{ app, configs, signature }]. */
export function findPages(remembered) {
  const appsFolder = path.join(root, 'apps');
  return readdirSync(appsFolder)
    .filter((name) => existsSync(path.join(appsFolder, name, 'package.json')))
    .map((name) => ({ app: `apps/${name}`, configs: readdirSync(path.join(appsFolder, name)).filter((file) => configPattern.test(file)).sort() }))
    .filter(({ configs }) => configs.length > 0)
    .map((page) => ({ ...page, signature: sign(page.app) }))
    .filter(({ app, signature }) => remembered[app] !== signature || !existsSync(path.join(root, app, 'dist')));
}

export async function buildPages(pages, remembered) {
  const failures = [];
  for (const { app, configs, signature } of pages) {
    const failure = await buildPage(app, configs);
    if (failure === null) remembered[app] = signature;
    else failures.push(failure);
  }
  return failures;
}

// Names, sizes and times instead of contents: a page is built once too often after a checkout, never once too seldom.
function sign(app) {
  const hash = createHash('sha256');
  const manifest = JSON.parse(readFileSync(path.join(root, app, 'package.json'), 'utf8'));
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
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const absolute = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) signFolder(absolute, hash);
    } else if (!/\.test\.tsx?$|\.md$/.test(entry.name)) {
      const { size, mtimeMs } = statSync(absolute);
      hash.update(`${absolute.slice(root.length)}\0${size}\0${mtimeMs}\n`);
    }
  }
}

async function buildPage(app, configs) {
  for (const config of configs) {
    const output = await runVite(app, config);
    if (output !== null) return `${app}/${config}: ${output}`;
  }
  return null;
}

function runVite(app, config) {
  return new Promise((resolve) => {
    const vite = path.join(root, 'node_modules/vite/bin/vite.js');
    const child = spawn(findNode(), [vite, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: path.join(root, app),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? null : output.trim() || `vite ended with code ${code}`));
  });
}
