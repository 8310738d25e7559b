import type { Flow, JsonMistake } from '@nightshift/schema';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { FlowPicture } from '../../../preview/flow-drawing.js';
import { Loading } from '../../../ui/page.js';
import { ProblemList, type ShownProblem } from '../../../ui/problem-list.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { readFlowText } from './read-flow-text.js';
import { words } from './words.js';

export interface FlowFinding {
  name: string;
  document: unknown;
  flow: Flow | undefined;
  mistake: JsonMistake | undefined;
  /** Undefined while the engine looks. */
  problems: readonly ShownProblem[] | undefined;
  error: unknown;
  /** It can be taken in. */
  isSound: boolean;
  /** Of the flow that it would replace. */
  replaces: string | undefined;
}

/** What a text is as a flow: read here, checked by the engine, stored by nobody. */
export function useFinding(text: string): FlowFinding {
  const given = useDeferredValue(text);
  const read = useMemo(() => (given.trim() === '' ? undefined : readFlowText(given)), [given]);
  const document = read?.ok === true ? read.document : undefined;
  const flow = read?.ok === true ? read.flow : undefined;
  const { data, error } = useQuery({
    queryKey: ['flows', 'check', given],
    enabled: read?.ok === true,
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const { problems, warnings } = await call('POST /flows/check', { body: document, signal });
      return [...problems, ...warnings];
    },
  });
  const { data: existing } = useQuery({
    queryKey: ['flows', 'named', flow?.id],
    enabled: flow !== undefined,
    queryFn: async () =>
      (await call('GET /flows', { query: { limit: 200 } })).items.find(({ id }) => id === flow?.id)?.name ??
      null,
  });
  return {
    name: flow?.name ?? '',
    document,
    flow,
    mistake: read?.ok === false ? read.mistake : undefined,
    problems: data,
    error,
    isSound: data?.every(({ severity }) => severity !== 'error') === true,
    replaces: existing ?? undefined,
  };
}

export function Finding({ finding }: { finding: FlowFinding }) {
  const t = useWords(words);
  const { flow, mistake, problems, error, replaces } = finding;
  if (mistake !== undefined)
    return (
      <div role="alert" className="mt-4 flex gap-2 rounded-md bg-bad-soft px-3 py-2 text-bad">
        <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
        <div>
          <p className="font-medium">{t('notJson', { line: mistake.line, column: mistake.column })}</p>
          <p>{t('notJsonFix')}</p>
        </div>
      </div>
    );
  return (
    <div className="mt-4 flex flex-col gap-3">
      {flow !== undefined && (
        <div className="overflow-hidden rounded-lg border border-line">
          <FlowPicture flow={flow} className="h-40 w-full bg-ground" />
          <p className="flex items-baseline justify-between gap-2 border-t border-line px-3 py-2">
            <span className="font-medium">{flow.name}</span>
            <span className="text-sm text-soft">
              {t('steps', { count: Object.keys(flow.nodes).length + Object.keys(flow.triggers).length })}
            </span>
          </p>
        </div>
      )}
      {replaces !== undefined && <p className="text-warn">{t('replaces', { name: replaces })}</p>}
      {error !== null && <ProblemNote error={error} />}
      {problems === undefined && error === null && <Loading label={t('checking')} />}
      {problems !== undefined && <Found problems={problems} />}
    </div>
  );
}

function Found({ problems }: { problems: readonly ShownProblem[] }) {
  const t = useWords(words);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length === 0)
    return (
      <p role="status" className="flex gap-2 text-good">
        <CircleCheck className="mt-0.5 size-4 shrink-0" aria-hidden />
        {t('fine')}
      </p>
    );
  return (
    <section>
      <p role="status" className={errors > 0 ? 'mb-2 font-medium text-bad' : 'mb-2 font-medium'}>
        {errors > 0 ? t('errors', { count: errors }) : t('notes', { count: problems.length })}
      </p>
      <ProblemList problems={problems} />
    </section>
  );
}
