import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addFlowCommands } from './flow-commands.js';
import { addNodeCommands } from './node-commands.js';
import { addKnowledgeCommands } from './knowledge-commands.js';
import { addInstallationCommands } from './installation-commands.js';
import type { Finish, Terminal } from './terminal.js';

/** Each command loads its own code when it is called, so that the pure ones start without Nest and TypeORM. */
export function createProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('nightshift')
    .description(
      'Automates conversations with customers: flows that answer, ask, tag and hand over to people.',
    )
    .version(readVersion(), '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.replace(/\n$/, '')),
      writeErr: (text) => terminal.complain(text.replace(/\n$/, '')),
    })
    .showHelpAfterError('Add --help to see how the command is used.')
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', FIRST_STEPS);
  addFlowCommands(
    program.command('flow').description('check, play, test, import and export flows'),
    terminal,
    finish,
  );
  addInstallationCommands(program, terminal, finish);
  addKnowledgeCommands(
    program.command('knowledge').description('what answers come from: import, ask, evaluate'),
    terminal,
    finish,
  );
  addNodeCommands(program.command('node').description('make and check nodes of your own'), terminal, finish);
  return program;
}

const FIRST_STEPS = `
First steps:
  nightshift start                                      the server, with a shop to try it in at /demo
  nightshift template install black-friday --publish    flows that answer at once
  nightshift doctor                                     when something does not work
Each command says more with --help: nightshift flow run --help`;

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
