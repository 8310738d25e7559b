import { CircleCheck, CircleX, FlaskConical, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ConversationTest, Flow } from '@nightshift/schema';
import { useCan } from '../app/session.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Input } from '../ui/field.js';
import { IconButton } from '../ui/icon-button.js';
import { Loading } from '../ui/page.js';
import { ProblemNote } from '../ui/problem-note.js';
import { toast } from '../ui/toast.js';
import { sayStep } from './beat-view.js';
import { runTests, type TestReport } from './run-tests.js';
import { showValue } from './say-effects.js';
import { durationWords } from './time-words.js';
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
  const run = (): void => setRan({ flow, reports: runTests(tests, { flow, others, registry }) });
  const passed = reports.filter((report) => report.passed).length;
  const remove = (test: ConversationTest): void =>
    change.mutate((items) => items.filter(({ name }) => name !== test.name), {
      onSuccess: () =>
        toast({
          title: t('removed', { name: test.name }),
          action: { label: t('undo'), run: () => change.mutate((items) => [...items, test]) },
        }),
    });
  const rename = (from: string, to: string): void =>
    change.mutate((items) => items.map((item) => (item.name === from ? { ...item, name: to } : item)));
  return (
    <div className="flex flex-col gap-3 p-3">
      <div className="flex items-center gap-2">
        <Button look="primary" size="sm" onClick={run}>
          <Play aria-hidden />
          {t('runAll')}
        </Button>
        <span role="status" className="text-soft">
          {reports.length > 0 && t('totals', { passed, failed: reports.length - passed })}
        </span>
      </div>
      {change.error !== null && <ProblemNote error={change.error} />}
      <ul className="flex flex-col gap-2">
        {tests.map((test) => (
          <TestRow
            key={test.name}
            test={test}
            report={reports.find(({ name }) => name === test.name)}
            canWrite={canWrite}
            onPlay={() => onPlay(test)}
            onRemove={() => remove(test)}
            onRename={(name) => rename(test.name, name)}
          />
        ))}
      </ul>
    </div>
  );
}

interface TestRowProps {
  test: ConversationTest;
  report: TestReport | undefined;
  canWrite: boolean;
  onPlay: () => void;
  onRemove: () => void;
  onRename: (name: string) => void;
}

function TestRow({ test, report, canWrite, onPlay, onRemove, onRename }: TestRowProps) {
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
      {report?.passed === false && <Difference test={test} report={report} />}
    </li>
  );
}

function Difference({ test, report }: { test: ConversationTest; report: TestReport }) {
  const t = useWords(words);
  const language = useLanguage();
  const { difference, step, fault } = report;
  const at = typeof step === 'number' ? test.steps[step] : undefined;
  const place =
    at === undefined || typeof step !== 'number'
      ? t('atEnd')
      : t('atStep', { step: step + 1, what: sayStep(at, t, durationWords(0, language)) });
  return (
    <p className="mt-1 px-2.5 wrap-anywhere text-bad">
      {fault ?? (
        <>
          {place} {difference !== undefined && sayDifference(difference, t)}
        </>
      )}
    </p>
  );
}

function sayDifference(
  difference: NonNullable<TestReport['difference']>,
  t: ReturnType<typeof useWords<typeof words>>,
): string {
  switch (difference.type) {
    case 'unexpected':
      return t('unexpected', { heard: difference.heard });
    case 'end':
      return t('endDiffers', {
        key: difference.key,
        expected: showValue(difference.expected),
        got: showValue(difference.got),
      });
    case 'missing': {
      const { expectation, heard } = difference;
      const expected = 'says' in expectation ? showValue(expectation.says) : JSON.stringify(expectation);
      return heard === null ? t('missingNothing', { expected }) : t('missingSays', { expected, heard });
    }
  }
}
