// How much memory, and how many threads, the server may take beyond what it needs. Node and the C library read this
// when a process begins.
import os from 'node:os';

/** V8 cleans up and compiles beside the program in four threads; on two cores those stand in the way of the program. */
const helpers = Math.max(1, Math.min(4, Math.floor(os.availableParallelism() / 2)));

/**
 * V8 lets new objects fill 128 MB before it looks which of them are still needed. Half of that costs 2 % of the
 * processor time under load, a quarter would cost 6 %. A flag of the same name that comes later wins.
 */
export const memoryFlags = ['--max-semi-space-size=32', `--v8-pool-size=${helpers}`];

/** glibc keeps freed memory apart for each of V8's threads, and gives little of it back. Others do not read this. */
export const memoryEnvironment = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: String(2 ** 20),
  ...process.env,
};

/** Begins the process anew with its limits, if it was started without: the same process id, the same arguments. */
export function limitMemory() {
  const isLimited = memoryFlags.every((flag) => process.execArgv.includes(flag));
  // Windows cannot replace a process, and a channel to the parent would not survive it.
  if (
    isLimited ||
    process.execve === undefined ||
    process.platform === 'win32' ||
    process.channel !== undefined
  )
    return;
  const args = [...memoryFlags, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(process.execPath, [process.execPath, ...args], memoryEnvironment);
}
