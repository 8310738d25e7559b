import { CheckCheck, CircleCheck, CircleX, FlaskConical, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isSameJson, type ConversationTest, type Flow } from '@nightshift/schema';
import { useCan } from '../app/session.js';
import { useWords } from '../i18n/use-words.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Input } from '../ui/field.js';
import { IconButton } from '../ui/icon-button.js';
import { Loading } from '../ui/page.js';
import { ProblemNote } from '../ui/problem-note.js';
import { toast } from '../ui/toast.js';
import { acceptWords } from './accept-words.js';
import { NewAnswer } from './new-answer.js';
import { runTests, type TestReport } from './run-tests.js';
import { useChangeTests, useTests } from './use-tests.js';
import { registry } from './use-talk.js';
import { words } from './words.js';

export interface TestsViewProps {
  flow: Flow;
  others: readonly Flow[];
  onPlay: (test: ConversationTest) => void;
}

/** The tests of the flow, each run against the draft as it is now. */
export function TestsView({ flow, others, onPlay }: TestsViewProps) {
  const t = useWords(words);
  const sayAccept = useWords(acceptWords);
  const canWrite = useCan('flows.write');
  const { data, error } = useTests(flow.id);
  const change = useChangeTests(flow.id);
  const [ran, setRan] = useState<{ flow: Flow; reports: TestReport[] } | null>(null);
  if (error !== null)
    return (
      <div className="p-3">
        <ProblemNote error={error} />
      </div>
    );
  if (data === undefined) return <Loading label={t('loading')} />;
  if (data.items.length === 0)
    return <EmptyState icon={FlaskConical} title={t('noTests')} text={t('noTestsText')} />;
  const tests = data.items;
  // What was found is about the flow as it was then.
  const reports = ran?.flow === flow ? ran.reports : [];
  const runAgain = (list: readonly ConversationTest[]): void =>
    setRan({ flow, reports: runTests(list, { flow, others, registry }) });
  const passed = reports.filter((report) => report.passed).length;
  const remove = (test: ConversationTest): void =>
    change.mutate((items) => items.filter(({ name }) => name !== test.name), {
      onSuccess: () =>
        toast({
          title: t('removed', { name: test.name }),
          action: { label: t('undo'), run: () => change.mutate((items) => [...items, test]) },
        }),
    });
  const acceptable = reports.flatMap(({ accepted }) => (accepted === undefined ? [] : [accepted]));
  const accept = (wanted: readonly ConversationTest[]): void => {
    const before = tests.filter(({ name }) => wanted.some((test) => test.name === name));
    change.mutate((items) => replaced(items, before, wanted), {
      onSuccess: (changed) => {
        runAgain(changed);
        toast({
          title:
            wanted.length === 1
              ? sayAccept('acceptedOne', { name: wanted[0]?.name ?? '' })
              : sayAccept('acceptedAll', { count: wanted.length }),
          action: {
            label: t('undo'),
            run: () => change.mutate((items) => replaced(items, wanted, before), { onSuccess: runAgain }),
          },
        });
      },
    });
  };
  const rename = (from: string, to: string): void =>
    change.mutate((items) => items.map((item) => (item.name === from ? { ...item, name: to } : item)));
  return (
    <div className="flex flex-col gap-3 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" size="sm" onClick={() => runAgain(tests)}>
          <Play aria-hidden />
          {t('runAll')}
        </Button>
        <span role="status" className="flex-1 text-soft">
          {reports.length > 0 && t('totals', { passed, failed: reports.length - passed })}
        </span>
        {canWrite && acceptable.length > 1 && (
          <Button size="sm" isBusy={change.isPending} onClick={() => accept(acceptable)}>
            <CheckCheck aria-hidden />
            {sayAccept('acceptAll', { count: acceptable.length })}
          </Button>
        )}
      </div>
      {change.error !== null && <ProblemNote error={change.error} />}
      <ul className="flex flex-col gap-2">
        {tests.map((test) => (
          <TestRow
            key={test.name}
            test={test}
            report={reports.find(({ name }) => name === test.name)}
            canWrite={canWrite}
            isBusy={change.isPending}
            onAccept={(accepted) => accept([accepted])}
            onPlay={() => onPlay(test)}
            onRemove={() => remove(test)}
            onRename={(name) => rename(test.name, name)}
          />
        ))}
      </ul>
    </div>
  );
}

/** Where a test is still what it was, it becomes what is wanted; somebody else's change of it stays. */
function replaced(
  items: readonly ConversationTest[],
  before: readonly ConversationTest[],
  wanted: readonly ConversationTest[],
): ConversationTest[] {
  return items.map((item) => {
    const known = before.find(({ name }) => name === item.name);
    const other = wanted.find(({ name }) => name === item.name);
    return other !== undefined && isSameJson(item, known) ? other : item;
  });
}

interface TestRowProps {
  test: ConversationTest;
  report: TestReport | undefined;
  canWrite: boolean;
  isBusy: boolean;
  onAccept: (accepted: ConversationTest) => void;
  onPlay: () => void;
  onRemove: () => void;
  onRename: (name: string) => void;
}

function TestRow({ test, report, canWrite, isBusy, onAccept, onPlay, onRemove, onRename }: TestRowProps) {
  const t = useWords(words);
  const [name, setName] = useState(test.name);
  const keep = (): void => {
    if (name.trim() === '') setName(test.name);
    else if (name.trim() !== test.name) onRename(name.trim());
  };
  return (
    <li className="rounded-lg border border-line bg-paper p-2">
      <div className="flex items-center gap-1">
        <Input
          aria-label={t('rename')}
          className="border-transparent hover:border-edge"
          maxLength={200}
          disabled={!canWrite}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onBlur={keep}
          onKeyDown={({ key }) => key === 'Enter' && keep()}
        />
        {report !== undefined && (
          <Badge tone={report.passed ? 'good' : 'bad'}>
            {report.passed ? (
              <CircleCheck className="size-3" aria-hidden />
            ) : (
              <CircleX className="size-3" aria-hidden />
            )}
            {report.passed ? t('pass') : t('fail')}
          </Badge>
        )}
        <IconButton label={t('play', { name: test.name })} size="icon-sm" onClick={onPlay}>
          <Play />
        </IconButton>
        {canWrite && (
          <IconButton label={t('remove', { name: test.name })} size="icon-sm" onClick={onRemove}>
            <Trash2 />
          </IconButton>
        )}
      </div>
      {report?.passed === false && (
        <NewAnswer test={test} report={report} isBusy={isBusy} {...(canWrite ? { onAccept } : {})} />
      )}
    </li>
  );
}
