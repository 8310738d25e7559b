import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../store/database.js';
import { TeamEntity } from '../store/entities/account.entity.js';
import { InstallationEntity } from '../store/entities/audit.entity.js';
import { lockName, type Tx } from '../store/tx.js';
import { countAdmins, insertAccount, type Account } from './accounts.js';
import { hashToken } from './create-token.js';
import { joinTeams } from './members.js';
import { hashPassword } from './passwords.js';

const NAME = 'setup';

/**
 * Sees to it that somebody can get in: makes the admin that the settings name, or a new set-up link as long as there is
 * no admin. Resolves to the link's token, or null when there is nothing to set up.
 */
export async function prepareSetup(
  database: Database,
  workspaceId: string,
  firstAdmin: { email: string; password: string } | undefined,
): Promise<string | null> {
  if ((await countAdmins(database.orm.manager, workspaceId)) > 0) return null;
  if (firstAdmin !== undefined) {
    const name = firstAdmin.email.split('@', 1)[0] ?? 'Admin';
    const passwordHash = await hashPassword(firstAdmin.password);
    const account = { email: firstAdmin.email, name, passwordHash, actor: 'settings' };
    await database.orm.transaction((tx) => insertFirstAdmin(tx, workspaceId, account));
    return null;
  }
  const token = randomBytes(24).toString('base64url');
  await database.orm.manager.save(InstallationEntity, { name: NAME, value: { tokenHash: hashToken(token) } });
  return token;
}

export type SetupState = 'open' | 'done' | 'wrong-token';

/** What a set-up link is worth now. */
export async function setupState(tx: Tx, workspaceId: string, token: string): Promise<SetupState> {
  if ((await countAdmins(tx, workspaceId)) > 0) return 'done';
  const row = await tx.findOneBy(InstallationEntity, { name: NAME });
  const wanted = isSetup(row?.value) ? row.value.tokenHash : '';
  const given = hashToken(token);
  return wanted.length === given.length && timingSafeEqual(Buffer.from(wanted), Buffer.from(given))
    ? 'open'
    : 'wrong-token';
}

function isSetup(value: unknown): value is { tokenHash: string } {
  return (
    typeof value === 'object' && value !== null && 'tokenHash' in value && typeof value.tokenHash === 'string'
  );
}

/** Makes the first admin; the link works once. */
export async function completeSetup(
  database: Database,
  workspaceId: string,
  { token, email, name, password }: { token: string; email: string; name: string; password: string },
): Promise<{ state: 'open'; account: Account } | { state: 'done' | 'wrong-token' }> {
  const passwordHash = await hashPassword(password);
  return database.orm.transaction(async (tx) => {
    await lockName(tx, 'setup');
    const state = await setupState(tx, workspaceId, token);
    if (state !== 'open') return { state };
    const account = await insertFirstAdmin(tx, workspaceId, { email, name, passwordHash, actor: 'setup' });
    if (account === undefined) return { state: 'done' };
    await tx.delete(InstallationEntity, { name: NAME });
    return { state, account };
  });
}

/** In every team that is there already, as the demo shop's is before anybody: until colleagues are, nobody else answers. */
async function insertFirstAdmin(
  tx: Tx,
  workspaceId: string,
  wanted: { email: string; name: string; passwordHash: string; actor: string },
): Promise<Account | undefined> {
  const account = await insertAccount(tx, workspaceId, { ...wanted, role: 'admin' });
  if (account === undefined) return undefined;
  const teams = (await tx.findBy(TeamEntity, { workspaceId })).map(({ name }) => name);
  await joinTeams(tx, workspaceId, { id: account.id, teams });
  return { ...account, teams };
}
