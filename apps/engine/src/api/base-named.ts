import { findBase, type Base } from '../knowledge/bases.js';
import { notFound } from './api-problem.js';
import type { Installation } from './installation.js';

/** A knowledge base as routes are told of it: by its id or its name. */
export async function baseNamed(
  { database }: Installation,
  workspaceId: string,
  idOrName: string,
): Promise<Base> {
  const base = await findBase(database, workspaceId, idOrName);
  if (base === null) throw notFound('knowledge base', idOrName);
  return base;
}
