import { compileFlow, overlapProblems } from '@nightshift/interpreter';
import { checkFlowText, type Flow, type KnownNames, type Problem } from '@nightshift/schema';
import { checkContext } from '../flows/check-context.js';
import { hasErrors } from '../flows/flow-result.js';
import { readText } from './files.js';
import type { InstallationOptions } from './installation.js';
import { problemLines } from './print-problems.js';
import { CommandError, type Terminal } from './terminal.js';

export interface FlowCheckOptions extends InstallationOptions {
  /** Other flows that are live at the same time. */
  with?: string[];
  /** Look into the installation for what is around the flow. */
  live?: boolean;
  json?: boolean;
}

/**
 * `flow check FILE`: everything that is wrong with a flow, without a server or database. Calendars, teams and other
 * flows are not known then, so their names are not checked; with `--live` they are read from the installation, and
 * `--with` names files. Exit code 1 when there is an error; warnings pass.
 */
export async function flowCheck(
  terminal: Terminal,
  file: string,
  options: FlowCheckOptions,
): Promise<number> {
  const problems = await problemsOf(file, options);
  if (options.json === true) terminal.printJson(problems);
  else terminal.print(problemLines(file, problems).join('\n'));
  return hasErrors(problems) ? 1 : 0;
}

async function problemsOf(file: string, { json = false, live = false, ...options }: FlowCheckOptions) {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    // For a program, a file that cannot be read is a problem like any other.
    if (!json || !(error instanceof CommandError)) throw error;
    return [unreadable(error.message)];
  }
  const check = (known?: KnownNames) => checkFlowText(text, checkContext(known));
  const { flow, problems } = check();
  if (flow === null || hasErrors(problems)) return problems;
  const beside = await overlapsWith(flow, options.with ?? []);
  if (!live) return [...problems, ...beside];
  const { checkLive } = await import('./flow-check-live.js');
  const around = await checkLive(flow, options);
  return [...check(around.known).problems, ...around.warnings, ...beside];
}

function unreadable(message: string): Problem {
  return { code: 'file.unreadable', severity: 'error', path: '', message };
}

/** Throws when one of the files holds no flow. */
async function overlapsWith(flow: Flow, files: readonly string[]): Promise<Problem[]> {
  const { registry } = checkContext();
  const others: Flow[] = [];
  for (const file of files) {
    const { flow: other, problems } = checkFlowText(await readText(file), checkContext());
    if (other === null || hasErrors(problems))
      throw new CommandError(`${problemLines(file, problems).join('\n')}\nMend it first.`);
    if (other.id !== flow.id) others.push(other);
  }
  return overlapProblems({
    flows: [compileFlow(flow, 0, registry)],
    others: others.map((other) => compileFlow(other, 0, registry)),
  });
}
