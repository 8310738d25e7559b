import type { Command } from 'commander';
import type { Finish, Terminal } from './terminal.js';

export function addNodeCommands(node: Command, terminal: Terminal, finish: Finish): void {
  node
    .command('new')
    .description('make a package with a node of your own, its test and a README')
    .argument('<name>', 'in small letters with hyphens, such as stock-level')
    .option('--dir <folder>', 'where to make it; ./NAME when absent')
    .action(async (name: string, options: { dir?: string }) => {
      const { nodeNew } = await import('./node/node-new.js');
      finish(await nodeNew(terminal, name, options));
    });
  node
    .command('check')
    .description('check the nodes of a package: manifests, schemas, ports, explanations, calls')
    .argument('<dir>', 'the folder of the package')
    .option('--json', 'print the problems as one JSON list')
    .action(async (folder: string, options: { json?: boolean }) => {
      const { nodeCheck } = await import('./node/node-check.js');
      finish(await nodeCheck(terminal, folder, options));
    });
  node
    .command('install')
    .description('not possible yet: nodes of others need the sandbox, which this version does not have')
    .argument('<dir|package>')
    .action(() => {
      terminal.complain(
        'nightshift: nodes of your own cannot be installed yet. They must run in a sandbox, which this version does not have; node new and node check work already.',
      );
      finish(2);
    });
}
