import { createHash, randomBytes } from 'node:crypto';
import { ApiTokenEntity, type AccountRole } from '../store/entities/account.entity.js';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { writeAudit } from './write-audit.js';

export const ACCOUNT_ROLES = [
  'admin',
  'operator',
  'agent',
  'developer',
] as const satisfies readonly AccountRole[];

export interface TokenRequest {
  /** What it is for; 1 to 200 characters. */
  name: string;
  role: AccountRole;
  actor: string;
}

export interface CreatedToken {
  id: string;
  /** Shown once: only its hash is kept. */
  token: string;
}

export async function createToken(
  database: Database,
  workspaceId: string,
  { name, role, actor }: TokenRequest,
): Promise<CreatedToken> {
  const id = newId('token');
  const token = `nst_${randomBytes(32).toString('base64url')}`;
  await database.orm.transaction(async (tx) => {
    await tx.save(ApiTokenEntity, { id, workspaceId, name, role, tokenHash: hashToken(token) });
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'token.created',
      subject: id,
      detail: { name, role },
    });
  });
  return { id, token };
}

/**
 * What is stored of a token or session: SHA-256, in hexadecimal. A random token of 256 bits needs no slow hash,
 * since nobody can try them all.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
