import { CircleCheck, CircleHelp, CircleSlash, type LucideIcon } from 'lucide-react';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { cn } from '../../../ui/join-classes.js';
import type { Asked } from './ask-question.js';
import { words } from './words.js';

const LOOKS: Readonly<
  Record<Asked['verdict'], { icon: LucideIcon; tone: string; word: 'known' | 'unsure' | 'outOfScope' }>
> = {
  known: { icon: CircleCheck, tone: 'bg-good-soft text-good', word: 'known' },
  unsure: { icon: CircleHelp, tone: 'bg-warn-soft text-warn', word: 'unsure' },
  'out-of-scope': { icon: CircleSlash, tone: 'bg-hover text-soft', word: 'outOfScope' },
};

/** Whether the base knows it, in words. */
export function VerdictNote({ asked: { verdict, confidence } }: { asked: Asked }) {
  const t = useWords(words);
  const language = useLanguage();
  const { icon: Icon, tone, word } = LOOKS[verdict];
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(confidence);
  return (
    <div className={cn('flex gap-2 rounded-md px-3 py-2', tone)}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div>
        <p className="font-medium">{t(word)}</p>
        <p>{t(`${word}Text`, { share })}</p>
      </div>
    </div>
  );
}
