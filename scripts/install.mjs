// Makes node_modules agree with package-lock.json, and does nothing when it already does.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../apps/engine/bin/find-node.mjs';

const oldestNode = 20;
const oldestNpm = 10;
const sayEveryMs = 10_000;

/** Throws an Error with a sentence for people. */
export async function installPackages() {
  checkVersions();
  if (isInstalled()) return;
  console.log('Installing packages; the first time this takes a minute or two.');
  const begin = performance.now();
  const seconds = () => Math.round((performance.now() - begin) / 1000);
  const watch = setInterval(() => console.log(`  still installing, ${seconds()} s`), sayEveryMs);
  try {
    await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  } finally {
    clearInterval(watch);
  }
  console.log(`Installed in ${seconds()} s.`);
}

function checkVersions() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode)
    throw new Error(
      `Node ${oldestNode} or newer is needed to begin; this is ${process.version}. See https://nodejs.org`,
    );
  const npm = /\bnpm\/(\d+)/.exec(process.env.npm_config_user_agent ?? '');
  if (npm !== null && Number(npm[1]) < oldestNpm)
    throw new Error(
      `npm ${oldestNpm} or newer is needed; this is ${npm[0].slice(4)}. Run: npm install --global npm@11`,
    );
}

// npm writes down what it has installed, last of all; so an install that was interrupted shows, whoever began it.
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.startsWith('node_modules/')) return true;
    const found = present[place];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages ?? null;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const isScript = npm !== undefined && /\.[cm]?js$/.test(npm);
  const [command, rest] = isScript ? [process.execPath, [npm, ...args]] : ['npm', args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, {
      cwd: root,
      stdio: 'inherit',
      shell: !isScript && process.platform === 'win32',
    });
    child.on('error', (error) => reject(new Error(`npm did not start: ${error.message}`)));
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            'npm could not install the packages; what it printed above says why. Then run the command again.',
          ),
        );
    });
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await installPackages();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
