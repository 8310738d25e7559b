import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'nightshift.theme';
const listeners = new Set<() => void>();
let current: Theme = 'system';

/** Before the first drawing, so that nothing flashes. Without a choice the system decides, in the style sheet alone. */
export function startTheme(): void {
  const kept = localStorage.getItem(KEY);
  apply(THEMES.find((theme) => theme === kept) ?? 'system');
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  apply(theme);
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

function apply(theme: Theme): void {
  current = theme;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  for (const listener of listeners) listener();
}
