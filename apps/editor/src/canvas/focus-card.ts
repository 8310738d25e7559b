const MOST_FRAMES = 40;

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
  const field = document.querySelector<HTMLElement>(
    what === 'name'
      ? '[data-step-name]'
      : '[data-step-form] :is(input, textarea, [contenteditable], [role=combobox], button):not([disabled], [tabindex="-1"])',
  );
  if (field === null) {
    if (frames > 0) requestAnimationFrame(() => focusForm(what, frames - 1));
    return;
  }
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}
