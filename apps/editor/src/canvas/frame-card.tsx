import { reworded, type FlowGroup } from '@nightshift/schema';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { ChevronRight, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { cn } from '../ui/join-classes.js';
import { groupInk } from './group-colors.js';
import { useCanvasActions, useWriting } from './canvas-actions.js';
import { FOLDED_PORT, FRAME_TITLE_HEIGHT } from './frames.js';
import type { FrameNode } from './graph.js';
import { words } from './words.js';

/** The frame around a group: taken by its title, it brings along what is in it. */
export const FrameCard = memo(function FrameCard({
  id,
  data: { title, color, count, isFolded, isFound, troubles },
  selected,
}: NodeProps<FrameNode>) {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const { isFar } = useCanvasActions();
  const writing = useWriting();
  const isWriting = writing.id === id;
  const language = useLanguage();
  const change = (changed: (group: FlowGroup) => FlowGroup): void => {
    const group = document.getState().flow.groups?.find((each) => each.id === id);
    if (group !== undefined) document.edit({ type: 'group.set', group: changed(group) });
  };
  const rename = (wanted: string): void => {
    writing.write(null);
    if (wanted.trim() !== '' && wanted !== title)
      change((group) => ({ ...group, title: reworded(group.title, language, wanted.trim()) }));
  };
  return (
    <div
      className={cn(
        'size-full rounded-[14px] border',
        isFolded && 'shadow-card',
        isFound === true && 'ring-2 ring-accent',
      )}
      style={frameStyle(color, { isFolded, isMarked: selected || isFound === true })}
    >
      {isFolded && (
        <>
          <Handle type="target" position={Position.Left} isConnectable={false} />
          <Handle type="source" id={FOLDED_PORT} position={Position.Right} isConnectable={false} />
        </>
      )}
      <div
        className={cn(
          'pointer-events-auto flex max-w-full items-center gap-0.5 pr-3 pl-1.5',
          !isFolded && 'w-fit',
          canWrite && 'cursor-grab',
        )}
        style={{ height: FRAME_TITLE_HEIGHT }}
        onDoubleClick={() => canWrite && writing.write(id)}
      >
        {canWrite && (
          <button
            type="button"
            tabIndex={selected ? 0 : -1}
            aria-label={t(isFolded ? 'unfold' : 'fold')}
            title={t(isFolded ? 'unfold' : 'fold')}
            aria-expanded={!isFolded}
            className="nodrag flex size-6 shrink-0 items-center justify-center rounded-md text-soft hover:bg-hover hover:text-ink"
            onClick={(event) => {
              event.stopPropagation();
              document.select([]);
              change((group) => ({ ...group, isFolded: !isFolded }));
            }}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            <ChevronRight className={cn('size-3.5', !isFolded && 'rotate-90')} aria-hidden />
          </button>
        )}
        {isWriting ? (
          <input
            autoFocus
            aria-label={t('groupName')}
            defaultValue={title}
            maxLength={200}
            className="nodrag field-sizing-content h-7 min-w-32 rounded-md border border-edge bg-paper px-1.5 font-semibold"
            onFocus={({ target }) => target.select()}
            onBlur={({ target }) => rename(target.value)}
            onKeyDown={({ key, nativeEvent, currentTarget }) => {
              if (nativeEvent.isComposing) return;
              if (key === 'Escape') currentTarget.value = title;
              if (key === 'Escape' || key === 'Enter') currentTarget.blur();
            }}
          />
        ) : (
          <span className={cn('truncate font-semibold text-soft', isFar && 'text-[28px] leading-9')}>
            {title}
          </span>
        )}
        {troubles !== undefined && (
          <span
            title={troubles.text}
            className={cn(
              'ml-auto flex shrink-0 items-center gap-0.5 text-xs',
              troubles.isWrong ? 'text-bad' : 'text-warn',
            )}
          >
            <TriangleAlert className="size-3.5" aria-label={t('problems', { count: troubles.count })} />
            <span aria-hidden>{troubles.count}</span>
          </span>
        )}
      </div>
      {isFolded && <p className="-mt-1.5 truncate pr-3 pl-8 text-sm text-soft">{t('stepsIn', { count })}</p>}
    </div>
  );
});

function frameStyle(color: string, { isFolded, isMarked }: { isFolded: boolean; isMarked: boolean }) {
  const ink = groupInk(color);
  return {
    borderColor: isMarked ? 'var(--accent)' : `color-mix(in srgb, ${ink} 45%, var(--line))`,
    background: isFolded
      ? `color-mix(in srgb, ${ink} 10%, var(--paper))`
      : `color-mix(in srgb, ${ink} 6%, transparent)`,
  };
}
