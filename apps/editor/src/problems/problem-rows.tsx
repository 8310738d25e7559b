import { lackingLanguages, problemRows, type LackingTexts } from '@nightshift/schema';
import { CircleAlert, PencilLine, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { sayLanguage } from '../i18n/world-names.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { fixesOf } from './fixes.js';
import { copyWordings } from './fix-config.js';
import { FixButtons } from './fix-choices.js';
import { OtherFlowRow } from './other-flow-row.js';
import { words } from './words.js';
import { Button } from '../ui/button.js';
import { focusField } from './focus-field.js';
import type { SaidProblem } from './said-problem.js';

const LOOKS = {
  error: { icon: CircleAlert, tone: 'text-bad', word: 'severityError' },
  unfinished: { icon: PencilLine, tone: 'text-soft', word: 'severityToFillIn' },
  warning: { icon: TriangleAlert, tone: 'text-warn', word: 'severityWarning' },
} as const;

/** What is wrong, each leading to its field, with what a click can do about it. */
export function ProblemRows({ problems, onJump }: { problems: readonly SaidProblem[]; onJump: () => void }) {
  const { alone, lacking, others } = problemRows(problems);
  return (
    <ul className="flex flex-col">
      {alone.map((problem) => (
        <ProblemRow key={keyOf(problem)} problem={problem} onJump={onJump} />
      ))}
      {lacking.map((group) => (
        <LackingRow key={group.language} group={group} onJump={onJump} />
      ))}
      {others.map((other) => (
        <OtherFlowRow key={other.id} other={other}>
          {other.problems.map((problem) => (
            <ProblemRow key={keyOf(problem)} problem={problem} onJump={onJump} />
          ))}
        </OtherFlowRow>
      ))}
    </ul>
  );
}

const keyOf = ({ code, path, message }: SaidProblem): string => `${code} ${path} ${message}`;

/** All texts that lack one language are one piece of work, done step by step or at once. A copy is still to be translated. */
function LackingRow({ group, onJump }: { group: LackingTexts<SaidProblem>; onJump: () => void }) {
  const t = useWords(words);
  const reader = useLanguage();
  const { language, missing, copied } = group;
  const named = { language: sayLanguage(language, reader) };
  return (
    <li className="rounded-md">
      <div className="flex gap-2 p-2">
        <TriangleAlert className="mt-0.5 size-3.5 shrink-0 text-warn" aria-label={t('severityWarning')} />
        <span className="min-w-0">
          {missing.length > 0 && (
            <span className="block wrap-anywhere">
              {t('textsMissing', { ...named, count: countSteps(missing) })}
            </span>
          )}
          {copied.length > 0 && (
            <span className="block wrap-anywhere">
              {t('textsCopied', { ...named, count: countSteps(copied) })}
            </span>
          )}
          <span className="block text-sm wrap-anywhere text-soft">{t('textsMissingHow')}</span>
        </span>
      </div>
      <div className="flex flex-wrap gap-1 pr-2 pb-1 pl-7">
        <FixButtons fixesFor={(context) => copyWordings(missing, language, context)} />
      </div>
      <details className="pl-5">
        <summary className="w-fit rounded-md px-2 py-1 text-sm text-accent hover:bg-hover">
          {t('showSteps')}
        </summary>
        <ul className="flex flex-col">
          {[...missing, ...copied].map((problem) => (
            <ProblemRow key={keyOf(problem)} problem={problem} onJump={onJump} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function countSteps(problems: readonly SaidProblem[]): number {
  return new Set(problems.map(({ nodeId }) => nodeId)).size;
}

function ProblemRow({ problem, onJump }: { problem: SaidProblem; onJump: () => void }) {
  const t = useWords(words);
  const { document, setContentLanguage } = useOpenFlow();
  const { severity, message, fix, nodeId, path, place, params = {} } = problem;
  const { baseId } = params;
  // The text of that language is the one to write.
  const [lacking] = lackingLanguages(problem);
  const look = LOOKS[problem.isToFillIn === true ? 'unfinished' : severity];
  const { icon: Icon } = look;
  return (
    <li className="rounded-md hover:bg-hover">
      <button
        type="button"
        className="flex w-full gap-2 rounded-md p-2 text-left disabled:cursor-default"
        disabled={nodeId === undefined}
        onClick={() => {
          if (nodeId === undefined) return;
          onJump();
          document.select([nodeId]);
          if (lacking !== undefined) setContentLanguage(lacking);
          focusField(path);
        }}
      >
        <Icon className={`mt-0.5 size-3.5 shrink-0 ${look.tone}`} aria-label={t(look.word)} />
        <span className="min-w-0">
          <span className="block wrap-anywhere">{message}</span>
          {place !== undefined && <span className="block text-sm wrap-anywhere">{place}</span>}
          {fix !== undefined && <span className="block text-sm wrap-anywhere text-soft">{fix}</span>}
        </span>
      </button>
      <div className="flex flex-wrap gap-1 pr-2 pl-7 not-empty:pb-2">
        <FixButtons fixesFor={(context) => fixesOf(problem, context)} />
        {typeof baseId === 'string' && (
          <Button asChild size="sm">
            <Link to={`/knowledge/${baseId}?tab=evaluation`}>{t('toEvaluation')}</Link>
          </Button>
        )}
      </div>
    </li>
  );
}
