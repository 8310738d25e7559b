import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { useRef } from 'react';
import { useWords } from '../i18n/use-words.js';
import { IconButton } from './icon-button.js';
import { cn } from './join-classes.js';
import { useFreePlace } from './toast-place.js';
import { useToasts } from './toast.js';
import { words } from './words.js';

/** The notes, going by themselves after a while. */
export function ToastBox() {
  const t = useWords(words);
  const { shown, close } = useToasts();
  const list = useRef<HTMLOListElement>(null);
  const place = useFreePlace(list, shown);
  return (
    <Radix.Provider label={t('notice')} duration={7000} swipeDirection="right">
      {shown.map(({ id, title, detail, tone, action }) => (
        <Radix.Root
          key={id}
          onOpenChange={(isOpen) => !isOpen && close(id)}
          className="flex animate-rise items-start gap-3 rounded-lg border border-line bg-raised py-2 pr-2 pl-3 shadow-pop data-[swipe=end]:opacity-0"
        >
          <div className="min-w-0 flex-1 py-0.5">
            <Radix.Title className={cn('font-medium', tone === 'bad' && 'text-bad')}>{title}</Radix.Title>
            {detail !== undefined && detail !== '' && (
              <Radix.Description className="text-soft">{detail}</Radix.Description>
            )}
          </div>
          {action !== undefined && (
            <Radix.Action
              altText={action.label}
              onClick={action.run}
              className="h-6 rounded-md px-2 font-medium text-accent hover:bg-hover"
            >
              {action.label}
            </Radix.Action>
          )}
          <IconButton label={t('close')} size="icon-sm" onClick={() => close(id)}>
            <X />
          </IconButton>
        </Radix.Root>
      ))}
      <Radix.Viewport
        label={`${t('notices')} ({hotkey})`}
        data-toasts
        ref={list}
        style={place}
        className="fixed z-60 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 outline-none"
      />
    </Radix.Provider>
  );
}
