import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { addCase } from './evaluation-queries.js';
import { words } from './words.js';

/** One more question: with what must be said, or, left empty, one that must not be answered. */
export function CaseForm({ base }: { base: string }) {
  const t = useWords(words);
  const first = useRef<HTMLInputElement>(null);
  const [question, setQuestion] = useState('');
  const [facts, setFacts] = useState('');
  const add = useMutation({
    mutationFn: () => {
      const wanted = facts
        .split(/[;；\n]/)
        .map((fact) => fact.trim())
        .filter((fact) => fact !== '');
      return addCase(base, {
        question: question.trim(),
        expect: wanted.length === 0 ? 'none' : { facts: wanted },
      });
    },
    onSuccess: () => {
      setQuestion('');
      setFacts('');
      first.current?.focus();
    },
  });
  return (
    <form
      aria-label={t('add')}
      className="flex flex-col gap-3 rounded-lg border border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (question.trim() !== '') add.mutate();
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('question')}>
          {(control) => (
            <Input
              {...control}
              ref={first}
              value={question}
              onChange={({ target }) => setQuestion(target.value)}
            />
          )}
        </Field>
        <Field label={t('facts')} hint={t('factsHint')}>
          {(control) => (
            <Input {...control} value={facts} onChange={({ target }) => setFacts(target.value)} />
          )}
        </Field>
      </div>
      {add.error !== null && <ProblemNote error={add.error} />}
      <Button type="submit" className="self-end" disabled={question.trim() === ''} isBusy={add.isPending}>
        <Plus aria-hidden />
        {t('add')}
      </Button>
    </form>
  );
}
