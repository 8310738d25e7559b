import { MessageCircle, Send } from 'lucide-react';
import { useWords } from '../../../i18n/use-words.js';
import { cn } from '../../../ui/join-classes.js';
import { words } from './words.js';

const OWN_COLOR = '#2f4bd8';

/** Roughly what a visitor sees. */
export function ChatPreview({
  title,
  greeting,
  color,
  isLeft,
}: {
  title: string;
  greeting: string;
  color: string;
  isLeft: boolean;
}) {
  const t = useWords(words);
  const shown = /^#[0-9a-f]{6}$/i.test(color) ? color : OWN_COLOR;
  const paint = { background: shown, color: isBright(shown) ? '#111' : '#fff' };
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="text-sm font-medium">{t('preview')}</figcaption>
      <div
        aria-hidden
        className={cn(
          'flex h-96 flex-col justify-end gap-2 rounded-lg border border-line bg-ground p-3',
          isLeft ? 'items-start' : 'items-end',
        )}
      >
        <div className="flex min-h-0 w-60 flex-1 flex-col overflow-hidden rounded-lg border border-line bg-paper shadow-pop">
          <div style={paint} className="truncate px-3 py-2.5 font-semibold">
            {title === '' ? t('previewText') : title}
          </div>
          <div className="flex-1 p-3">
            {greeting !== '' && (
              <p className="w-fit max-w-[85%] rounded-lg bg-hover px-2.5 py-1.5 wrap-anywhere">{greeting}</p>
            )}
          </div>
          <div className="flex items-center justify-between border-t border-line px-3 py-2 text-soft">
            <span>…</span>
            <Send className="size-4" />
          </div>
        </div>
        <div style={paint} className="flex size-11 items-center justify-center rounded-full shadow-pop">
          <MessageCircle className="size-5" />
        </div>
      </div>
    </figure>
  );
}

function isBright(color: string): boolean {
  const part = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return part(1) * 0.299 + part(3) * 0.587 + part(5) * 0.114 > 150;
}
