import type { Flow, TestStep, TextExpectation } from '@nightshift/schema';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import type { TemplateTalk } from './template-queries.js';
import { words } from './words.js';

const FEW = 6;

/** Conversations that hold whenever the template is built; each opens to be read. */
export function Tests({
  tests,
  flows,
  files,
}: {
  tests: readonly TemplateTalk[];
  flows: readonly Flow[];
  files: readonly string[];
}) {
  const t = useWords(words);
  const [isAll, setIsAll] = useState(false);
  const nameOf = (file: string): string => flows[files.indexOf(file)]?.name.split(' · ').at(-1) ?? '';
  const shown = isAll ? tests : tests.slice(0, FEW);
  return (
    <div className="flex flex-col items-start gap-3">
      <ul className="w-full overflow-hidden rounded-lg border border-line bg-paper">
        {shown.map(({ flow, test }) => (
          <li key={test.name} className="border-b border-line last:border-b-0">
            <details className="group">
              <summary className="flex items-center gap-2 px-3 py-2 hover:bg-hover [&::-webkit-details-marker]:hidden">
                <ChevronRight
                  className="size-4 shrink-0 text-soft transition-transform group-open:rotate-90"
                  aria-hidden
                />
                <span className="min-w-0 flex-1">{test.name}</span>
                <span className="hidden shrink-0 text-sm text-soft sm:inline">{nameOf(flow)}</span>
              </summary>
              <Talk steps={test.steps} />
            </details>
          </li>
        ))}
      </ul>
      {tests.length > FEW && (
        <Button onClick={() => setIsAll(!isAll)}>
          {isAll ? t('fewTests') : t('allTests', { count: tests.length })}
        </Button>
      )}
    </div>
  );
}

function Talk({ steps }: { steps: readonly TestStep[] }) {
  return (
    <ol className="flex flex-col gap-1.5 border-t border-line bg-ground px-4 py-3">
      {steps.map((step, index) => (
        <li key={index} className="flex flex-col gap-1.5">
          <Said step={step} />
          {(step.expect ?? []).map((expected, number) =>
            'says' in expected ? (
              <p
                key={number}
                className="max-w-[85%] self-start rounded-lg rounded-bl-sm border border-line bg-paper px-3 py-1.5"
              >
                {wordingOf(expected.says as TextExpectation)}
              </p>
            ) : (
              <p key={number} className="self-center font-mono text-xs text-soft">
                {expected.type}
              </p>
            ),
          )}
        </li>
      ))}
    </ol>
  );
}

function Said({ step }: { step: TestStep }) {
  const t = useWords(words);
  if ('says' in step)
    return (
      <p className="max-w-[85%] self-end rounded-lg rounded-br-sm bg-accent px-3 py-1.5 text-on-accent">
        {step.says}
      </p>
    );
  const note =
    'after' in step
      ? t('later', { time: step.after })
      : 'visits' in step
        ? t('visits', { page: step.visits })
        : 'event' in step
          ? t('event', { name: step.event })
          : Object.values(step)
              .filter((value) => typeof value === 'string')
              .join(': ');
  return <p className="self-center text-sm text-soft">{note}</p>;
}

function wordingOf(expected: TextExpectation): string {
  if (typeof expected === 'string') return expected;
  return 'contains' in expected ? `… ${expected.contains} …` : expected.matches;
}
