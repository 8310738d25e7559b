import { h, type Drawn } from './draw.js';
import { icon } from './icon.js';
import type { View } from './view.js';

export function launcher({ chat, state, t }: View, unread: number): Drawn {
  const { isOpen } = state;
  const onclick = () => {
    if (isOpen) chat.close();
    else chat.open(true);
  };
  const label = isOpen ? t('closeChat') : unread > 0 ? t('openUnread', { count: unread }) : t('openChat');
  return h(
    'button',
    { class: 'launcher', 'aria-label': label, 'aria-expanded': String(isOpen), onclick },
    h('span', { key: String(isOpen), class: 'launcher-icon' }, icon(isOpen ? 'down' : 'chat')),
    unread > 0 &&
      !isOpen &&
      h('span', { key: 'badge', class: 'badge', 'aria-hidden': 'true' }, unread > 9 ? '9+' : String(unread)),
  );
}
