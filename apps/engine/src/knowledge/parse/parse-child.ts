import { parse, type ParseRequest } from './parse.js';
import { ParseError } from './parsed.js';

/** The process that reads one file and ends. What it may use is set by who starts it. */
process.once('message', (message) => {
  // Only `runParser` sends one.
  const request = message as ParseRequest;
  parse(request).then(
    (parsed) => answer({ ok: true, parsed }),
    (error: unknown) => {
      answer({ ok: false, message: complaintOf(error) });
    },
  );
});

function complaintOf(error: unknown): string {
  if (error instanceof ParseError) return error.message;
  if (error instanceof RangeError) return 'it is nested too deep to be read';
  return `it cannot be read: ${(error instanceof Error ? error.message : String(error)).slice(0, 300)}`;
}

function answer(message: object): void {
  process.send?.(message, () => process.exit(0));
}
