import type { Database } from '../store/database.js';
import { findAccount, type Account } from '../team/accounts.js';
import type { Caller } from '../team/caller.js';
import { isAllowed } from '../team/permissions.js';
import { invalidRequest, type ApiProblem } from './api-problem.js';

/**
 * Who acts in a conversation. People act for themselves. A token is no agent: conversations are given to accounts
 * only, so a program says for which account it acts; one that does not may speak for the team, but holds nothing.
 */

/** Who has said something, and in whose hands the conversation is then. */
export interface Speaker {
  agentId: string;
  /** As the customer reads it. */
  agentName?: string;
  isForTeam?: true;
}

export async function speakerOf(
  database: Database,
  caller: Caller,
  agentId: string | undefined,
): Promise<Speaker> {
  if (caller.type === 'token' && agentId === undefined) return { agentId: caller.id, isForTeam: true };
  const { id, name } = await accountFor(database, caller, agentId);
  return { agentId: id, agentName: name };
}

/** The account that is to hold a conversation. */
export async function holderOf(
  database: Database,
  caller: Caller,
  agentId: string | undefined,
): Promise<string> {
  if (caller.type === 'token' && agentId === undefined) {
    throw unfit(
      'is missing; a token cannot hold a conversation, so say which account does; GET /api/v1/users lists them',
    );
  }
  return (await accountFor(database, caller, agentId)).id;
}

/** Throws unless it is an account that answers customers. */
export async function checkAgent(
  database: Database,
  workspaceId: string,
  agentId: string,
): Promise<Pick<Account, 'id' | 'name'>> {
  const account = await findAccount(database, workspaceId, agentId);
  if (account === null) throw unfit('must be an account; GET /api/v1/users lists them');
  if (!isAllowed(account.role, 'inbox.write'))
    throw unfit(`must be an account that answers customers; the role ${account.role} does not`);
  return account;
}

async function accountFor(
  database: Database,
  { id, type, name, workspaceId }: Caller,
  agentId: string | undefined,
): Promise<Pick<Account, 'id' | 'name'>> {
  if (type === 'token') return checkAgent(database, workspaceId, agentId ?? '');
  if (agentId !== undefined && agentId !== id)
    throw unfit('must be your own account; only a token acts for others');
  return { id, name };
}

function unfit(expected: string): ApiProblem {
  return invalidRequest('body', [{ path: '/agentId', expected, message: `/agentId ${expected}` }]);
}
