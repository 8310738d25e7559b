import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Select } from '../../../ui/select.js';
import { addCase, changeCase, type Case } from './evaluation-queries.js';
import { expectedOf, kindOf, KINDS, restOf, sayExpected, wantedOf, type Kind } from './expected.js';
import { words } from './words.js';

/** One more question, or one that is there, with what must come of it: said outright, so that nothing forgotten asks for silence. */
export function CaseForm({ base, one, onDone }: { base: string; one?: Case; onDone?: () => void }) {
  const t = useWords(words);
  const first = useRef<HTMLInputElement>(null);
  const [question, setQuestion] = useState(one?.question ?? '');
  const [kind, setKind] = useState<Kind>(() => (one === undefined ? 'facts' : kindOf(one.expect)));
  const [wanted, setWanted] = useState(() => (one === undefined ? '' : (wantedOf(one.expect, kind) ?? '')));
  const expect = expectedOf(one?.expect, kind, wanted);
  const kinds: readonly Kind[] =
    one !== undefined && kindOf(one.expect) === 'kept' ? ['kept', ...KINDS] : KINDS;
  const kept =
    one === undefined ? '' : sayExpected(restOf(one.expect, kind), (text) => t('notAgain', { text }));
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
              onChange={(next) => {
                const chosen = kinds.find((each) => each === next) ?? 'facts';
                setKind(chosen);
                // What is there of the other kind is changed, not written over by what stands here.
                const there = one === undefined ? null : wantedOf(one.expect, chosen);
                if (there !== null) setWanted(there);
                else if (one !== undefined && wantedOf(one.expect, kind) !== null) setWanted('');
              }}
              options={kinds.map((each) => ({ value: each, label: t(`kind-${each}`) }))}
            />
          )}
        </Field>
        {kind !== 'none' && kind !== 'kept' && (
          <Field label={t(`wanted-${kind}`)} hint={t(`hint-${kind}`)}>
            {(control) => (
              <Input {...control} value={wanted} onChange={({ target }) => setWanted(target.value)} />
            )}
          </Field>
        )}
      </div>
      {kept !== '' && <p className="text-sm wrap-anywhere text-soft">{t('stays', { text: kept })}</p>}
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
