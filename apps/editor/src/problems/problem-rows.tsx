import { CircleAlert, PencilLine, TriangleAlert, Wrench } from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCan } from '../app/session.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { sayLanguage } from '../i18n/world-names.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { useKnownNames } from '../open-flow/use-known-names.js';
import { Button } from '../ui/button.js';
import { useProblemText } from '../ui/problem-note.js';
import { toast } from '../ui/toast.js';
import { applyFix } from './apply-fix.js';
import { fixesOf } from './fixes.js';
import { copyWordings } from './fix-config.js';
import type { Fix, FixContext } from './fix.js';
import { fixWords, words } from './words.js';
import { focusField } from './focus-field.js';
import { byMissingLanguage, type MissingGroup } from './missing-languages.js';
import type { SaidProblem } from './said-problem.js';

const LOOKS = {
  error: { icon: CircleAlert, tone: 'text-bad', word: 'severityError' },
  unfinished: { icon: PencilLine, tone: 'text-soft', word: 'severityToFillIn' },
  warning: { icon: TriangleAlert, tone: 'text-warn', word: 'severityWarning' },
} as const;

/** What is wrong, each leading to its field, with what a click can do about it. */
export function ProblemRows({ problems, onJump }: { problems: readonly SaidProblem[]; onJump: () => void }) {
  const { alone, missing } = byMissingLanguage(problems);
  return (
    <ul className="flex flex-col">
      {alone.map((problem) => (
        <ProblemRow key={keyOf(problem)} problem={problem} onJump={onJump} />
      ))}
      {missing.map((group) => (
        <MissingTexts key={group.language} group={group} onJump={onJump} />
      ))}
    </ul>
  );
}

const keyOf = ({ code, path, message }: SaidProblem): string => `${code} ${path} ${message}`;

/** All texts that lack one language are one piece of work, done step by step or at once. */
function MissingTexts({ group, onJump }: { group: MissingGroup; onJump: () => void }) {
  const t = useWords(words);
  const reader = useLanguage();
  const { language, problems } = group;
  const count = new Set(problems.map(({ nodeId }) => nodeId)).size;
  return (
    <li className="rounded-md">
      <div className="flex gap-2 p-2">
        <TriangleAlert className="mt-0.5 size-3.5 shrink-0 text-warn" aria-label={t('severityWarning')} />
        <span className="min-w-0">
          <span className="block wrap-anywhere">
            {t('textsMissing', { language: sayLanguage(language, reader), count })}
          </span>
          <span className="block text-sm wrap-anywhere text-soft">{t('textsMissingHow')}</span>
        </span>
      </div>
      <div className="flex flex-wrap gap-1 pr-2 pb-1 pl-7">
        <FixButtons fixesFor={(context) => copyWordings(problems, language, context)} />
      </div>
      <details className="pl-5">
        <summary className="w-fit rounded-md px-2 py-1 text-sm text-accent hover:bg-hover">
          {t('showSteps')}
        </summary>
        <ul className="flex flex-col">
          {problems.map((problem) => (
            <ProblemRow key={keyOf(problem)} problem={problem} onJump={onJump} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function ProblemRow({ problem, onJump }: { problem: SaidProblem; onJump: () => void }) {
  const t = useWords(words);
  const { document } = useOpenFlow();
  const { severity, message, fix, nodeId, path, params } = problem;
  const otherId = params?.['otherId'];
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
          focusField(path);
        }}
      >
        <Icon className={`mt-0.5 size-3.5 shrink-0 ${look.tone}`} aria-label={t(look.word)} />
        <span className="min-w-0">
          <span className="block wrap-anywhere">{message}</span>
          {fix !== undefined && <span className="block text-sm wrap-anywhere text-soft">{fix}</span>}
        </span>
      </button>
      <div className="flex flex-wrap gap-1 pr-2 pl-7 not-empty:pb-2">
        <FixButtons fixesFor={(context) => fixesOf(problem, context)} />
        {typeof otherId === 'string' && (
          <Button asChild size="sm">
            <Link to={`/flows/${otherId}`}>{t('otherFlow')}</Link>
          </Button>
        )}
      </div>
    </li>
  );
}

const MOST_FIXES = 2;

function FixButtons({ fixesFor }: { fixesFor: (context: FixContext) => Fix[] }) {
  const t = useWords(fixWords);
  const said = useWords(words);
  const language = useLanguage();
  const flow = useFlow();
  const known = useKnownNames(flow.id);
  const { document, catalogue, canWrite } = useOpenFlow();
  const problemText = useProblemText();
  const can = {
    team: useCan('team.write'),
    calendar: useCan('calendars.write'),
    tag: useCan('settings.write'),
  };
  const apply = useMutation({
    mutationFn: (fix: Fix) => applyFix(fix, document),
    onSuccess: (_done, fix) => {
      if (fix.type === 'create') toast({ title: said('created', { name: fix.name }) });
    },
    onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
  });
  if (!canWrite) return null;
  const fixes = fixesFor({ flow, catalogue, known, language }).filter(
    (fix) => fix.type === 'edit' || can[fix.what],
  );
  return fixes.slice(0, MOST_FIXES).map((fix) => (
    <Button key={fix.word} size="sm" isBusy={apply.isPending} onClick={() => apply.mutate(fix)}>
      <Wrench aria-hidden />
      <span className="max-w-60 truncate">{sayFix(t, fix)}</span>
    </Button>
  ));
}

function sayFix(t: ReturnType<typeof useWords<typeof fixWords>>, { word, details }: Fix): string {
  // Each fixer gives the details that its word names.
  return t(word, { name: '', step: '', language: '', ...details });
}
