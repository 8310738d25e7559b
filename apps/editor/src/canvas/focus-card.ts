import type { OpenDocument } from '../open-flow/open-document.js';

const MOST_FRAMES = 40;
/** A form may have to be fetched first. */
const MOST_FRAMES_FORM = 300;
const WRITTEN = 'input, textarea, [contenteditable=true], [role=combobox]';
const USABLE = ':not([disabled], [tabindex="-1"])';

/** Gives a card the focus as soon as it is drawn and can take it. */
export function focusCard(id: string, frames = MOST_FRAMES): void {
  const card = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  if (card?.hasAttribute('tabindex') === true) card.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusCard(id, frames - 1));
}

/** The card that has the focus. */
export function focusedCard(): string | undefined {
  const card = document.activeElement?.closest<HTMLElement>('.react-flow__node');
  return card?.dataset['id'];
}

/** What a key means: what is chosen, else the card that the focus is on, which is chosen by it. */
export function meantCards({
  getState,
  select,
}: Pick<OpenDocument, 'getState' | 'select'>): ReadonlySet<string> {
  const id = focusedCard();
  if (getState().selection.size === 0 && id !== undefined) select([id]);
  return getState().selection;
}

/** Into the first field of the step's form, or to its name, as soon as it is there. What has no fields keeps its card. */
export function focusForm(id: string, what: 'field' | 'name'): void {
  const own = CSS.escape(id);
  const wanted =
    what === 'name' ? `[data-step-name="${own}"]` : `[data-step-form="${own}"] [data-step-fields]`;
  whenThere(wanted, MOST_FRAMES_FORM, (place) => focusIn(place, id));
}

/** Into a field as soon as it is there. */
export function focusSoon(selector: string): void {
  whenThere(selector, MOST_FRAMES_FORM, (field) => {
    if (field instanceof HTMLElement) field.focus();
  });
}

/**
 * What is typed until then is meant for what comes, not for the canvas, and is written there. Who presses something
 * else meanwhile has gone on to that, and keeps the focus there.
 */
function whenThere(selector: string, frames: number, focus: (place: Element) => void): void {
  const stop = new AbortController();
  let typed = '';
  let isSent = false;
  const keep = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (event.isComposing || (target instanceof Element && target.matches(WRITTEN))) return;
    const isText = [...key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isText) typed += key;
    else if (key === 'Enter' && typed !== '') isSent = true;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const look = (left: number): void => {
    if (stop.signal.aborted) return;
    const place = document.querySelector(selector);
    if (place?.checkVisibility() !== true && left > 0) {
      requestAnimationFrame(() => look(left - 1));
      return;
    }
    stop.abort();
    if (place === null) return;
    focus(place);
    const field = document.activeElement;
    const isWritten = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    if (typed !== '' && isWritten && !field.readOnly) {
      field.setRangeText(typed, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      // What has been typed must have been heard before.
      if (isSent) requestAnimationFrame(() => field.dispatchEvent(enter));
    }
  };
  window.addEventListener('keydown', keep, { capture: true, signal: stop.signal });
  window.addEventListener('pointerdown', () => stop.abort(), { capture: true, signal: stop.signal });
  look(frames);
}

function focusIn(place: Element, id: string): void {
  // What is to be written comes first, whatever buttons stand above it.
  const field = place.matches(WRITTEN)
    ? place
    : (firstShown(place, `:is(${WRITTEN})${USABLE}`) ?? firstShown(place, `button${USABLE}`));
  if (!(field instanceof HTMLElement)) {
    focusCard(id);
    return;
  }
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Fields that are folded away take no focus. */
function firstShown(within: Element, selector: string): Element | undefined {
  return [...within.querySelectorAll(selector)].find((each) => each.checkVisibility());
}
