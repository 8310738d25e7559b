import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { useOpenFlow } from '../../open-flow/open-flow.js';
import { Button } from '../../ui/button.js';
import { cn } from '../../ui/join-classes.js';
import { Popover } from '../../ui/popover.js';
import { words } from './words.js';

/** Everything that is wrong, worst first; each leads to its card. */
export function ProblemList() {
  const t = useWords(words);
  const { problems, document } = useOpenFlow();
  const [isOpen, setIsOpen] = useState(false);
  if (problems === null) return null;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  if (problems.length === 0) {
    return (
      <span className="flex items-center gap-1 px-1 text-sm text-soft">
        <CircleCheck className="size-3.5 text-good" aria-hidden />
        <span className="max-lg:sr-only">{t('allWell')}</span>
      </span>
    );
  }
  const trigger = (
    <Button size="sm" look="ghost" className={errors.length > 0 ? 'text-bad' : 'text-warn'}>
      <TriangleAlert aria-hidden />
      {errors.length > 0 ? t('errors', { count: errors.length }) : t('warnings', { count: warnings.length })}
    </Button>
  );
  return (
    <Popover
      trigger={trigger}
      label={t('problems')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      align="end"
      className="max-h-[70dvh] w-96 overflow-y-auto p-1"
    >
      <ul>
        {[...errors, ...warnings].map(({ code, path, message, fix, nodeId, severity }) => (
          <li key={`${code} ${path} ${message}`}>
            <button
              type="button"
              className="flex w-full gap-2 rounded-md p-2 text-left hover:bg-hover"
              onClick={() => {
                setIsOpen(false);
                if (nodeId !== undefined) document.select([nodeId]);
              }}
            >
              <TriangleAlert
                className={cn('mt-0.5 size-3.5 shrink-0', severity === 'error' ? 'text-bad' : 'text-warn')}
                aria-hidden
              />
              <span className="min-w-0">
                <span className="block wrap-anywhere">{message}</span>
                {fix !== undefined && <span className="block text-sm wrap-anywhere text-soft">{fix}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
