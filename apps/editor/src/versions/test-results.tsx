import type { Flow } from '@nightshift/schema';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { runTests } from '../simulator/run-tests.js';
import { useSurroundings } from '../simulator/use-surroundings.js';
import { registry } from '../simulator/use-talk.js';
import { useTests } from '../simulator/use-tests.js';
import { PublishSection } from './publish-section.js';
import { words } from './words.js';

/** The conversation tests of the flow, played here and now on the draft. */
export function TestResults({ flow }: { flow: Flow }) {
  const t = useWords(words);
  const { data } = useTests(flow.id);
  const { surroundings } = useSurroundings(flow.id);
  const tests = data?.items;
  const reports = useMemo(
    () => (tests === undefined ? null : runTests(tests, { flow, others: surroundings.others, registry })),
    [tests, flow, surroundings.others],
  );
  if (reports === null) return null;
  if (reports.length === 0)
    return <PublishSection tone="quiet" title={t('noTests')} text={t('noTestsText')} />;
  const failed = reports.filter(({ passed }) => !passed);
  if (failed.length === 0)
    return <PublishSection tone="good" title={t('testsPass', { count: reports.length })} />;
  return (
    <PublishSection
      tone="warn"
      title={t('testsFail', { failed: failed.length, count: reports.length })}
      text={t('testsFailText')}
    >
      <ul className="flex list-disc flex-col gap-1 pl-6">
        {failed.map(({ name, fault }) => (
          <li key={name} className="wrap-anywhere">
            <Link
              to={`/flows/${flow.id}/simulate?test=${encodeURIComponent(name)}`}
              className="font-medium text-accent underline-offset-2 hover:underline"
              title={t('playTest')}
            >
              {name}
            </Link>
            {fault !== undefined && <span className="block text-sm text-bad">{fault}</span>}
          </li>
        ))}
      </ul>
    </PublishSection>
  );
}
