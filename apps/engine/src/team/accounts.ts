import type { Database } from '../store/database.js';
import { AccountEntity, type AccountRole } from '../store/entities/account.entity.js';
import { newId } from '../store/new-id.js';
import { lockName, type Tx } from '../store/tx.js';
import { hashPassword, isPassword } from './passwords.js';
import { writeAudit } from './write-audit.js';

export interface Account {
  id: string;
  email: string;
  name: string;
  role: AccountRole;
  teams: string[];
  /** BCP 47, best first. */
  languages: string[];
  /** Open conversations at a time. */
  capacity: number;
  isOnline: boolean;
  /** Of the shifts; without one only `isOnline` counts. */
  calendar: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
}

export interface NewAccount {
  email: string;
  name: string;
  password: string;
  role: AccountRole;
  teams?: string[];
  languages?: string[];
  capacity?: number;
  calendar?: string | null;
}

/** Undefined: the address is taken. */
export async function createAccount(
  database: Database,
  workspaceId: string,
  { password, actor, ...wanted }: NewAccount & { actor: string },
): Promise<Account | undefined> {
  const passwordHash = await hashPassword(password);
  return database.orm.transaction((tx) => insertAccount(tx, workspaceId, { ...wanted, passwordHash, actor }));
}

export async function insertAccount(
  tx: Tx,
  workspaceId: string,
  { actor, email, ...wanted }: Omit<NewAccount, 'password'> & { passwordHash: string; actor: string },
): Promise<Account | undefined> {
  await lockName(tx, `account ${email.toLowerCase()}`);
  const [taken] = await tx.query<unknown[]>('SELECT 1 FROM account WHERE lower(email) = lower($1)', [email]);
  if (taken !== undefined) return undefined;
  const id = newId('user');
  await tx.save(AccountEntity, { id, workspaceId, email, ...wanted });
  await writeAudit(tx, workspaceId, {
    actor,
    action: 'account.created',
    subject: id,
    detail: { role: wanted.role },
  });
  const row = await tx.findOneByOrFail(AccountEntity, { id });
  return accountOf(row);
}

/** The account behind email and password, in the same time whether there is one or not. */
export async function checkLogin(
  { pool }: Database,
  { email, password }: { email: string; password: string },
): Promise<{ id: string; workspaceId: string } | undefined> {
  const { rows } = await pool.query<{ id: string; workspace_id: string; password_hash: string }>(
    'SELECT id, workspace_id, password_hash FROM account WHERE lower(email) = lower($1)',
    [email],
  );
  const [row] = rows;
  const isRight = await isPassword(password, row?.password_hash);
  return isRight && row !== undefined ? { id: row.id, workspaceId: row.workspace_id } : undefined;
}

export async function findAccount(
  database: Database,
  workspaceId: string,
  id: string,
): Promise<Account | null> {
  const row = await database.orm.manager.findOneBy(AccountEntity, { id, workspaceId });
  return row === null ? null : accountOf(row);
}

export type AccountChange = Partial<Omit<NewAccount, 'email'> & { isOnline: boolean }>;

/** `last-admin`: somebody has to be left who may let others in. */
export async function changeAccount(
  database: Database,
  workspaceId: string,
  { id, actor, password, ...change }: AccountChange & { id: string; actor: string },
): Promise<Account | 'not-found' | 'last-admin'> {
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  return database.orm.transaction(async (tx) => {
    await lockName(tx, `admins ${workspaceId}`);
    const row = await tx.findOneBy(AccountEntity, { id, workspaceId });
    if (row === null) return 'not-found';
    const isDemoted = row.role === 'admin' && change.role !== undefined && change.role !== 'admin';
    if (isDemoted && (await countAdmins(tx, workspaceId)) === 1) return 'last-admin';
    await tx.save(AccountEntity, { id, ...change, ...(passwordHash === undefined ? {} : { passwordHash }) });
    if (passwordHash !== undefined) await tx.query('DELETE FROM session WHERE account_id = $1', [id]);
    // Who is online changes all day; the rest is worth a line.
    const changed = Object.keys(change).filter((name) => name !== 'isOnline');
    if (passwordHash !== undefined) changed.push('password');
    if (changed.length > 0)
      await writeAudit(tx, workspaceId, {
        actor,
        action: 'account.changed',
        subject: id,
        detail: { changed },
      });
    return accountOf(await tx.findOneByOrFail(AccountEntity, { id }));
  });
}

export async function deleteAccount(
  database: Database,
  workspaceId: string,
  { id, actor }: { id: string; actor: string },
): Promise<'deleted' | 'not-found' | 'last-admin'> {
  return database.orm.transaction(async (tx) => {
    await lockName(tx, `admins ${workspaceId}`);
    const row = await tx.findOneBy(AccountEntity, { id, workspaceId });
    if (row === null) return 'not-found';
    if (row.role === 'admin' && (await countAdmins(tx, workspaceId)) === 1) return 'last-admin';
    await tx.delete(AccountEntity, { id, workspaceId });
    await writeAudit(tx, workspaceId, { actor, action: 'account.deleted', subject: id });
    return 'deleted';
  });
}

export async function countAdmins(tx: Tx, workspaceId: string): Promise<number> {
  return tx.countBy(AccountEntity, { workspaceId, role: 'admin' });
}

export function accountOf(row: AccountEntity): Account {
  const { id, email, name, role, teams, languages, capacity, isOnline, calendar, createdAt } = row;
  return {
    id,
    email,
    name,
    role,
    teams,
    languages,
    capacity,
    isOnline,
    calendar,
    createdAt: createdAt.toISOString(),
  };
}
