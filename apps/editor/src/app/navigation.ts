import { BookMarked, Inbox, LayoutTemplate, Settings, Workflow, type LucideIcon } from 'lucide-react';
import type { words } from './words.js';

interface Place {
  to: string;
  word: keyof typeof words;
  icon: LucideIcon;
  /** Second key after G: `G F`. */
  key: string;
  /** Shown, and said to be on its way. */
  isLater?: boolean;
}

/** What can be gone to, in this order. */
export const PLACES: readonly Place[] = [
  { to: '/flows', word: 'flows', icon: Workflow, key: 'f' },
  { to: '/inbox', word: 'inbox', icon: Inbox, key: 'i', isLater: true },
  { to: '/knowledge', word: 'knowledge', icon: BookMarked, key: 'k', isLater: true },
  { to: '/templates', word: 'templates', icon: LayoutTemplate, key: 't' },
  { to: '/settings', word: 'settings', icon: Settings, key: 's' },
];
