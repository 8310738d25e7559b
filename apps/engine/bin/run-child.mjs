// Runs a program as if it were this process: same output, same exit code, and each signal reaches it once.
// 1. The child leads its own process group, so a Ctrl-C reaches it only through here. Otherwise the terminal, npm and
//    this process would each send one, and the second would read as impatience.
// 2. Neither outlives the other: the child hears the closed channel, this process sees its own parent go.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const echoWithinMs = 1000;
const checkParentEveryMs = 500;

/** Resolves to the exit code. */
export function runChild(command, args, environment = process.env) {
  const child = spawn(command, args, {
    detached: process.platform !== 'win32',
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const stopForwarding = forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      stopForwarding();
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}

/** To be called in the child: ends it in good order when the process that started it is gone. */
export function endWithParent() {
  if (process.channel === undefined) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

function forwardSignals(child) {
  let lastSentAt = Number.NEGATIVE_INFINITY;
  const send = (signal) => {
    const now = performance.now();
    if (now - lastSentAt < echoWithinMs) return;
    lastSentAt = now;
    child.kill(signal);
  };
  const handlers = {
    SIGINT: () => send('SIGINT'),
    SIGTERM: () => send('SIGTERM'),
    SIGHUP: () => send('SIGTERM'),
  };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    send('SIGTERM');
  }, checkParentEveryMs);
  return () => {
    clearInterval(watch);
    for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
  };
}
