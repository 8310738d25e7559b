import { X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { Button } from './button.js';
import { lazyPart } from './lazy-part.js';
import { useToasts } from './toast.js';
import { words } from './words.js';

const ToastBox = lazyPart(async () => (await import('./toast-box.js')).ToastBox, {
  Waiting: PlainNotes,
  isDispensable: true,
});

/** What has just happened, one below the other, each with its way back. */
export function ToastList() {
  const { shown } = useToasts();
  const [isWanted, setIsWanted] = useState(false);
  if (shown.length > 0 && !isWanted) setIsWanted(true);
  return isWanted ? <ToastBox /> : null;
}

/** What is said must not wait for how it is shown, nor be lost when that does not arrive. */
function PlainNotes() {
  const t = useWords(words);
  const { shown, close } = useToasts();
  return (
    <div
      role="status"
      className="fixed right-4 bottom-4 z-60 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2"
    >
      {shown.map(({ id, title, detail, action }) => (
        <div
          key={id}
          className="flex items-start gap-3 rounded-lg border border-line bg-raised py-2 pr-2 pl-3 shadow-pop"
        >
          <div className="min-w-0 flex-1 py-0.5">
            <p className="font-medium">{title}</p>
            <p className="text-soft">{detail}</p>
          </div>
          {action !== undefined && (
            <Button
              look="ghost"
              size="sm"
              onClick={() => {
                action.run();
                close(id);
              }}
            >
              {action.label}
            </Button>
          )}
          <Button look="ghost" size="icon-sm" aria-label={t('close')} onClick={() => close(id)}>
            <X />
          </Button>
        </div>
      ))}
    </div>
  );
}
