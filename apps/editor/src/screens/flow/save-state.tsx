import { Check, CircleDashed, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useWords } from '../../i18n/use-words.js';
import { useDocument } from '../../open-flow/open-flow.js';
import { cn } from '../../ui/join-classes.js';
import { Tip } from '../../ui/tip.js';
import { words } from './words.js';

const LOOKS = {
  saved: { icon: Check, tone: 'text-soft' },
  unsaved: { icon: CircleDashed, tone: 'text-soft' },
  saving: { icon: LoaderCircle, tone: 'text-soft' },
  offline: { icon: CloudOff, tone: 'text-warn' },
  refused: { icon: TriangleAlert, tone: 'text-bad' },
};

/** Whether the work is safe. Read aloud when it changes to what must be known. */
export function SaveState() {
  const t = useWords(words);
  const saving = useDocument((state) => state.saving);
  const { icon: Icon, tone } = LOOKS[saving.type];
  const isLoud = saving.type === 'offline' || saving.type === 'refused';
  const detail =
    saving.type === 'refused' ? [saving.refusal.title, saving.refusal.detail].join('. ') : t(saving.type);
  return (
    <Tip text={detail}>
      <span
        role="group"
        aria-label={detail}
        tabIndex={0}
        className={cn('flex items-center gap-1 rounded-md px-1 text-sm whitespace-nowrap', tone)}
        data-save-state={saving.type}
      >
        <Icon className={cn('size-3.5', saving.type === 'saving' && 'animate-spin')} aria-hidden />
        <span role="status" className={isLoud ? 'max-sm:sr-only' : 'max-xl:sr-only'}>
          {t(saving.type)}
        </span>
      </span>
    </Tip>
  );
}
