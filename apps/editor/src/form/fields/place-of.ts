import { isJsonObject } from '@nightshift/schema';
import type { Place } from '../prepare-schema.js';

/** What `prepareSchema` has said about a field. rjsf hands it on as it is. */
export function placeOf(uiSchema: unknown): Place | undefined {
  return isJsonObject(uiSchema) ? (uiSchema['ui:hint'] as Place | undefined) : undefined;
}
