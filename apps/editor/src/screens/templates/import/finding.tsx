import { byOtherFlow, type Flow, type OtherFlow } from '@nightshift/schema';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useWords } from '../../../i18n/use-words.js';
import { FlowPicture } from '../../../preview/flow-drawing.js';
import { sayShared } from '../../../problems/say-shared.js';
import { words as problemWords } from '../../../problems/words.js';
import { Loading } from '../../../ui/page.js';
import { ProblemList, type ShownProblem } from '../../../ui/problem-list.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import type { FlowFinding } from './use-finding.js';
import { words } from './words.js';

export function Finding({ finding }: { finding: FlowFinding }) {
  const t = useWords(words);
  const { flow, mistake, isCards, problems, error, replaces } = finding;
  if (mistake !== undefined)
    return (
      <Refusal title={t('notJson', { line: mistake.line, column: mistake.column })} text={t('notJsonFix')} />
    );
  if (isCards) return <Refusal title={t('cards')} text={t('cardsFix')} />;
  return (
    <div className="mt-4 flex flex-col gap-3">
      {flow !== undefined && <Drawn flow={flow} />}
      {replaces !== undefined && <p className="text-warn">{t('replaces', { name: replaces })}</p>}
      {error !== null && <ProblemNote error={error} />}
      {problems === undefined && error === null && <Loading label={t('checking')} />}
      {problems !== undefined && <Found problems={problems} canBeMended={finding.isFlow} />}
    </div>
  );
}

function Refusal({ title, text }: { title: string; text: string }) {
  return (
    <div role="alert" className="mt-4 flex gap-2 rounded-md bg-bad-soft px-3 py-2 text-bad">
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div>
        <p className="font-medium">{title}</p>
        <p>{text}</p>
      </div>
    </div>
  );
}

function Drawn({ flow }: { flow: Flow }) {
  const t = useWords(words);
  return (
    <div className="overflow-hidden rounded-lg border border-line">
      <FlowPicture flow={flow} className="h-40 w-full bg-ground" />
      <p className="flex items-baseline justify-between gap-2 border-t border-line px-3 py-2">
        <span className="font-medium">{flow.name}</span>
        <span className="text-sm text-soft">
          {t('steps', { count: Object.keys(flow.nodes).length + Object.keys(flow.triggers).length })}
        </span>
      </p>
    </div>
  );
}

function Found({ problems, canBeMended }: { problems: readonly ShownProblem[]; canBeMended: boolean }) {
  const t = useWords(words);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const { others, rest } = byOtherFlow(problems.filter(({ severity }) => severity !== 'error'));
  const notes = others.length + rest.length;
  if (problems.length === 0)
    return (
      <p role="status" className="flex gap-2 text-good">
        <CircleCheck className="mt-0.5 size-4 shrink-0" aria-hidden />
        {t('fine')}
      </p>
    );
  return (
    <>
      {errors.length > 0 && (
        <section>
          <p role="status" className="mb-2 font-medium text-bad">
            {t(canBeMended ? 'mendLater' : 'errors', { count: errors.length })}
          </p>
          <ProblemList problems={errors} />
        </section>
      )}
      {notes > 0 && (
        <section>
          <p role="status" className="mb-2 font-medium">
            {t('notes', { count: notes })}
          </p>
          <div className="flex flex-col gap-2">
            {rest.length > 0 && <ProblemList problems={rest} />}
            {others.length > 0 && <Overlaps others={others} />}
          </div>
        </section>
      )}
    </>
  );
}

/** Settled once the flow is here: what is in the way now is only who else would answer. */
function Overlaps({ others }: { others: readonly OtherFlow<ShownProblem>[] }) {
  const t = useWords(problemWords);
  return (
    <div>
      <ul className="flex flex-col gap-2">
        {others.map((other) => (
          <li key={other.id} className="flex gap-2">
            <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
            <span className="min-w-0 wrap-anywhere">{sayShared(t, other)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1 pl-6 text-soft">{t('sharedHow')}</p>
    </div>
  );
}
