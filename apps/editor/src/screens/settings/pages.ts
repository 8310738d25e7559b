import {
  Activity,
  Bot,
  CalendarDays,
  Coins,
  KeyRound,
  Languages,
  LockKeyhole,
  MessagesSquare,
  Network,
  ScrollText,
  Store,
  Tag,
  TextCursorInput,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { Permission } from '../../app/session.js';
import type { words } from './words.js';

type Name = Exclude<keyof typeof words, 'open'>;

interface SettingsPage {
  path: string;
  word: Name;
  icon: LucideIcon;
  /** Who may not read it does not see it. */
  needs: Permission;
}

/** What can be set, in this order, under its headings. */
export const GROUPS: readonly { word: Name; pages: readonly SettingsPage[] }[] = [
  {
    word: 'groupReach',
    pages: [
      { path: 'channels', word: 'channels', icon: MessagesSquare, needs: 'channels.read' },
      { path: 'calendars', word: 'calendars', icon: CalendarDays, needs: 'settings.read' },
      { path: 'shop', word: 'shop', icon: Store, needs: 'settings.read' },
      { path: 'languages', word: 'languages', icon: Languages, needs: 'settings.read' },
    ],
  },
  {
    word: 'groupAnswers',
    pages: [
      { path: 'ai', word: 'ai', icon: Bot, needs: 'ai.write' },
      { path: 'spending', word: 'spending', icon: Coins, needs: 'ai.read' },
    ],
  },
  {
    word: 'groupContacts',
    pages: [
      { path: 'tags', word: 'tags', icon: Tag, needs: 'settings.read' },
      { path: 'fields', word: 'fields', icon: TextCursorInput, needs: 'settings.read' },
    ],
  },
  {
    word: 'groupPeople',
    pages: [{ path: 'people', word: 'people', icon: Users, needs: 'team.read' }],
  },
  {
    word: 'groupTechnical',
    pages: [
      { path: 'tokens', word: 'tokens', icon: KeyRound, needs: 'tokens.write' },
      { path: 'secrets', word: 'secrets', icon: LockKeyhole, needs: 'secrets.write' },
      { path: 'hosts', word: 'hosts', icon: Network, needs: 'settings.read' },
      { path: 'operations', word: 'operations', icon: Activity, needs: 'operations.read' },
      { path: 'audit', word: 'audit', icon: ScrollText, needs: 'audit.read' },
    ],
  },
];
