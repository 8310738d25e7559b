import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const quietFlags = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let shared: Promise<Browser> | null = null;
let home: string | null = null;

/**
 * The browser of this test file, started at the first call. Set CHROMIUM_PATH to use another than the one from npm.
 * Every test opens a context of its own; `closeBrowser` belongs into afterAll.
 */
export function openBrowser(): Promise<Browser> {
  shared ??= launch();
  return shared;
}

export async function closeBrowser(): Promise<void> {
  const browser = await shared?.catch(() => null);
  shared = null;
  await browser?.close();
  if (home !== null) rmSync(home, { recursive: true, force: true });
  home = null;
}

async function launch(): Promise<Browser> {
  // The browser wants to write into its user's home, which on a build machine may be empty or missing.
  home = mkdtempSync(path.join(os.tmpdir(), 'nightshift-browser-'));
  const { executable, fonts } = await findExecutable();
  return chromium.launch({
    executablePath: executable,
    // Only our own pages are opened, and many build machines forbid the sandbox; as root it does not start at all.
    chromiumSandbox: false,
    args: quietFlags,
    env: { ...process.env, HOME: home, ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: fonts }) },
  });
}

async function findExecutable(): Promise<{ executable: string; fonts: string }> {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, and there is no such file.`);
    return { executable: given, fonts: '' };
  }
  const folder = await unpackOnce();
  return { executable: path.join(folder, 'chromium'), fonts: path.join(folder, 'fonts') };
}

// The package unpacks into the system's temporary folder and takes whatever lies there for a finished browser. A folder
// of our own, renamed when it is whole, cannot be half a browser, an old one, or one that somebody else put there.
async function unpackOnce(): Promise<string> {
  const manifest: unknown = createRequire(import.meta.url)(
    path.join(root, 'node_modules/@sparticuz/chromium/package.json'),
  );
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? String(manifest.version)
      : 'unknown';
  const folder = path.join(root, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    env: { ...process.env, TMPDIR: draft },
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another test run was quicker.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
