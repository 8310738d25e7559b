import { useMutation } from '@tanstack/react-query';
import { Plus, SendHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCommands } from '../../../app/commands.js';
import { useCan } from '../../../app/session.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Textarea } from '../../../ui/field.js';
import { ProblemNote, useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { useSources, titleOf, type Base } from '../knowledge-queries.js';
import { askQuestion, type FoundPassage, type Tried } from './ask-question.js';
import { addCase } from '../evaluation/evaluation-queries.js';
import { AudienceFields, audienceQuery, EVERYBODY } from './audience-fields.js';
import { FoundItem } from './found-item.js';
import { ReplyView } from './reply-view.js';
import { VerdictNote } from './verdict-note.js';
import { words } from './words.js';

export interface TestBoxProps {
  base: Base;
  onAddAnswer: (question: string) => void;
  onOpenSource: (source: FoundPassage['source']) => void;
}

/** A question as a customer asks it: what would be said, what was found, and why. */
export function TestBox({ base, onAddAnswer, onOpenSource }: TestBoxProps) {
  const t = useWords(words);
  const canTry = useCan('flows.write');
  const field = useRef<HTMLTextAreaElement>(null);
  const [question, setQuestion] = useState('');
  const [audience, setAudience] = useState(EVERYBODY);
  const ask = useMutation({
    mutationFn: () => askQuestion(base, { question: question.trim(), audience, canTry }),
  });
  const run = (): void => {
    if (question.trim() !== '' && !ask.isPending) ask.mutate();
  };
  useCommands([
    {
      id: 'knowledge ask',
      title: t('test'),
      group: t('group'),
      keys: 'q',
      run: () => field.current?.focus(),
    },
  ]);
  return (
    <section aria-label={t('test')} className="flex flex-col gap-4 p-4">
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <Field label={t('askLabel')} hint={t('askHint')}>
          {(control) => (
            <Textarea
              {...control}
              ref={field}
              value={question}
              maxLength={4000}
              placeholder={t('askExample')}
              onChange={({ target }) => setQuestion(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                run();
              }}
            />
          )}
        </Field>
        <AudienceFields audience={audience} anyLanguage={t('asQuestion')} onChange={setAudience} />
        <Button
          type="submit"
          look="primary"
          className="self-end"
          disabled={question.trim() === ''}
          isBusy={ask.isPending}
        >
          <SendHorizontal aria-hidden />
          {t('ask')}
        </Button>
      </form>
      {ask.error !== null && <ProblemNote error={ask.error} />}
      <div aria-live="polite" aria-busy={ask.isPending}>
        {ask.data !== undefined && (
          <Outcome baseId={base.id} tried={ask.data} onAddAnswer={onAddAnswer} onOpenSource={onOpenSource} />
        )}
      </div>
    </section>
  );
}

function Outcome({
  baseId,
  tried,
  onAddAnswer,
  onOpenSource,
}: { baseId: string; tried: Tried } & Pick<TestBoxProps, 'onAddAnswer' | 'onOpenSource'>) {
  const t = useWords(words);
  const canWrite = useCan('knowledge.write');
  const { asked, reply, question, audience } = tried;
  const isAnswered = reply === null ? asked.answer !== null : reply.verdict === 'answered';
  const { data: sources = [] } = useSources(baseId);
  const nameOf = ({ id, name }: FoundPassage['source']): string => {
    const source = sources.find((each) => each.id === id);
    if (source?.type === 'entries') return t('entries');
    return source === undefined ? name : titleOf(source);
  };
  const problemText = useProblemText();
  const expect = (passage: string): void =>
    void addCase(baseId, { question, expect: { passage }, ...audienceQuery(audience) }).then(
      () => toast({ title: t('expected') }),
      (error: unknown) => toast({ ...problemText(error), tone: 'bad' }),
    );
  const counting = asked.passages.filter(counts);
  const others = asked.passages.filter((passage) => !counts(passage));
  const listOf = (passages: readonly FoundPassage[]) => (
    <ol className="flex flex-col gap-2">
      {passages.map((passage) => (
        <FoundItem
          key={passage.id}
          passage={passage}
          sourceName={nameOf(passage.source)}
          onOpen={() => onOpenSource(passage.source)}
        >
          {canWrite && (
            <button
              type="button"
              aria-label={`${t('expectThis')}: ${passage.title}`}
              className="ml-auto text-accent hover:underline"
              onClick={() => expect(passage.id)}
            >
              {t('expectThis')}
            </button>
          )}
        </FoundItem>
      ))}
    </ol>
  );
  return (
    <div className="flex flex-col gap-4">
      <VerdictNote asked={asked} reply={reply} />
      <ReplyView asked={asked} reply={reply} />
      {canWrite && (
        <Button
          className="self-start"
          look={isAnswered ? 'plain' : 'primary'}
          onClick={() => onAddAnswer(question)}
        >
          <Plus aria-hidden />
          {t('addAnswer')}
        </Button>
      )}
      <section aria-label={t('found')} className="flex flex-col gap-2">
        <h3 className="text-sm font-semibold">{t('found')}</h3>
        {asked.passages.length === 0 && <p className="text-soft">{t('foundNothing')}</p>}
        {counting.length > 0 && listOf(counting)}
        {others.length > 0 && (
          <details className="flex flex-col gap-2">
            <summary className="w-fit text-soft hover:text-ink">
              {t(counting.length === 0 ? 'lookedAtOnly' : 'lookedAt', { count: others.length })}
            </summary>
            <div className="pt-2">{listOf(others)}</div>
          </details>
        )}
      </section>
    </div>
  );
}

/** It has a share that is not shown as none. */
function counts({ score }: FoundPassage): boolean {
  return Math.round(score * 100) > 0;
}
