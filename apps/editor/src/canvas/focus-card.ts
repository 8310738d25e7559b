const MOST_FRAMES = 40;
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

/** Into the first field of the form, as soon as it is there; or to the name of the step. */
export function focusForm(what: 'field' | 'name', frames = MOST_FRAMES): void {
  const found = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
  // What is to be written comes first, whatever buttons stand above it.
  const field =
    what === 'name'
      ? found('[data-step-name]')
      : (found(`[data-step-form] :is(${WRITTEN})${USABLE}`) ??
        (frames > 0 ? null : found(`[data-step-form] button${USABLE}`)));
  if (field === null) {
    if (frames > 0) requestAnimationFrame(() => focusForm(what, frames - 1));
    return;
  }
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}
