import { checkTemplate, checkWords, hearText, templatePaths } from '@nightshift/interpreter';
import { createBuiltinRegistry, type Registry } from '@nightshift/nodes';
import { validate, type CheckContext, type KnownNames } from '@nightshift/schema';

/** What a flow is checked against here: the nodes of this installation, and the names that exist around it. */
export function checkContext(
  known: KnownNames = {},
): Omit<CheckContext, 'registry'> & { registry: Registry } {
  return {
    registry,
    validate,
    templates: { checkTemplate, templatePaths },
    known,
    nowMs: Date.now(),
    checkWords: (flow) => checkWords(flow, registry),
    hearText: (triggers) => hearText(triggers, registry),
  };
}

const registry = createBuiltinRegistry();
