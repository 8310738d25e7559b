import { useEffect, useRef, useSyncExternalStore } from 'react';
import { areSingleKeysHeard, isSingleKey } from './single-keys.js';

/**
 * Everything that can be done from the keyboard. One list feeds the palette (mod+K), the keys themselves and the sheet
 * that explains them (?). A screen adds its own with `useCommands` while it is there.
 */
export interface Command {
  id: string;
  title: string;
  /** More to tell it by, after the title. */
  detail?: string;
  /** Heading in the palette and on the sheet. */
  group: string;
  /** `mod+z`, `?`, or two in a row: `g f`. */
  keys?: string;
  /** Also while a field has the focus. */
  isForFields?: boolean;
  /** Its keys are heard only while the focus is in what this selects, or nowhere: arrows mean something else elsewhere. */
  within?: string;
  /** Found by these, too. */
  keywords?: readonly string[];
  /** Listed on the sheet of keys, left out of the palette. */
  isOnlyKey?: boolean;
  /** Found by what is looked for, and listed after what can be done anyway. */
  isAfterOthers?: boolean;
  /** The browser itself hears its keys: they are told of on the sheet, and left to it. */
  isBrowsers?: boolean;
  run: () => void;
}

const sources = new Map<symbol, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function changed(): void {
  all = [...sources.values()].flat();
  for (const listener of listeners) listener();
}

/** The commands are there as long as the component is. A newer one with the same keys hides an older one. */
export function useCommands(commands: readonly Command[]): void {
  const source = useRef<symbol | null>(null);
  useEffect(() => {
    source.current ??= Symbol('commands');
    sources.set(source.current, commands);
    changed();
  });
  useEffect(
    () => () => {
      if (source.current !== null) sources.delete(source.current);
      changed();
    },
    [],
  );
}

export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
  );
}

/** Looks for more than can be listed: what fits a text, best first. */
export type Finder = (wanted: string) => readonly Command[];

const finders = new Set<{ current: Finder }>();

/** While the component is there, the palette asks it, too. */
export function useFinder(find: Finder): void {
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(() => {
    finders.add(latest);
    return () => void finders.delete(latest);
  }, []);
}

export function findMore(wanted: string): readonly Command[] {
  return wanted.trim() === '' ? [] : [...finders].flatMap(({ current }) => current(wanted));
}

const SEQUENCE_MS = 900;
let pending = { key: '', at: 0 };

/** The one listener for keys of the whole page. */
export function listenToKeys(): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = keysOf(event);
    const before = event.timeStamp - pending.at < SEQUENCE_MS ? `${pending.key} ` : '';
    const isInField = isField(event.target);
    const command = all.findLast(
      ({ keys, isForFields, within, isBrowsers }) =>
        keys !== undefined &&
        isBrowsers !== true &&
        (keys === pressed || keys === before + pressed) &&
        (!isInField || isForFields === true) &&
        (!isSingleKey(keys) || areSingleKeysHeard(event.target)) &&
        isWithin(event.target, within),
    );
    pending = { key: pressed, at: event.timeStamp };
    if (command === undefined) return;
    event.preventDefault();
    pending = { key: '', at: 0 };
    command.run();
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

function keysOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  const name = key === ' ' ? 'space' : key.toLowerCase();
  // Of a sign, shift is a part: `?` is typed with it on one keyboard and without it on another.
  const isSign = name.length === 1 && name === name.toUpperCase();
  return [(ctrlKey || metaKey) && 'mod', altKey && 'alt', shiftKey && !isSign && 'shift', name]
    .filter((part) => part !== false)
    .join('+');
}

function isWithin(target: EventTarget | null, within: string | undefined): boolean {
  if (within === undefined || !(target instanceof Element)) return true;
  return target.matches('body, main') || target.closest(within) !== null;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
