import type { Flow } from '@nightshift/schema';
import { openDocument } from '../document/flow-document.js';
import { createMemoryShelf } from '../document/shelf.js';
import type { OpenDocument } from './open-document.js';

/** A published version as a document: looked at, searched through and selected in, but never changed or saved. */
export function stillDocument(flow: Flow): OpenDocument {
  return openDocument({
    flowId: flow.id,
    flow,
    revision: 0,
    server: { load: async () => ({ type: 'offline' }), save: async () => ({ type: 'offline' }) },
    shelf: createMemoryShelf(),
    isReadOnly: true,
    later: () => () => undefined,
    nowMs: () => 0,
  });
}
