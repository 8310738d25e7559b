import { checkFlowText, ScriptSchema, validate, type Flow, type Script } from '@nightshift/schema';
import { checkScript, playScript } from '@nightshift/simulator';
import { checkContext } from '../flows/check-context.js';
import { hasErrors } from '../flows/flow-result.js';
import { readJson, readText } from './files.js';
import { readSurroundings, withSurroundings } from './flow-surroundings.js';
import { problemLines } from './print-problems.js';
import { CommandError, type Terminal } from './terminal.js';
import { transcript } from './transcript.js';

export interface FlowRunOptions {
  script: string;
  /** Other flows that are live at the same time. */
  with?: string[];
  json?: boolean;
  /** Say of every trigger that did not fire why not. */
  why?: boolean;
}

/**
 * `flow run FILE --script SCRIPT`: the same files give the same bytes. No server, no database, no clock.
 * A flow that belongs to a template is played as after installing: with the template's calendars, values and flows.
 */
export async function flowRun(terminal: Terminal, file: string, options: FlowRunOptions): Promise<number> {
  const around = await readSurroundings(file);
  const named = [around.file, ...(options.with ?? [])];
  const flows: Flow[] = [];
  for (const name of [...named, ...around.siblings]) {
    const flow = await readSoundFlow(terminal, name, options.json === true);
    if (flow === null) return 1;
    // A flow of the template that was named by hand is not live twice.
    if (named.includes(name) || flows.every(({ id }) => id !== flow.id)) flows.push(flow);
  }
  const script = withSurroundings(await readScript(options.script), around);
  const play = playScript({
    flows,
    script,
    registry: checkContext().registry,
    onMissingCalendar: (name) =>
      terminal.complain(
        `warning: there is no calendar ${name}, so the calendar "default" of the script is used; give it under "calendars" in ${options.script}.`,
      ),
  });
  if (options.json === true) terminal.printJson(play);
  else terminal.print(transcript(play, script, { why: options.why === true }));
  return 0;
}

/** Null when it has errors, which have been printed: such a flow is never published, so it is never run. */
async function readSoundFlow(terminal: Terminal, file: string, json: boolean): Promise<Flow | null> {
  const { flow, problems } = checkFlowText(await readText(file), checkContext());
  if (flow !== null && !hasErrors(problems)) return flow;
  if (json) terminal.printJson({ file, problems });
  else terminal.complain(problemLines(file, problems).join('\n'));
  return null;
}

async function readScript(file: string): Promise<Script> {
  const value = await readJson(file);
  const issues = checkScript(ScriptSchema, value, validate);
  if (issues.length > 0)
    throw new CommandError(`${file}: ${issues.map(({ message }) => message).join('; ')}`);
  // The check has just found that it has this shape.
  return value as Script;
}
