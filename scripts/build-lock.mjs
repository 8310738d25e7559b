// A lock between processes, held by a folder that only one of them can make.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const giveUpAfterMs = 120_000;
const unsignedAfterMs = 5000;

export async function withLock(folder, work) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const deadline = performance.now() + giveUpAfterMs;
  while (!tryLock(folder)) {
    if (performance.now() > deadline)
      throw new Error(`Another build holds ${folder}. If none is running, delete that folder.`);
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tryLock(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isLeftBehind(folder)) removeLeftBehind(folder);
    return false;
  }
  writeFileSync(path.join(folder, 'pid'), String(process.pid));
  return true;
}

function isLeftBehind(folder) {
  try {
    const pid = Number(readFileSync(path.join(folder, 'pid'), 'utf8'));
    // Between making the folder and signing it a holder may be without a pid, but not for long.
    return pid === 0 ? isOld(folder) : !isAlive(pid);
  } catch {
    return isOld(folder);
  }
}

function isOld(folder) {
  try {
    return Date.now() - statSync(folder).mtimeMs > unsignedAfterMs;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function removeLeftBehind(folder) {
  const aside = `${folder}.${process.pid}`;
  try {
    // Renaming first, so that of several who find it one removes it. Should two builds work at once after all, each
    // file is still written whole, and the same.
    renameSync(folder, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
