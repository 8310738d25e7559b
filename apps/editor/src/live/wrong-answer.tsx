import { useMutation } from '@tanstack/react-query';
import { ThumbsDown } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../api/call.js';
import { queryClient } from '../app/query-client.js';
import { useCan } from '../app/session.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Field, Textarea } from '../ui/field.js';
import { ProblemNote } from '../ui/problem-note.js';
import { answerWords } from './answer-words.js';

export interface WrongAnswerProps {
  conversationId: string;
  messageId: string;
  /** The base that should have known; null where nobody can tell. */
  base: string | null;
  isMarked: boolean;
}

/** An answer that was wrong becomes a question of the evaluation; where it went is said, with a way back. */
export function WrongAnswer({ conversationId, messageId, base, isMarked }: WrongAnswerProps) {
  const t = useWords(answerWords);
  const canMark = useCan('inbox.write');
  const [isAsking, setIsAsking] = useState(false);
  const [text, setText] = useState('');
  const [isUnanswerable, setIsUnanswerable] = useState(false);
  const [went, setWent] = useState(base);
  const params = { id: conversationId, message: messageId };
  const refresh = async (): Promise<void> => {
    setIsAsking(false);
    for (const queryKey of [['timeline', conversationId], ['knowledge']])
      await queryClient.invalidateQueries({ queryKey });
  };
  const mark = useMutation({
    mutationFn: () => {
      const answer = text.trim();
      return call('POST /conversations/{id}/messages/{message}/mark-wrong', {
        params,
        body: {
          ...(base === null ? {} : { base }),
          ...(isUnanswerable ? { unanswerable: true } : answer === '' ? {} : { answer }),
        },
      });
    },
    onSuccess: ({ baseId }) => {
      setWent(baseId);
      return refresh();
    },
  });
  const right = text.trim();
  const addRight = useMutation({
    mutationFn: async () => {
      if (mark.data === undefined) return;
      const { baseId, case: marked } = mark.data;
      const { question, market } = marked;
      await call('POST /knowledge/bases/{base}/entries', {
        params: { base: baseId },
        body: { question: question.slice(0, 2000), answer: right, ...(market === null ? {} : { market }) },
      });
      await queryClient.invalidateQueries({ queryKey: ['knowledge'] });
    },
  });
  const canAdd = useCan('knowledge.write') && mark.isSuccess && right !== '' && !isUnanswerable;
  const takeBack = useMutation({
    mutationFn: () => call('DELETE /conversations/{id}/messages/{message}/mark-wrong', { params }),
    onSuccess: () => {
      mark.reset();
      return refresh();
    },
  });
  const error = mark.error ?? addRight.error ?? takeBack.error;
  const isWrong = !takeBack.isSuccess && (isMarked || mark.isSuccess);
  if (!canMark && !isWrong) return null;
  return (
    <div className="flex flex-col gap-2">
      {error !== null && <ProblemNote error={error} />}
      {isWrong && (
        <div
          role="status"
          className="flex flex-wrap items-center gap-2 rounded-md bg-warn-soft px-3 py-2 text-warn"
        >
          <span className="min-w-0 flex-1 basis-48">{t('marked')}</span>
          {went !== null && (
            <Link className="underline" to={`/knowledge/${encodeURIComponent(went)}?tab=evaluation`}>
              {t('toEvaluation')}
            </Link>
          )}
          {canAdd && !addRight.isSuccess && (
            <Button size="sm" isBusy={addRight.isPending} onClick={() => addRight.mutate()}>
              {t('addRight')}
            </Button>
          )}
          {addRight.isSuccess && <span>{t('rightAdded')}</span>}
          {canMark && (
            <Button size="sm" isBusy={takeBack.isPending} onClick={() => takeBack.mutate()}>
              {t('undo')}
            </Button>
          )}
        </div>
      )}
      {!isWrong && !isAsking && (
        <Button size="sm" className="self-start" onClick={() => setIsAsking(true)}>
          <ThumbsDown aria-hidden />
          {t('isWrong')}
        </Button>
      )}
      {!isWrong && isAsking && (
        <form
          className="flex flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            takeBack.reset();
            mark.mutate();
          }}
        >
          <Field label={t('shouldSay')} hint={t('shouldSayHint')}>
            {(control) => (
              <Textarea
                {...control}
                autoFocus
                value={text}
                disabled={isUnanswerable}
                maxLength={8000}
                onChange={({ target }) => setText(target.value)}
              />
            )}
          </Field>
          <label className="flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="accent-accent"
              checked={isUnanswerable}
              onChange={({ target }) => setIsUnanswerable(target.checked)}
            />
            {t('unanswerable')}
          </label>
          <div className="flex gap-1">
            <Button size="sm" look="primary" type="submit" isBusy={mark.isPending}>
              {t('mark')}
            </Button>
            <Button size="sm" look="ghost" onClick={() => setIsAsking(false)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
