import {
  flowProblem,
  isJsonObject,
  readFlow,
  upgradeConfigs,
  validate,
  type Flow,
  type Problem,
} from '@nightshift/schema';
import { newId } from '../store/new-id.js';
import { checkContext } from './check-context.js';

export type ReadDocument = { ok: true; flow: Flow } | { ok: false; problems: Problem[] };

/** A document that brings no id is given one. */
export function withId(document: unknown): unknown {
  const isUnnamed = isJsonObject(document) && [undefined, null, ''].includes(document['id'] as string);
  return isUnnamed ? { ...document, id: newId('flow') } : document;
}

/** From a parsed document of any known form to a flow as it is stored: of the newest form, its nodes lifted. */
export function readDocument(document: unknown): ReadDocument {
  const read = readFlow(document, validate);
  if (!read.ok) return read;
  // PostgreSQL stores no NUL in a text, and what a flow says ends up in texts.
  if (JSON.stringify(read.flow).includes('\\u0000')) {
    const params = {
      issue: 'A text contains the character U+0000, which cannot be stored',
      place: 'that text',
    };
    return { ok: false, problems: [flowProblem('flow.shape', { path: '' }, params)] };
  }
  return { ok: true, flow: upgradeConfigs(read.flow, checkContext().registry).flow };
}
