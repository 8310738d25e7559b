import { CommanderError, type Command } from 'commander';
import { createProgram } from './program.js';
import { CommandError, processTerminal, type Terminal } from './terminal.js';

/**
 * The `nightshift` command. `argv` comes without the program's own name.
 * Resolves to the exit code: 0 all well, 1 problems, 2 wrong use. Never throws.
 */
export async function runCli(argv: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  // A reader that has seen enough (`| head`) closes the pipe, and that is no mistake of ours. What was said last may
  // still be on its way when the command is done, so nobody stops listening.
  if (!process.stdout.listeners('error').includes(ignoreClosedPipe))
    process.stdout.on('error', ignoreClosedPipe);
  const outcome = { exitCode: 0 };
  try {
    const program: Command = createProgram(terminal, (exitCode) => {
      outcome.exitCode = exitCode;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): number {
  // Commander has said its piece already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CommandError) {
    terminal.complain(`nightshift: ${error.message}`);
    return error.exitCode;
  }
  const isOurBug =
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  const message =
    error instanceof Error ? (isOurBug ? (error.stack ?? error.message) : error.message) : String(error);
  terminal.complain(`nightshift: ${message}`);
  return 1;
}

function ignoreClosedPipe(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
}
