import {
  Blocks,
  CircleHelp,
  Clock,
  Headset,
  MessageSquare,
  MessageSquareText,
  Plug,
  Sparkles,
  Split,
  UserRoundPlus,
  Workflow,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import type { words } from './words.js';

interface CategoryLook {
  icon: LucideIcon;
  /** Class of the thin stripe and the icon: text-[var(--kind-…)]. */
  color: string;
  word: keyof typeof words;
}

const UNKNOWN: CategoryLook = { icon: CircleHelp, color: 'text-[var(--kind-unknown)]', word: 'kindUnknown' };

const LOOKS: Readonly<Record<string, CategoryLook>> = {
  trigger: { icon: Zap, color: 'text-[var(--kind-trigger)]', word: 'kindTrigger' },
  message: { icon: MessageSquare, color: 'text-[var(--kind-message)]', word: 'kindMessage' },
  question: { icon: MessageSquareText, color: 'text-[var(--kind-question)]', word: 'kindQuestion' },
  condition: { icon: Split, color: 'text-[var(--kind-condition)]', word: 'kindCondition' },
  lead: { icon: UserRoundPlus, color: 'text-[var(--kind-lead)]', word: 'kindLead' },
  conversation: { icon: Headset, color: 'text-[var(--kind-conversation)]', word: 'kindConversation' },
  time: { icon: Clock, color: 'text-[var(--kind-time)]', word: 'kindTime' },
  flow: { icon: Workflow, color: 'text-[var(--kind-flow)]', word: 'kindFlow' },
  ai: { icon: Sparkles, color: 'text-[var(--kind-ai)]', word: 'kindAi' },
  integration: { icon: Plug, color: 'text-[var(--kind-integration)]', word: 'kindIntegration' },
};

/** How a category looks. One that a plugin has made up gets a look, too. */
export function categoryLook(category: string): CategoryLook {
  if (category === 'unknown') return UNKNOWN;
  return Object.hasOwn(LOOKS, category)
    ? (LOOKS[category] ?? UNKNOWN)
    : { ...UNKNOWN, icon: Blocks, word: 'kindOther' };
}
