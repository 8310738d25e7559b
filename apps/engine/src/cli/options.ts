import { InvalidArgumentError, type Command } from 'commander';
import { collectSet } from './set-option.js';

/** For commands that work on an installation, whether its server runs or not. */
export function addInstallationOptions(command: Command): Command {
  return command.option(
    '--data <folder>',
    'the data folder; NIGHTSHIFT_DATA or ./data when absent. DATABASE_URL wins',
  );
}

export function addSetOption(command: Command, what: string): Command {
  return command.option(
    '--set <key=value>',
    `${what}, such as shop.name=Lamps, or with a text per language 'shop.name={"en":"Foo","zh-CN":"福"}'; may be repeated`,
    collectSet,
  );
}

/** For an option that may be repeated. */
export function collect(text: string, before: string[] = []): string[] {
  return [...before, text];
}

export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return Number(text);
}
