import { sayWhy } from '@nightshift/schema';
import { CircleCheck, CircleHelp, CircleSlash, type LucideIcon } from 'lucide-react';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { cn } from '../../../ui/join-classes.js';
import type { Asked, Reply } from './ask-question.js';
import { words } from './words.js';

const LOOKS: Readonly<
  Record<Asked['verdict'], { icon: LucideIcon; tone: string; word: 'known' | 'unsure' | 'outOfScope' }>
> = {
  known: { icon: CircleCheck, tone: 'bg-good-soft text-good', word: 'known' },
  unsure: { icon: CircleHelp, tone: 'bg-warn-soft text-warn', word: 'unsure' },
  'out-of-scope': { icon: CircleSlash, tone: 'bg-hover text-soft', word: 'outOfScope' },
};

/** Whether customers are answered, in words; and why not where the base knows it all the same. */
export function VerdictNote({ asked, reply }: { asked: Asked; reply: Reply | null }) {
  const t = useWords(words);
  const language = useLanguage();
  const { confidence } = asked;
  const { icon: Icon, tone, word } = LOOKS[reply === null ? asked.verdict : decided(reply)];
  const withheld = word !== 'known' && confidence >= KNOWN_FROM ? (reply?.why ?? null) : null;
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(confidence);
  return (
    <div className={cn('flex gap-2 rounded-md px-3 py-2', tone)}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div>
        <p className="font-medium">{t(word)}</p>
        <p>
          {withheld !== null
            ? t('withheldText', { share, why: sayWhy(withheld, language) })
            : t(isByModel(reply) ? `${word}ByModel` : `${word}Text`, { share })}
        </p>
      </div>
    </div>
  );
}

const KNOWN_FROM = 0.6;

/** A model has read the passages and decided: how sure the search is says nothing about that. */
const isByModel = (reply: Reply | null): boolean =>
  reply !== null && (reply.verdict === 'answered' ? reply.by === 'model' : reply.why?.code === 'ai.said-so');

/** What a step made of it, in the words of a search. */
function decided({ verdict }: Reply): Asked['verdict'] {
  if (verdict === 'answered') return 'known';
  return verdict === 'out-of-scope' ? 'out-of-scope' : 'unsure';
}
