import { pointerKeys } from '@nightshift/schema';

const TRIES = 40;
const CONTROL = 'input, textarea, select, button, [tabindex="0"], [contenteditable="true"]';

/** Puts the cursor into the field that a JSON pointer names, as soon as its form is there; the nearest one around it otherwise. */
export function focusField(path: string, triesLeft = TRIES): void {
  const [, id = '', area, ...keys] = pointerKeys(path);
  if (area !== 'config') return;
  for (let length = keys.length; length > 0; length -= 1) {
    const found = document.getElementById(['field-' + id, ...keys.slice(0, length)].join('_'));
    const control = found?.matches(CONTROL) === true ? found : found?.querySelector<HTMLElement>(CONTROL);
    if (control === null || control === undefined) continue;
    control.scrollIntoView({ block: 'nearest' });
    control.focus();
    return;
  }
  if (triesLeft > 0) setTimeout(() => focusField(path, triesLeft - 1), 50);
}
