import { GitCompareArrows } from 'lucide-react';
import { useState, type ComponentType } from 'react';
import { lazyPart } from '../../ui/lazy-part.js';
import type { Conflict } from '../../document/conflict.js';
import { useWords } from '../../i18n/use-words.js';
import { useDocument } from '../../open-flow/open-flow.js';
import { Button } from '../../ui/button.js';
import { cn } from '../../ui/join-classes.js';
import { Popover } from '../../ui/popover.js';
import { useContested, useOutcomes } from './use-outcomes.js';
import { useWho } from './use-who.js';
import { words } from './words.js';

const loadItems = () => import('./conflict-items.js');
const ConflictItem = lazyPart(async () => (await loadItems()).ConflictItem);
const ContestedItem = lazyPart(async () => (await loadItems()).ContestedItem);
const OverruledItem = lazyPart(async () => (await loadItems()).OverruledItem);

/**
 * What two people have changed differently, on the screens of both. Nothing of it is lost before somebody has chosen. A
 * line of its own: in the bar above it would push away what is always there.
 */
export function ConflictList() {
  const t = useWords(words);
  const conflicts = useDocument((state) => state.conflicts);
  const overruled = useDocument((state) => state.overruled);
  const contested = useContested();
  const whoIs = useWho();
  const [isOpen, setIsOpen] = useState(false);
  useOutcomes(contested, () => setIsOpen(true));
  const [choosing] = contested;
  if (conflicts.length === 0 && overruled.length === 0 && choosing === undefined) return null;
  const isMine = conflicts.length > 0;
  const said = isMine
    ? t('conflicts', { count: conflicts.length })
    : overruled.length > 0
      ? t('overruled', { count: overruled.length })
      : t('isChoosing', { name: whoIs(choosing).name });
  const involved = [...conflicts, ...overruled].map(({ by }) => by);
  const title = titleOf([...involved, ...contested].every((who) => whoIs(who).isMe));
  return (
    <div
      className={cn(
        'flex min-h-9 shrink-0 items-center gap-2 border-b border-line px-3 py-1 max-sm:px-1.5',
        isMine ? 'bg-bad-soft' : 'bg-warn-soft',
      )}
    >
      <span role="status" className="sr-only">
        {said}
      </span>
      <Popover
        trigger={
          <Button size="sm" className={isMine ? 'text-bad' : 'text-warn'}>
            <GitCompareArrows aria-hidden />
            {said}
          </Button>
        }
        label={t(title)}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        align="start"
        className="max-h-[70dvh] w-[min(38rem,calc(100vw-2rem))] overflow-y-auto"
      >
        <h2 className="mb-1 text-md font-semibold">{t(title)}</h2>
        {isMine && <Part text={t('conflictText')} conflicts={conflicts} Item={ConflictItem} />}
        {overruled.length > 0 && (
          <Part text={t('overruledText')} conflicts={overruled} Item={OverruledItem} />
        )}
        {contested.map((each) => (
          <ContestedItem key={`${each.page} ${each.path}`} contested={each} />
        ))}
      </Popover>
      {isMine && <p className="min-w-0 truncate text-sm text-ink">{t('conflictText')}</p>}
    </div>
  );
}

/** Two tabs of one person are two, too. */
function titleOf(isAllMine: boolean): 'conflictWithYou' | 'conflictTitle' {
  return isAllMine ? 'conflictWithYou' : 'conflictTitle';
}

/** What is to be chosen of one step, above the fields that it is about. */
export function StepConflicts({ id }: { id: string }) {
  const t = useWords(words);
  const all = useDocument((state) => state.conflicts);
  const whoIs = useWho();
  const conflicts = all.filter(({ path }) => path[1] === id);
  if (conflicts.length === 0) return null;
  const title = titleOf(conflicts.every(({ by }) => whoIs(by).isMe));
  return (
    <section aria-label={t(title)} className="mb-3 rounded-md bg-bad-soft p-2.5">
      <h3 className="mb-2 font-semibold">{t(title)}</h3>
      <Part text={t('conflictText')} conflicts={conflicts} Item={ConflictItem} />
    </section>
  );
}

function Part({
  text,
  conflicts,
  Item,
}: {
  text: string;
  conflicts: readonly Conflict[];
  Item: ComponentType<{ conflict: Conflict }>;
}) {
  return (
    <>
      <p className="mb-3 text-soft">{text}</p>
      <ul className="mb-3 flex flex-col gap-3 last:mb-0">
        {conflicts.map((conflict, index) => (
          <Item key={`${conflict.path.join('/')} ${String(index)}`} conflict={conflict} />
        ))}
      </ul>
    </>
  );
}
