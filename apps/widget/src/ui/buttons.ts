import type { Button } from '../protocol.js';
import { h, type Drawn } from './draw.js';
import { icon } from './icon.js';
import { linkTo } from './rich-text.js';
import type { View } from './view.js';

export interface PartContext {
  readonly messageId: string;
  /** The visitor has written since. */
  readonly isPast?: boolean;
  /** What they wrote then. */
  readonly answer?: string | undefined;
}

/** Buttons of a message that has been answered stay to be read, with the pressed one marked. */
export function buttons(
  { chat }: View,
  list: readonly Button[],
  { messageId, isPast = false, answer }: PartContext,
): Drawn {
  const drawn = list.map(({ label, value, url }) => {
    if (url !== undefined) return h('a', { class: 'chip', ...linkTo(url) }, label, icon('out'));
    const onclick = () => {
      if (!isPast) chat.send(label, { messageId, value });
    };
    const pressed = isPast && label === answer ? 'true' : undefined;
    return h(
      'button',
      { class: 'chip', 'aria-disabled': isPast && 'true', 'aria-pressed': pressed, onclick },
      label,
    );
  });
  return h('div', { class: 'buttons' }, drawn);
}
