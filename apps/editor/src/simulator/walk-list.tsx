import type { Flow, TraceStep } from '@nightshift/schema';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { cn } from '../ui/join-classes.js';
import { namesOf } from './names.js';
import { registry } from './use-talk.js';
import { isFailure, type Walk } from './walk.js';
import { walkWords } from './walk-words.js';

/** The path as a list, where there is no canvas to light. */
export function WalkList({ walk, flows }: { walk: Walk; flows: readonly Flow[] }) {
  const t = useWords(walkWords);
  const language = useLanguage();
  const names = namesOf(flows, registry, language);
  const portOf = ({ flowId, version, nodeId }: TraceStep, port: string): string =>
    names.port?.(flowId, version, nodeId, port) ?? port;
  // The only way on says no more than that the step is done.
  const sayStep = (step: TraceStep): string => {
    if (step.port === undefined) return t(step.what);
    const port = portOf(step, step.port);
    return step.port === 'done' ? port : t('leftBy', { port });
  };
  return (
    <section aria-label={t('path')}>
      <h2 className="mb-2 font-semibold">{t('path')}</h2>
      {walk.steps.length === 0 && <p className="text-soft">{t('noPath')}</p>}
      <ol className="flex flex-col gap-1">
        {walk.steps.map((step, index) => (
          <li
            key={index}
            className={cn(
              'flex gap-2 rounded-md px-2 py-1',
              index >= walk.newFrom ? 'bg-accent-soft' : 'text-soft',
            )}
          >
            <span className="min-w-0 flex-1 truncate font-medium">
              {names.step(step.flowId, step.version, step.nodeId) ?? step.nodeId}
            </span>
            <span className={isFailure(step) ? 'text-bad' : undefined}>{sayStep(step)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
