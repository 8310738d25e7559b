import { checkFlowText } from '@nightshift/schema';
import { checkContext } from '../flows/check-context.js';
import { hasErrors } from '../flows/flow-result.js';
import { readText } from './files.js';
import { problemLines } from './print-problems.js';
import type { Terminal } from './terminal.js';

/**
 * `flow check FILE`: everything that is wrong with a flow, without a server or database. Calendars, teams and other
 * flows are not known here, so their names are not checked. Exit code 1 when there is an error; warnings pass.
 */
export async function flowCheck(
  terminal: Terminal,
  file: string,
  { json = false }: { json?: boolean },
): Promise<number> {
  const { problems } = checkFlowText(await readText(file), checkContext());
  if (json) terminal.printJson(problems);
  else terminal.print(problemLines(file, problems).join('\n'));
  return hasErrors(problems) ? 1 : 0;
}
