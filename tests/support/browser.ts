import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

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
  const isRoot = process.getuid?.() === 0;
  // The browser wants to write into its user's home, which on a build machine may be empty or missing.
  home = mkdtempSync(path.join(os.tmpdir(), 'nightshift-browser-'));
  return chromium.launch({
    executablePath: await findExecutable(),
    args: [...quietFlags, ...(isRoot ? ['--no-sandbox'] : [])],
    chromiumSandbox: !isRoot,
    env: { ...process.env, HOME: home },
  });
}

async function findExecutable(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, and there is no such file.`);
    return given;
  }
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
