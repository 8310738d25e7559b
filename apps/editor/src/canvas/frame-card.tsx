import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { cn } from '../ui/join-classes.js';
import { useCanvasActions, useWriting } from './canvas-actions.js';
import { FRAME_TITLE_HEIGHT, type FrameNode } from './graph.js';
import { words } from './words.js';

/** The frame around a group: taken by its title, it brings along what is in it. */
export const FrameCard = memo(function FrameCard({
  id,
  data: { title, isFound },
  selected,
}: NodeProps<FrameNode>) {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const { isFar } = useCanvasActions();
  const writing = useWriting();
  const isWriting = writing.id === id;
  const rename = (wanted: string): void => {
    writing.write(null);
    const group = document.getState().flow.groups?.find((each) => each.id === id);
    if (group !== undefined && wanted.trim() !== '' && wanted !== group.title)
      document.edit({ type: 'group.set', group: { ...group, title: wanted.trim() } });
  };
  return (
    <div
      className={cn(
        'size-full rounded-[14px] border bg-[color-mix(in_srgb,var(--accent)_4%,transparent)]',
        selected || isFound === true ? 'border-accent' : 'border-line',
        isFound === true && 'ring-2 ring-accent',
      )}
    >
      <div
        className={cn(
          'pointer-events-auto flex w-fit max-w-full items-center px-3',
          canWrite && 'cursor-grab',
        )}
        style={{ height: FRAME_TITLE_HEIGHT }}
        onDoubleClick={() => canWrite && writing.write(id)}
      >
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
      </div>
    </div>
  );
});
