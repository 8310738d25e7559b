import { Option, type Command } from 'commander';
import { GROUPINGS } from '../ai/groupings.js';
import type { SpendingOptions } from './spending.js';
import { addInstallationOptions, addSetOption, collect, wholeNumber } from './options.js';
import type { SetValues } from './set-option.js';
import type { Finish, Terminal } from './terminal.js';

export function addInstallationCommands(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('start')
    .description('start the server; Ctrl-C ends it in good order')
    .option('--port <number>', 'where it listens; PORT or 3000 when absent')
    .option('--role <role>', 'all, web or worker')
    .option('--data <folder>', 'the data folder; NIGHTSHIFT_DATA or ./data when absent')
    .action(async (options: { port?: string; role?: string; data?: string }) => {
      const { runServer } = await import('../main.js');
      finish(await runServer(options, (line) => terminal.print(line)));
    });
  addTemplateCommands(
    program.command('template').description('funnels that are ready to use'),
    terminal,
    finish,
  );
  const token = program.command('token').description('access for programs');
  addInstallationOptions(token.command('create'))
    .description('make an API token and print it, this once')
    .requiredOption('--role <role>', 'admin, operator, agent or developer')
    .requiredOption('--name <name>', 'what it is for')
    .option('--json', 'print one JSON document')
    .action(async (options: { role: string; name: string; json?: boolean; data?: string }) => {
      const { tokenCreate } = await import('./token-create.js');
      finish(await tokenCreate(terminal, options));
    });
  addInstallationOptions(program.command('doctor'))
    .description('what is configured, what is reachable, what is wrong and how to mend it')
    .option('--json', 'print one JSON document')
    .action(async (options: { json?: boolean; data?: string }) => {
      const { doctor } = await import('./doctor/doctor.js');
      finish(await doctor(terminal, options));
    });
  addSpending(program, terminal, finish);
}

function addSpending(program: Command, terminal: Terminal, finish: Finish): void {
  addInstallationOptions(program.command('spending'))
    .description('what AI has cost, where it went, and what an answered question costs')
    .option('--days <number>', 'the last ones, today included; 31 when absent', wholeNumber)
    .option('--from <day>', 'the first day (UTC), such as 2026-11-01')
    .option('--to <day>', 'the last day; today when absent')
    .addOption(new Option('--by <what>', 'what is told apart').choices(GROUPINGS).default('purpose'))
    .option('--json', 'print one JSON document')
    .action(async (options: SpendingOptions) => {
      const { spending } = await import('./spending.js');
      finish(await spending(terminal, options));
    });
}

function addTemplateCommands(template: Command, terminal: Terminal, finish: Finish): void {
  template
    .command('list')
    .description('the templates that come with Nightshift')
    .option('--json', 'print one JSON document')
    .action(async (options: { json?: boolean }) => {
      const { templateList } = await import('./template-list.js');
      finish(await templateList(terminal, options));
    });
  template
    .command('show')
    .description('what a template does and which settings it has')
    .argument('<id>', 'the id of the template')
    .option('--json', 'print one JSON document')
    .action(async (id: string, options: { json?: boolean }) => {
      const { templateShow } = await import('./template-list.js');
      finish(await templateShow(terminal, id, options));
    });
  const install = template
    .command('install')
    .description('install a template; again with --set changes its settings')
    .argument('<id>', 'the id of the template');
  addSetOption(install, 'a setting of the template');
  addInstallationOptions(install)
    .option('--publish', 'let its flows answer customers at once')
    .option(
      '--channel <id>',
      'the only channel it answers on; may be repeated. "all" for all of them, which is the default',
      collect,
    )
    .option(
      '--knowledge <name=here>',
      'answer from a base that is here, instead of the one that it brings; may be repeated',
      collect,
    )
    .option('--replace', 'even when its flows have been edited here; what was changed is lost')
    .option('--json', 'print one JSON document')
    .action(async (id: string, options: TemplateInstallFlags) => {
      const { templateInstall } = await import('./template-install.js');
      finish(await templateInstall(terminal, id, options));
    });
}

interface TemplateInstallFlags {
  set?: SetValues;
  publish?: boolean;
  replace?: boolean;
  channel?: string[];
  knowledge?: string[];
  json?: boolean;
  data?: string;
}
