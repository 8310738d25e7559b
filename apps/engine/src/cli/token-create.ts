import { ACCOUNT_ROLES, createToken } from '../team/create-token.js';
import { COMMAND_ACTOR, withInstallation, type InstallationOptions } from './installation.js';
import { CommandError, type Terminal } from './terminal.js';

export interface TokenCreateOptions extends InstallationOptions {
  role: string;
  name: string;
  json?: boolean;
}

/** `token create`: prints the token, this once. It is stored as a hash only. */
export async function tokenCreate(
  terminal: Terminal,
  { role: wanted, name, json = false, ...options }: TokenCreateOptions,
): Promise<number> {
  const role = ACCOUNT_ROLES.find((known) => known === wanted);
  if (role === undefined)
    throw new CommandError(`--role is "${wanted}"; it must be one of ${ACCOUNT_ROLES.join(', ')}.`, 2);
  if (!/^\P{Cc}{1,200}$/u.test(name.trim()))
    throw new CommandError('--name must be 1 to 200 characters that say what the token is for.', 2);
  const created = await withInstallation(options, ({ database, workspaceId }) =>
    createToken(database, workspaceId, { name: name.trim(), role, actor: COMMAND_ACTOR }),
  );
  if (json) terminal.printJson({ ...created, role, name: name.trim() });
  else terminal.print(created.token);
  return 0;
}
