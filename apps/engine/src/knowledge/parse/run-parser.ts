import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ParseRequest } from './parse.js';
import { ParseError, type Parsed } from './parsed.js';

/**
 * Reads a file in a process that has neither our memory, our secrets nor our database, and that is killed when it takes
 * too long or too much. Throws `ParseError`.
 */
const LONGEST_MS = 60_000;
const HEAP_MB = 512;
/** Of everything: buffers lie outside of the heap. Watched where /proc tells. */
const MOST_RESIDENT_BYTES = 900 * 1024 * 1024;
const WATCH_EVERY_MS = 250;

/** Tests run the sources, which have no child beside them; the built one does the same. */
const program = fileURLToPath(
  new URL('./parse-child.js', import.meta.url.replace('/apps/engine/src/', '/apps/engine/dist/')),
);

type Answer = { ok: true; parsed: Parsed } | { ok: false; message: string };

export async function runParser(request: ParseRequest, longestMs = LONGEST_MS): Promise<Parsed> {
  const child = fork(program, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const guard = watch(child, longestMs);
  try {
    const answer = await answerOf(child, request);
    if (answer === null)
      throw new ParseError(
        guard.complaint() ?? 'reading it took too much memory; split it into smaller files',
      );
    if (!answer.ok) throw new ParseError(answer.message);
    return answer.parsed;
  } finally {
    guard.stop();
    child.kill('SIGKILL');
  }
}

function answerOf(child: ChildProcess, request: ParseRequest): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      // Only `parse-child` answers.
      resolve(message as Answer);
    });
    child.once('error', reject);
    child.once('exit', () => resolve(null));
    child.send(request, (error) => {
      if (error !== null) resolve(null);
    });
  });
}

function watch(child: ChildProcess, longestMs: number) {
  let complaint: string | undefined;
  const end = (reason: string): void => {
    complaint ??= reason;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(
    () => end(`reading it took longer than ${longestMs / 1000} seconds; split it into smaller files`),
    longestMs,
  );
  const memory = setInterval(() => {
    void residentBytes(child.pid).then((bytes) => {
      if (bytes > MOST_RESIDENT_BYTES) end('reading it took too much memory; split it into smaller files');
    });
  }, WATCH_EVERY_MS);
  return {
    complaint: () => complaint,
    stop: () => {
      clearTimeout(timer);
      clearInterval(memory);
    },
  };
}

const PAGE_BYTES = 4096;

async function residentBytes(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid ?? 0}/statm`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) * PAGE_BYTES;
}
