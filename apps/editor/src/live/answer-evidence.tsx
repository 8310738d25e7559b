import { useQuery } from '@tanstack/react-query';
import { isJsonObject, sayWhy, type Json } from '@nightshift/schema';
import { useNavigate } from 'react-router';
import { call } from '../api/call.js';
import { useCan } from '../app/session.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { readReply, type FoundPassage } from '../screens/knowledge/base/ask-question.js';
import { FoundItem } from '../screens/knowledge/base/found-item.js';
import { Badge } from '../ui/badge.js';
import { Loading } from '../ui/page.js';
import { ProblemNote } from '../ui/problem-note.js';
import { answerWords } from './answer-words.js';
import { WrongAnswer } from './wrong-answer.js';

export interface AnswerEvidenceProps {
  conversationId: string;
  /** What the step asked, and what came back. */
  input: Json;
  result: Json;
  /** The message in which it was said; null where nothing was. */
  messageId: string | null;
  isMarked: boolean;
}

/** Which passages an answer cites, how sure they are and why; and a way to say that it was wrong. */
export function AnswerEvidence({ conversationId, input, result, messageId, isMarked }: AnswerEvidenceProps) {
  const t = useWords(answerWords);
  const language = useLanguage();
  const reply = readReply(result);
  const asked = askedIn(input);
  const { data, error, isEnabled } = useFound(asked);
  const cited = new Set(reply.sources.map(({ id }) => id));
  const found = data?.passages ?? [];
  const others = found.filter(({ id }) => !cited.has(id));
  const isSaid = reply.verdict === 'answered';
  const gone =
    data === undefined ? [] : reply.sources.filter(({ id }) => !found.some((each) => each.id === id));
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <h2 className="font-semibold">{t('title')}</h2>
      <p className="wrap-anywhere text-soft">{t('asked', { question: asked.text })}</p>
      <p className="text-sm wrap-anywhere text-soft">
        {[
          isSaid ? (reply.by === 'model' ? t('byModel') : t('byKnowledge')) : t('nothingSaid'),
          ...(reply.why === null ? [] : [sayWhy(reply.why, language)]),
        ].join(' · ')}
      </p>
      {isEnabled && data === undefined && error === null && <Loading label={t('loading')} />}
      {error !== null && <ProblemNote error={error} />}
      {gone.map(({ id, title }) => (
        <p key={id} className="text-sm wrap-anywhere text-warn">
          {t('gone', { title: firstLine(title) })}
        </p>
      ))}
      <Passages passages={found.filter(({ id }) => cited.has(id))} isCited />
      {others.length > 0 && (
        <details>
          <summary className="w-fit text-accent">{t('near', { count: others.length })}</summary>
          <div className="mt-2">
            <Passages passages={others} />
          </div>
        </details>
      )}
      {data?.passages.length === 0 && <p className="text-soft">{t('nothingNear')}</p>}
      {found.length > 0 && <p className="text-xs text-soft">{t('asNow')}</p>}
      {isSaid && messageId !== null && (
        <WrongAnswer
          key={messageId}
          conversationId={conversationId}
          messageId={messageId}
          base={found.find(({ id }) => cited.has(id))?.base ?? asked.bases[0] ?? null}
          isMarked={isMarked}
        />
      )}
    </section>
  );
}

function Passages({ passages, isCited = false }: { passages: readonly FoundPassage[]; isCited?: boolean }) {
  const t = useWords(answerWords);
  const navigate = useNavigate();
  if (passages.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {passages.map((passage) => (
        <FoundItem
          key={passage.id}
          passage={passage}
          onOpen={() => void navigate(`/knowledge/${encodeURIComponent(passage.base)}`)}
        >
          <span className="text-soft">{passage.base}</span>
          {isCited && <Badge tone="good">{t('cited')}</Badge>}
        </FoundItem>
      ))}
    </ul>
  );
}

interface Asked {
  text: string;
  bases: string[];
  language?: string;
  market?: string;
}

/** As the step wrote it. */
function askedIn(input: Json): Asked {
  const { question, bases, language, market } = isJsonObject(input) ? input : {};
  return {
    text: typeof question === 'string' ? question : '',
    bases: (Array.isArray(bases) ? bases : []).filter((base) => typeof base === 'string'),
    ...(typeof language === 'string' && language !== 'und' ? { language } : {}),
    ...(typeof market === 'string' ? { market } : {}),
  };
}

function useFound({ bases, ...asked }: Asked) {
  const isEnabled = useCan('knowledge.read') && asked.text !== '';
  const found = useQuery({
    queryKey: ['knowledge', 'found', asked, bases],
    enabled: isEnabled,
    retry: false,
    queryFn: () =>
      call('POST /knowledge/ask', { body: { ...asked, ...(bases.length === 0 ? {} : { bases }) } }),
  });
  return { ...found, isEnabled };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
