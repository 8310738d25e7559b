import { CircleCheck, PencilLine, TriangleAlert } from 'lucide-react';
import { countProblems } from '@nightshift/schema';
import { useState } from 'react';
import { lazyPart } from '../../ui/lazy-part.js';
import { useWords } from '../../i18n/use-words.js';
import { useDocument, useOpenFlow } from '../../open-flow/open-flow.js';
import { Button } from '../../ui/button.js';
import { cn } from '../../ui/join-classes.js';
import { Popover } from '../../ui/popover.js';
import { words } from './words.js';

const ProblemRows = lazyPart(async () => (await import('../../problems/problem-rows.js')).ProblemRows);

/** Everything that is wrong, worst first; each leads to its field, and is mended by a click where that can be. */
export function ProblemList() {
  const t = useWords(words);
  const { problems } = useOpenFlow();
  const [isOpen, setIsOpen] = useState(false);
  const isBeginning = useDocument(({ flow }) => Object.keys(flow.nodes).length === 0);
  if (problems === null) return null;
  const counts = countProblems(problems, ({ isToFillIn }) => isToFillIn === true);
  const { toFillIn: unfinished, warnings } = counts;
  const errors = counts.errors - unfinished;
  if (problems.length === 0 && isBeginning && !isOpen)
    return <span className="px-1 text-sm whitespace-nowrap text-soft max-xl:sr-only">{t('nothingYet')}</span>;
  if (problems.length === 0 && !isOpen) {
    return (
      <span className="flex items-center gap-1 px-1 text-sm text-soft">
        <CircleCheck className="size-3.5 text-good" aria-hidden />
        <span className="whitespace-nowrap max-xl:sr-only">{t('allWell')}</span>
      </span>
    );
  }
  const said = [
    ...(errors > 0 ? [t('errors', { count: errors })] : []),
    ...(unfinished > 0 ? [t('toFillIn', { count: unfinished })] : []),
    ...(warnings > 0 ? [t('warnings', { count: warnings })] : []),
  ].join(' · ');
  const Icon = errors === 0 && unfinished > 0 ? PencilLine : TriangleAlert;
  const trigger = (
    <Button
      size="sm"
      look="ghost"
      aria-label={said}
      data-count={errors + unfinished + warnings}
      className={cn(
        'max-xl:after:content-[attr(data-count)]',
        errors > 0 ? 'text-bad' : unfinished > 0 ? 'text-soft' : 'text-warn',
      )}
    >
      <Icon aria-hidden />
      <span className="max-xl:hidden">{said}</span>
    </Button>
  );
  return (
    <Popover
      trigger={trigger}
      label={t('problems')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      align="end"
      className="max-h-[70dvh] w-[min(26rem,calc(100vw-2rem))] overflow-y-auto p-1"
    >
      {problems.length === 0 ? (
        <p className="p-2 text-soft">{t('allWell')}</p>
      ) : (
        <ProblemRows problems={problems} onJump={() => setIsOpen(false)} />
      )}
    </Popover>
  );
}
