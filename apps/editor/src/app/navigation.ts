import { BookMarked, Inbox, LayoutTemplate, Settings, Workflow, type LucideIcon } from 'lucide-react';
import type { words } from './words.js';

interface Place {
  to: string;
  word: keyof typeof words;
  icon: LucideIcon;
  /** Second letter after G: `G F`. */
  letter: string;
  /** Shown, and said to be on its way. */
  isLater?: boolean;
}

/** What can be gone to, in this order. */
export const PLACES: readonly Place[] = [
  { to: '/flows', word: 'flows', icon: Workflow, letter: 'f' },
  { to: '/inbox', word: 'inbox', icon: Inbox, letter: 'i', isLater: true },
  { to: '/knowledge', word: 'knowledge', icon: BookMarked, letter: 'k' },
  { to: '/templates', word: 'templates', icon: LayoutTemplate, letter: 't' },
  { to: '/settings', word: 'settings', icon: Settings, letter: 's' },
];
