import { readWhy, sayWhy, type Why } from '@nightshift/schema';
import { CircleCheck, CircleHelp, CircleSlash, type LucideIcon } from 'lucide-react';
import { useLanguage } from '../../../i18n/language.js';
import { sayShare } from '../../../i18n/say-share.js';
import { useWords } from '../../../i18n/use-words.js';
import { cn } from '../../../ui/join-classes.js';
import type { Asked, Reply } from './ask-question.js';
import { words } from './words.js';

const LOOKS: Readonly<Record<Asked['verdict'], { icon: LucideIcon; tone: string; word: Word }>> = {
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
  const withheld = word !== 'known' && confidence >= KNOWN_FROM ? reasonOf(asked, reply) : null;
  const share = sayShare(confidence, language);
  return (
    <div className={cn('flex gap-2 rounded-md px-3 py-2', tone)}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div>
        <p className="font-medium">{t(word)}</p>
        <p>
          {withheld !== null
            ? t('withheldText', { share, why: sayWhy(withheld, language) })
            : t(textOf(asked, reply, word), { share })}
        </p>
      </div>
    </div>
  );
}

const KNOWN_FROM = 0.6;
const NEAR_FROM = 0.3;

type Word = 'known' | 'unsure' | 'outOfScope';

function textOf({ why, confidence }: Asked, reply: Reply | null, word: Word) {
  if (isByModel(reply)) return `${word}ByModel` as const;
  // Nothing is near, and still it is no question beside the point.
  if (word === 'unsure' && why?.code === 'knowledge.unanswered') return 'unansweredText';
  if (word === 'unsure' && confidence < NEAR_FROM) return 'outOfScopeText';
  return `${word}Text` as const;
}

/** Where no model is set up, the reason is what the search alone decided by. */
const reasonOf = (asked: Asked, reply: Reply | null): Why | null =>
  reply === null || reply.why?.code === 'ai.none' || reply.why?.code === 'ai.left-out'
    ? (readWhy(asked.why) ?? null)
    : reply.why;

/** A model has read the passages and decided: how sure the search is says nothing about that. */
const isByModel = (reply: Reply | null): boolean =>
  reply !== null && (reply.verdict === 'answered' ? reply.by === 'model' : reply.why?.code === 'ai.said-so');

/** What a step made of it, in the words of a search. */
function decided({ verdict }: Reply): Asked['verdict'] {
  if (verdict === 'answered') return 'known';
  return verdict === 'out-of-scope' ? 'out-of-scope' : 'unsure';
}
