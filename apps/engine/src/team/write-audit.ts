import { AuditEntity } from '../store/entities/audit.entity.js';
import { newId } from '../store/new-id.js';
import type { Tx } from '../store/tx.js';

export interface AuditLine {
  /** An account or token id, or `command` for the nightshift command. */
  actor: string;
  /** `flow.published`, `token.created` */
  action: string;
  /** The id of what was changed. */
  subject: string;
  /** No secrets, nothing a customer wrote. */
  detail?: Record<string, unknown>;
}

/** In the transaction of the change itself, so that neither exists without the other. */
export async function writeAudit(tx: Tx, workspaceId: string, line: AuditLine): Promise<void> {
  const { actor, action, subject, detail = {} } = line;
  await tx.save(AuditEntity, { id: newId('audit'), workspaceId, actor, action, subject, detail });
}
