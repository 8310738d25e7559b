import { FlowEntity } from '../store/entities/flow.entity.js';
import { newId } from '../store/new-id.js';
import { lockName, type Tx } from '../store/tx.js';

/**
 * The id under which this workspace keeps a flow that calls itself `wanted`: that one, unless another workspace has
 * it. Asked again it gives the same, and until the transaction ends nobody else is given it.
 */
export async function ownId(tx: Tx, workspaceId: string, wanted: string): Promise<string> {
  const [, body = ''] = workspaceId.split('_');
  for (const id of [wanted, `${wanted.slice(0, 63 - body.length)}-${body}`]) {
    await lockName(tx, `flow ${id}`);
    const row = await tx.findOne(FlowEntity, { where: { id }, select: { id: true, workspaceId: true } });
    if (row === null || row.workspaceId === workspaceId) return id;
  }
  return newId('flow');
}
