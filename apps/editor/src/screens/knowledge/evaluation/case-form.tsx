import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Select } from '../../../ui/select.js';
import { addCase, changeCase, type Case, type Expected } from './evaluation-queries.js';
import { words } from './words.js';

const KINDS = ['facts', 'answer', 'title', 'none'] as const;
type Kind = (typeof KINDS)[number];

/** One more question, or one that is there, with what must come of it: said outright, so that nothing forgotten asks for silence. */
export function CaseForm({ base, one, onDone }: { base: string; one?: Case; onDone?: () => void }) {
  const t = useWords(words);
  const first = useRef<HTMLInputElement>(null);
  const [question, setQuestion] = useState(one?.question ?? '');
  const [kind, setKind] = useState<Kind>(() => (one === undefined ? 'facts' : kindOf(one.expect)));
  const [wanted, setWanted] = useState(() => (one === undefined ? '' : wantedOf(one.expect)));
  const expect = expectedOf(kind, wanted);
  const add = useMutation({
    mutationFn: async () => {
      if (expect === null) return;
      if (one === undefined) await addCase(base, { question: question.trim(), expect });
      else await changeCase(base, one, { question: question.trim(), expect });
    },
    onSuccess: () => {
      if (onDone !== undefined) return onDone();
      setQuestion('');
      setWanted('');
      first.current?.focus();
    },
  });
  const isReady = question.trim() !== '' && expect !== null;
  return (
    <form
      aria-label={one === undefined ? t('add') : t('edit', { name: one.question })}
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
      <div className="flex justify-end gap-2">
        {onDone !== undefined && (
          <Button look="ghost" onClick={onDone}>
            {t('cancel')}
          </Button>
        )}
        <Button type="submit" disabled={!isReady} isBusy={add.isPending}>
          {one === undefined && <Plus aria-hidden />}
          {one === undefined ? t('add') : t('save')}
        </Button>
      </div>
    </form>
  );
}

/** What the form can say of an expectation; the rest of one stays as it is until another is written. */
function kindOf(expect: Expected): Kind {
  if (expect === 'none') return 'none';
  return KINDS.find((kind) => kind !== 'none' && expect[kind] !== undefined) ?? 'answer';
}

function wantedOf(expect: Expected): string {
  if (expect === 'none') return '';
  return expect.facts?.join('; ') ?? expect.answer ?? expect.title ?? '';
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
