import type { Command } from 'commander';
import { addInstallationOptions, addSetOption, wholeNumber } from './options.js';
import type { SetValues } from './set-option.js';
import type { FlowCheckOptions } from './flow-check.js';
import type { FlowRunOptions } from './flow-run.js';
import type { Finish, Terminal } from './terminal.js';

export function addFlowCommands(flow: Command, terminal: Terminal, finish: Finish): void {
  addPureCommands(flow, terminal, finish);
  const load = flow
    .command('import')
    .description('take a flow in; one with the same id has its draft replaced')
    .argument('<file|url>', 'the flow as JSON')
    .option('--publish', 'let it answer customers at once');
  addSetOption(load, 'a value of the flow');
  addInstallationOptions(load)
    .option('--json', 'print one JSON document')
    .action(
      async (
        place: string,
        options: { publish?: boolean; set?: SetValues; json?: boolean; data?: string },
      ) => {
        const { flowImport } = await import('./flow-import.js');
        finish(await flowImport(terminal, place, options));
      },
    );
  addInstallationOptions(flow.command('publish'))
    .description('make the draft a new version and let it answer customers')
    .argument('<id>', 'the id of the flow')
    .option('--json', 'print one JSON document')
    .action(async (id: string, options: { json?: boolean; data?: string }) => {
      const { flowPublish } = await import('./flow-publish.js');
      finish(await flowPublish(terminal, id, options));
    });
  addInstallationOptions(flow.command('export'))
    .description('print a flow as JSON: nightshift flow export ID > FILE')
    .argument('<id>', 'the id of the flow')
    .option('--version <number>', 'a published version instead of the draft', wholeNumber)
    .action(async (id: string, options: { version?: number; data?: string }) => {
      const { flowExport } = await import('./flow-export.js');
      finish(await flowExport(terminal, id, options));
    });
}

function addPureCommands(flow: Command, terminal: Terminal, finish: Finish): void {
  addInstallationOptions(flow.command('check'))
    .description('find everything that is wrong with a flow; warnings do not fail')
    .argument('<file>', 'the flow as JSON')
    .option('--with <file...>', 'further flows that are live at the same time: do they compete?')
    .option('--live', 'against the calendars, teams and live flows of the installation')
    .option('--json', 'print the problems as one JSON list')
    .action(async (file: string, options: FlowCheckOptions) => {
      const { flowCheck } = await import('./flow-check.js');
      finish(await flowCheck(terminal, file, options));
    });
  flow
    .command('run')
    .description('play a conversation against a flow: no server, no database, always the same result')
    .argument('<file>', 'the flow as JSON')
    .requiredOption('--script <script>', 'what the customer does, as JSON')
    .option('--with <file...>', 'further flows that are live at the same time')
    .option('--why', 'say of every trigger that did not fire why not')
    .option('--json', 'print one JSON document instead of a transcript')
    .action(async (file: string, options: FlowRunOptions) => {
      const { flowRun } = await import('./flow-run.js');
      finish(await flowRun(terminal, file, options));
    });
  flow
    .command('test')
    .description('run every conversation test (*.test.json) beside flows and templates')
    .argument('[path...]', 'files or folders; the templates and the current folder when absent')
    .option('--json', 'print one JSON document')
    .action(async (paths: string[], options: { json?: boolean }) => {
      const { flowTest } = await import('./flow-test.js');
      finish(await flowTest(terminal, paths, options));
    });
}
