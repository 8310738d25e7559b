import { GitCompareArrows } from 'lucide-react';
import type { Conflict } from '../../document/merge-flows.js';
import { useWords } from '../../i18n/use-words.js';
import { useDocument, useFlow, useOpenFlow } from '../../open-flow/open-flow.js';
import { Button } from '../../ui/button.js';
import { Popover } from '../../ui/popover.js';
import { words } from './words.js';

/** What two people have changed differently, side by side to choose. */
export function ConflictList() {
  const t = useWords(words);
  const conflicts = useDocument((state) => state.conflicts);
  if (conflicts.length === 0) return null;
  const trigger = (
    <Button size="sm" className="text-bad">
      <GitCompareArrows aria-hidden />
      {t('conflicts', { count: conflicts.length })}
    </Button>
  );
  return (
    <Popover
      trigger={trigger}
      label={t('conflictTitle')}
      align="end"
      className="max-h-[70dvh] w-[min(34rem,calc(100vw-2rem))] overflow-y-auto"
    >
      <h2 className="font-semibold">{t('conflictTitle')}</h2>
      <p className="mb-3 text-soft">{t('conflictText')}</p>
      <ul className="flex flex-col gap-3">
        {conflicts.map((conflict) => (
          <ConflictItem key={conflict.path.join('/')} conflict={conflict} />
        ))}
      </ul>
    </Popover>
  );
}

function ConflictItem({ conflict }: { conflict: Conflict }) {
  const t = useWords(words);
  const flow = useFlow();
  const { document } = useOpenFlow();
  const [part = '', id = '', ...rest] = conflict.path;
  const step = part === 'nodes' ? flow.nodes[id] : part === 'triggers' ? flow.triggers[id] : undefined;
  const place = [step?.name ?? id, ...rest.filter((key) => key !== 'config')]
    .filter((key) => key !== '')
    .join(' › ');
  return (
    <li className="rounded-md border border-line p-2.5">
      <p className="mb-2 truncate text-sm text-soft">{place === '' ? part : place}</p>
      <div className="grid grid-cols-2 gap-2">
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side} className="flex min-w-0 flex-col gap-2">
            <pre className="max-h-40 flex-1 overflow-auto rounded-md bg-ground p-2 font-sans text-sm whitespace-pre-wrap">
              {conflict[side] === undefined ? t('gone') : show(conflict[side])}
            </pre>
            <Button size="sm" onClick={() => void document.resolve(conflict, side)}>
              {t(side)}
            </Button>
          </div>
        ))}
      </div>
    </li>
  );
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
