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

/** Into the first field of the step's form, or to its name, as soon as it is there. What has no fields keeps its card. */
export function focusForm(id: string, what: 'field' | 'name', frames = MOST_FRAMES): void {
  const own = CSS.escape(id);
  const place = document.querySelector(
    what === 'name' ? `[data-step-name="${own}"]` : `[data-step-form="${own}"] [data-step-fields]`,
  );
  if (place === null) {
    if (frames > 0) requestAnimationFrame(() => focusForm(id, what, frames - 1));
    return;
  }
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
