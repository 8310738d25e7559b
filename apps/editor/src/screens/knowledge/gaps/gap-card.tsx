import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { ApiError } from '../../../api/problem.js';
import { useCan } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { sayBase } from '../../../i18n/our-names.js';
import { timeAgo } from '../../../i18n/time-ago.js';
import { useWords } from '../../../i18n/use-words.js';
import { sayCountry, sayLanguage } from '../../../i18n/world-names.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Field, Textarea } from '../../../ui/field.js';
import { ProblemNote, useProblemText } from '../../../ui/problem-note.js';
import { Select } from '../../../ui/select.js';
import { toast } from '../../../ui/toast.js';
import { MarketField } from '../base/audience-fields.js';
import { refreshKnowledge, type Base } from '../knowledge-queries.js';
import type { Gap } from './gap-queries.js';
import { ReplayLink } from './replay-link.js';
import { words } from './words.js';

const OTHER_LANGUAGE = 'knowledge.other-language';

export interface GapCardProps {
  gap: Gap;
  bases: readonly Base[];
  canWrite: boolean;
}

/** One gap: who asked, in which words, and the answer that would close it. */
export function GapCard({ gap, bases, canWrite }: GapCardProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { title, language: tag, market, count, lastSeenAt, state, base } = gap;
  return (
    <article className="flex flex-col gap-3 rounded-lg border border-line bg-paper p-4 shadow-card">
      <header className="flex flex-wrap items-start gap-2">
        <h2
          lang={tag === 'und' ? undefined : tag}
          className="min-w-0 flex-1 basis-56 text-md font-semibold wrap-anywhere"
        >
          {title}
        </h2>
        <div className="flex flex-wrap gap-2">
          {tag !== 'und' && <Badge>{sayLanguage(tag, language)}</Badge>}
          {market !== null && <Badge>{sayCountry(market, language)}</Badge>}
          <Badge tone="warn">{t('asked', { count })}</Badge>
        </div>
      </header>
      <p className="text-sm text-soft">
        {[
          t('lastAsked', { when: timeAgo(lastSeenAt, language) }),
          ...(base === null ? [] : [base.name]),
        ].join(' · ')}
      </p>
      <Examples gap={gap} />
      {canWrite && state === 'open' && <Closing gap={gap} bases={bases} />}
      {canWrite && state !== 'open' && <Reopen gap={gap} />}
    </article>
  );
}

