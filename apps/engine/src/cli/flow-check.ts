import { checkFlowText, type Problem } from '@nightshift/schema';
import { checkContext } from '../flows/check-context.js';
import { hasErrors } from '../flows/flow-result.js';
import { readText } from './files.js';
import { problemLines } from './print-problems.js';
import { CommandError, type Terminal } from './terminal.js';

/**
 * `flow check FILE`: everything that is wrong with a flow, without a server or database. Calendars, teams and other
 * flows are not known here, so their names are not checked. Exit code 1 when there is an error; warnings pass.
 */
export async function flowCheck(
  terminal: Terminal,
  file: string,
  { json = false }: { json?: boolean },
): Promise<number> {
  const problems = await problemsOf(file, json);
  if (json) terminal.printJson(problems);
  else terminal.print(problemLines(file, problems).join('\n'));
  return hasErrors(problems) ? 1 : 0;
}

/** For a program, a file that cannot be read is a problem like any other. */
async function problemsOf(file: string, json: boolean): Promise<Problem[]> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    if (!json || !(error instanceof CommandError)) throw error;
    return [{ code: 'file.unreadable', severity: 'error', path: '', message: error.message }];
  }
  return checkFlowText(text, checkContext()).problems;
}
