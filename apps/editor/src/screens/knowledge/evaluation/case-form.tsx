import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Select } from '../../../ui/select.js';
import { addCase, type Expected } from './evaluation-queries.js';
import { words } from './words.js';

const KINDS = ['facts', 'answer', 'title', 'none'] as const;
type Kind = (typeof KINDS)[number];

/** One more question, with what must come of it: said outright, so that nothing forgotten asks for silence. */
export function CaseForm({ base }: { base: string }) {
  const t = useWords(words);
  const first = useRef<HTMLInputElement>(null);
  const [question, setQuestion] = useState('');
  const [kind, setKind] = useState<Kind>('facts');
  const [wanted, setWanted] = useState('');
  const expect = expectedOf(kind, wanted);
  const add = useMutation({
    mutationFn: async () => {
      if (expect !== null) await addCase(base, { question: question.trim(), expect });
    },
    onSuccess: () => {
      setQuestion('');
      setWanted('');
      first.current?.focus();
    },
  });
  const isReady = question.trim() !== '' && expect !== null;
  return (
    <form
      aria-label={t('add')}
      className="flex flex-col gap-3 rounded-lg border border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) add.mutate();
      }}
    >
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
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('whatMustCome')}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={(next) => setKind(KINDS.find((each) => each === next) ?? 'facts')}
              options={KINDS.map((each) => ({ value: each, label: t(`kind-${each}`) }))}
            />
          )}
        </Field>
        {kind !== 'none' && (
          <Field label={t(`wanted-${kind}`)} hint={t(`hint-${kind}`)}>
            {(control) => (
              <Input {...control} value={wanted} onChange={({ target }) => setWanted(target.value)} />
            )}
          </Field>
        )}
      </div>
      {add.error !== null && <ProblemNote error={add.error} />}
      <Button type="submit" className="self-end" disabled={!isReady} isBusy={add.isPending}>
        <Plus aria-hidden />
        {t('add')}
      </Button>
    </form>
  );
}

/** Null: it is not said yet. */
function expectedOf(kind: Kind, wanted: string): Expected | null {
  if (kind === 'none') return 'none';
  const text = wanted.trim();
  if (text === '') return null;
  if (kind !== 'facts') return kind === 'answer' ? { answer: text } : { title: text };
  const facts = text
    .split(/[;；\n]/)
    .map((fact) => fact.trim())
    .filter((fact) => fact !== '');
  return facts.length === 0 ? null : { facts };
}