function Examples({ gap: { examples } }: { gap: Gap }) {
  const t = useWords(words);
  const canSee = useCan('timeline.read');
  return (
    <details>
      <summary className="w-fit text-accent">{t('examples', { count: examples.length })}</summary>
      <ul className="mt-2 flex flex-col gap-2 border-l-2 border-line pl-3">
        {examples.map(({ text, reason, conversationId, humanAnswer, at }) => (
          <li key={`${conversationId} ${at}`}>
            <p className="wrap-anywhere">
              {text} <span className="text-sm text-soft">({t(reason)})</span>
            </p>
            {humanAnswer !== null && (
              <p className="text-sm wrap-anywhere text-soft">{t('personSaid', { text: humanAnswer })}</p>
            )}
            {canSee && <ReplayLink conversationId={conversationId} text={text} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Closing({ gap, bases }: { gap: Gap; bases: readonly Base[] }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { id, title, draft } = gap;
  const language = useLanguage();
  // What is in another language helps whoever writes the answer, and is none.
  const isForeign = draft?.isForeign === true;
  const [answer, setAnswer] = useState(isForeign ? '' : (draft?.answer ?? ''));
  const [chosen, setChosen] = useState(gap.base?.id ?? '');
  const [question, setQuestion] = useState(title);
  const [market, setMarket] = useState<string | null>(null);
  const base = chosen === '' ? (bases[0]?.id ?? '') : chosen;
  const name = bases.find((each) => each.id === base)?.name ?? '';
  const undo = (): void =>
    void call('POST /knowledge/gaps/{gap}/reopen', { params: { gap: id } }).then(
      refreshKnowledge,
      (error: unknown) => toast({ ...problemText(error), tone: 'bad' }),
    );
  const add = useMutation({
    mutationFn: (spoken: string | null) =>
      call('POST /knowledge/gaps/{gap}/add', {
        params: { gap: id },
        body: {
          ...{ base, question: question.trim(), answer: answer.trim() },
          ...(spoken === null ? {} : { language: spoken }),
          ...(market === null ? {} : { market }),
        },
      }),
    onSuccess: async () => {
      toast({ title: t('addedTo', { name }), action: { label: t('undo'), run: undo } });
      await refreshKnowledge();
    },
  });
  const dismiss = useMutation({
    mutationFn: () => call('POST /knowledge/gaps/{gap}/dismiss', { params: { gap: id } }),
    onSuccess: async () => {
      toast({ title: t('wasDismissed', { title }), action: { label: t('undo'), run: undo } });
      await refreshKnowledge();
    },
  });
  const other = add.error instanceof ApiError && add.error.code === OTHER_LANGUAGE ? add.error.language : '';
  const error = (other === '' ? add.error : null) ?? dismiss.error;
  return (
    <div className="flex flex-col gap-2">
      {draft !== null && isForeign && (
        <blockquote
          lang={draft.language}
          className="max-h-40 overflow-y-auto border-l-2 border-line pl-3 text-sm wrap-anywhere whitespace-pre-line"
        >
          <span lang={language} className="block text-soft">
            {t(draft.from === 'agent' ? 'foreignAgent' : 'foreignPassage', {
              language: sayLanguage(draft.language ?? 'und', language),
            })}
          </span>
          {draft.answer}
        </blockquote>
      )}
      <Field label={t('question')} hint={t('questionHint')}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={question}
            maxLength={2000}
            onChange={({ target }) => setQuestion(target.value)}
          />
        )}
      </Field>
      <Field
        label={t('answer')}
        {...(isForeign ? {} : { hint: t(draft === null ? 'noDraft' : `from-${draft.from}`) })}
      >
        {(control) => (
          <Textarea
            {...control}
            value={answer}
            maxLength={8000}
            onChange={({ target }) => {
              setAnswer(target.value);
              add.reset();
            }}
          />
        )}
      </Field>
      {error !== null && <ProblemNote error={error} />}
      {other !== '' && (
        <div
          role="alert"
          className="flex flex-wrap items-center gap-2 rounded-md bg-warn-soft px-3 py-2 text-warn"
        >
          <span className="min-w-0 flex-1 basis-48">
            {t('otherLanguage', {
              asked: sayLanguage(gap.language, language),
              written: sayLanguage(other, language),
            })}
          </span>
          <Button size="sm" isBusy={add.isPending} onClick={() => add.mutate(other)}>
            {t('addAs', { language: sayLanguage(other, language) })}
          </Button>
        </div>
      )}
      <div className="grid gap-2 sm:grid-cols-2">
        <MarketField market={market} label={t('holdsFor')} onChange={setMarket} />
        {bases.length > 1 && (
          <Field label={t('base')}>
            {(control) => (
              <Select
                {...control}
                value={base}
                onChange={setChosen}
                options={bases.map((each) => ({ value: each.id, label: sayBase(each.name, language) }))}
              />
            )}
          </Field>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button
          look="ghost"
          aria-label={`${t('dismiss')}: ${title}`}
          isBusy={dismiss.isPending}
          onClick={() => dismiss.mutate()}
        >
          {t('dismiss')}
        </Button>
        <Button
          look="primary"
          aria-label={`${t('addTo', { name })}: ${title}`}
          disabled={question.trim() === '' || answer.trim() === '' || base === ''}
          isBusy={add.isPending}
          onClick={() => add.mutate(null)}
        >
          {t('addTo', { name })}
        </Button>
      </div>
    </div>
  );
}

function Reopen({ gap: { id, title } }: { gap: Gap }) {
  const t = useWords(words);
  const reopen = useMutation({
    mutationFn: () => call('POST /knowledge/gaps/{gap}/reopen', { params: { gap: id } }),
    onSuccess: refreshKnowledge,
  });
  return (
    <div className="flex flex-col items-start gap-2">
      {reopen.error !== null && <ProblemNote error={reopen.error} />}
      <Button
        size="sm"
        aria-label={`${t('reopen')}: ${title}`}
        isBusy={reopen.isPending}
        onClick={() => reopen.mutate()}
      >
        {t('reopen')}
      </Button>
    </div>
  );
}
