import type { Button, Part } from '@nightshift/schema';
import type { Act, Beat } from './talk.js';

/** What stands on the button that is pressed; its value where none of those that were offered has it. */
export function labelOf(act: Act, earlier: readonly Pick<Beat, 'turns'>[]): string | null {
  if (act.type !== 'step' || 'agent' in act.step || !('presses' in act.step)) return null;
  const { presses } = act.step;
  const offered = earlier
    .flatMap(({ turns }) => turns.flatMap(({ effects }) => effects))
    .flatMap((effect) => (effect.type === 'message.send' ? effect.parts.flatMap(buttonsIn) : []));
  return offered.findLast(({ value }) => value === presses)?.label ?? presses;
}

function buttonsIn(part: Part): readonly Button[] {
  if (part.type === 'buttons') return part.buttons;
  return part.type === 'cards' ? part.cards.flatMap(({ buttons = [] }) => buttons) : [];
}
