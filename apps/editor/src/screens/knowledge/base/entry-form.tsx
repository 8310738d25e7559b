import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Textarea } from '../../../ui/field.js';
import { Kbd } from '../../../ui/kbd.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { refreshKnowledge, type ContradictingEntry, type Passage } from '../knowledge-queries.js';
import { AnsweredOtherwise } from './answered-otherwise.js';
import { AudienceFields, audienceQuery, EVERYBODY, type Audience } from './audience-fields.js';
import { words } from './words.js';

export interface EntryFormProps {
  base: string;
  /** What is changed; a new one is written when absent. */
  entry?: Omit<Passage, 'page'>;
  /** What a new one begins with. */
  question?: string;
  /** Absent: what it contradicts is read here, and opened elsewhere. */
  onOpenEntry?: ((entry: ContradictingEntry) => void) | undefined;
  onDone: () => void;
}

/**
 * A question with its answer. Mod+Enter saves; after a new one the form is there for the next. What contradicts another
 * entry is saved when somebody has seen that and means it.
 */
export function EntryForm({ base, entry, question: asked = '', onOpenEntry, onDone }: EntryFormProps) {
  const t = useWords(words);
  const first = useRef<HTMLTextAreaElement>(null);
  const [question, setQuestion] = useState(entry?.title ?? asked);
  const [answer, setAnswer] = useState(entry?.text ?? '');
  const [audience, setAudience] = useState<Audience>(
    entry === undefined
      ? EVERYBODY
      : { language: entry.language === 'und' ? null : entry.language, market: entry.market },
  );
  const save = useMutation({
    mutationFn: async (isMeant: boolean) => {
      const body = { question: question.trim(), answer: answer.trim(), ...audienceQuery(audience) };
      const { items: others } = isMeant
        ? { items: [] }
        : await call('POST /knowledge/bases/{base}/contradictions', {
            params: { base },
            body: { ...body, ...(entry === undefined ? {} : { entry: entry.id }) },
          });
      if (others.length > 0) return others;
      await (entry === undefined
        ? call('POST /knowledge/bases/{base}/entries', { params: { base }, body })
        : call('PUT /knowledge/bases/{base}/entries/{entry}', { params: { base, entry: entry.id }, body }));
      return [];
    },
    onSuccess: async (others) => {
      if (others.length > 0) return;
      if (entry !== undefined || asked !== '') onDone();
      else {
        setQuestion('');
        setAnswer('');
        first.current?.focus();
      }
      await refreshKnowledge();
    },
  });
  const others = save.data ?? [];
  /** What was found of another question or answer says nothing of this one. */
  const changing =
    <T,>(change: (value: T) => void) =>
    (value: T): void => {
      if (others.length > 0) save.reset();
      change(value);
    };
  const canSave = question.trim() !== '' && answer.trim() !== '' && !save.isPending;
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      if (canSave) save.mutate(false);
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <form
      aria-label={entry === undefined ? t('newEntry') : t('changeEntry')}
      className="flex flex-col gap-3 rounded-lg border border-accent bg-paper p-3 shadow-card"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) save.mutate(false);
      }}
    >
      <Field label={t('question')} hint={t('questionHint')}>
        {(control) => (
          <Textarea
            {...control}
            ref={first}
            autoFocus={asked === ''}
            value={question}
            maxLength={2000}
            onChange={({ target }) => changing(setQuestion)(target.value)}
          />
        )}
      </Field>
      <Field label={t('answer')}>
        {(control) => (
          <Textarea
            {...control}
            autoFocus={asked !== ''}
            value={answer}
            maxLength={8000}
            onChange={({ target }) => changing(setAnswer)(target.value)}
          />
        )}
      </Field>
      <AudienceFields audience={audience} anyLanguage={t('asText')} onChange={changing(setAudience)} />
      {save.error !== null && <ProblemNote error={save.error} />}
      {others.length > 0 && (
        <AnsweredOtherwise entries={others} onOpen={onOpenEntry} onSave={() => save.mutate(true)} />
      )}
      <div className="flex items-center justify-end gap-2">
        <span aria-hidden className="mr-auto max-sm:hidden">
          <Kbd keys="mod+enter" />
        </span>
        <Button look="ghost" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" look="primary" disabled={!canSave} isBusy={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
