import {
  isTableFile,
  questionsInJson,
  questionsInTable,
  type EvaluationQuestion,
  type QuestionsFault,
} from '@nightshift/schema';
import { useMutation } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { refreshEvaluation } from './evaluation-queries.js';
import { words } from './words.js';

/** Many questions at once, from a file; those that are there already get what is expected now. */
export function ImportQuestions({ base }: { base: string }) {
  const t = useWords(words);
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const add = useMutation({
    mutationFn: async (file: File) => {
      setFault(null);
      const questions = await questionsIn(file);
      if (!Array.isArray(questions)) {
        const { fault: which, ...where } = questions;
        setFault(t(which, { ...NOWHERE, name: file.name, ...where }));
        return;
      }
      await call('POST /knowledge/bases/{base}/cases/import', { params: { base }, body: { questions } });
      toast({ title: t('imported', { count: questions.length }) });
      await refreshEvaluation(base);
    },
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button size="sm" isBusy={add.isPending} onClick={() => field.current?.click()}>
          {!add.isPending && <Upload aria-hidden />}
          {t('import')}
        </Button>
        <p className="min-w-0 flex-1 basis-56 text-sm text-soft">{t('importHint')}</p>
      </div>
      <input
        ref={field}
        type="file"
        accept=".json,.csv,.tsv"
        aria-label={t('import')}
        className="hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) add.mutate(file);
        }}
      />
      {fault !== null && (
        <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad">
          {fault}
        </p>
      )}
      {add.error !== null && <ProblemNote error={add.error} />}
    </div>
  );
}

/** What a fault does not say; its sentence has no place for it. */
const NOWHERE = { line: 0, column: 0, row: 0, first: 0, second: 0, question: '' };

async function questionsIn(file: File): Promise<EvaluationQuestion[] | QuestionsFault> {
  const text = await file.text();
  if (!isTableFile(file.name)) return questionsInJson(text);
  const { parse } = await import('csv-parse/browser/esm/sync');
  return questionsInTable(text, parse);
}
