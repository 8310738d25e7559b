import { findJsonMistake, isJsonObject, type Flow, type JsonMistake } from '@nightshift/schema';

export type FlowText =
  | { ok: false; mistake: JsonMistake }
  /** Steps on their way from one flow to another, and no flow. */
  | { ok: true; isCards: true }
  /** `flow` when it has at least the form of one, so that it can be drawn. */
  | { ok: true; isCards: false; document: unknown; flow: Flow | undefined };

export function readFlowText(text: string): FlowText {
  const mistake = findJsonMistake(text);
  if (mistake !== undefined) return { ok: false, mistake };
  const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (isJsonObject(document) && document['nightshift'] === 'clip') return { ok: true, isCards: true };
  // Without an id it is given one when it is taken in.
  const drawn = isJsonObject(document) ? { ...document, id: document['id'] ?? '' } : document;
  return { ok: true, isCards: false, document, flow: isDrawable(drawn) ? drawn : undefined };
}

/** As much as a drawing reads; the engine checks the rest. */
function isDrawable(value: unknown): value is Flow {
  return (
    isJsonObject(value) &&
    typeof value['id'] === 'string' &&
    typeof value['name'] === 'string' &&
    isMapOf(value['triggers'], (step) => isStep(step) && isTarget(step['next'])) &&
    isMapOf(value['nodes'], (step) => isStep(step) && isMapOf(step['next'], isTarget)) &&
    (value['layout'] === undefined || isMapOf(value['layout'], isPlace)) &&
    (value['values'] === undefined || isJsonObject(value['values']))
  );
}

function isMapOf(value: unknown, isRight: (item: unknown) => boolean): boolean {
  return isJsonObject(value) && Object.values(value).every(isRight);
}

function isStep(value: unknown): value is Record<string, unknown> {
  return isJsonObject(value) && typeof value['type'] === 'string' && isJsonObject(value['config']);
}

function isTarget(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isPlace(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');
}
