import { Smile } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../i18n/use-words.js';
import { IconButton } from '../ui/icon-button.js';
import { Popover } from '../ui/popover.js';
import { words } from './words.js';

/** What shops write to customers with; any other comes by the system's own keyboard. */
const EMOJI = [
  ...['👋', '😊', '😀', '😄', '😍', '🤗', '🙏', '👍', '👌', '🙌', '💪', '🤝'],
  ...['❤️', '💛', '💚', '💙', '✨', '⭐', '🌟', '🔥', '🎉', '🎊', '🎁', '🧧'],
  ...['🏮', '🐉', '🎆', '🛍️', '🛒', '💰', '💳', '💎', '🏷️', '📦', '🚚', '✈️'],
  ...['📍', '📞', '📧', '💬', '📝', '📄', '📷', '🔗', '🔒', '🔑', '🔍', '💡'],
  ...['⏰', '⌛', '📅', '🌙', '☀️', '🌧️', '✅', '❌', '⚠️', '❓', '❗', '👉'],
  ...['😅', '😢', '😔', '🤔', '😮', '😴', '🥳', '🌷', '🍵', '☕', '👗', '👟'],
];
const COLUMNS = 12;

export function EmojiButton({ onPick }: { onPick: (emoji: string) => void }) {
  const t = useWords(words);
  const [isOpen, setIsOpen] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(grid.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[at + step]?.focus();
  };
  const trigger = (
    <IconButton label={t('emoji')} size="icon-sm">
      <Smile />
    </IconButton>
  );
  return (
    <Popover
      trigger={trigger}
      label={t('emoji')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      className="w-auto p-1.5"
    >
      <div ref={grid} className="grid grid-cols-12" onKeyDown={press}>
        {EMOJI.map((emoji, index) => (
          <button
            key={emoji}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            className="flex size-7 items-center justify-center rounded-md text-md hover:bg-hover"
            onClick={() => {
              setIsOpen(false);
              onPick(emoji);
            }}
          >
            {emoji}
          </button>
        ))}
      </div>
    </Popover>
  );
}
