import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { cn } from '../ui/join-classes.js';
import type { NoteNode } from './graph.js';
import { words } from './words.js';

/** What a colleague should know. A double click writes in it. */
export const NoteCard = memo(function NoteCard({ id, data: { text }, selected }: NodeProps<NoteNode>) {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const [isWriting, setIsWriting] = useState(false);
  const noteOf = () => document.getState().flow.notes?.find((note) => note.id === id);
  const write = (wanted: string): void => {
    const note = noteOf();
    setIsWriting(false);
    if (note !== undefined && wanted !== note.text)
      document.edit({ type: 'note.set', note: { ...note, text: wanted } });
  };
  return (
    <div
      className={cn(
        'size-full rounded-lg border bg-warn-soft p-3 text-sm text-ink',
        selected ? 'border-accent' : 'border-transparent',
      )}
      onDoubleClick={() => canWrite && setIsWriting(true)}
    >
      <NodeResizer
        isVisible={selected && canWrite}
        minWidth={120}
        minHeight={60}
        onResizeEnd={(_event, { width, height, x, y }) => {
          const note = noteOf();
          if (note !== undefined)
            document.edit({
              type: 'note.set',
              note: {
                ...note,
                size: [Math.round(width), Math.round(height)],
                position: [Math.round(x), Math.round(y)],
              },
            });
        }}
      />
      {isWriting ? (
        <textarea
          autoFocus
          aria-label={t('note')}
          defaultValue={text}
          className="nodrag nowheel size-full resize-none bg-transparent outline-none"
          onBlur={({ target }) => write(target.value)}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        />
      ) : (
        <p className="h-full overflow-hidden whitespace-pre-wrap">{text === '' ? t('note') : text}</p>
      )}
    </div>
  );
});
