import { useSyncExternalStore } from 'react';

/**
 * Keys that are a letter, a number or a sign, alone or with shift: who speaks to the browser, or presses by mistake, says
 * them without meaning them. They can be switched off, in this browser, and are heard only where they cannot be meant for
 * something else.
 */
const KEY = 'nightshift.single-keys';
const listeners = new Set<() => void>();

export function areSingleKeysOn(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

export function switchSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
  for (const listener of listeners) listener();
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, areSingleKeysOn);
}

/** Of what a command is pressed by: `t`, `shift+n`, `g f`; not `mod+k` or `enter`. */
export function isSingleKey(keys: string): boolean {
  return keys.split(' ').some((pressed) => /^(shift\+)?.$/u.test(pressed));
}

const CANVAS = '.react-flow, [data-start-here]';
const USED = [
  ...['a[href]', 'button', 'input', 'select', 'textarea', 'summary', 'audio', 'video'],
  ...['button', 'link', 'option', 'switch', 'checkbox', 'radio', 'slider', 'combobox'].map(
    (role) => `[role=${role}]`,
  ),
  '[role^=menuitem]',
].join(', ');

/** On the canvas, or where no button, link or field has the focus. A tab that was just chosen has it for what it shows. */
export function areSingleKeysHeard(target: EventTarget | null): boolean {
  if (!areSingleKeysOn()) return false;
  if (!(target instanceof Element) || target.closest(CANVAS) !== null) return true;
  const used = target.closest(USED);
  return used === null || used.matches('[role=tab]');
}
