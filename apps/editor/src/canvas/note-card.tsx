import { reworded } from '@nightshift/schema';
import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { cn } from '../ui/join-classes.js';
import { useWriting } from './canvas-actions.js';
import type { NoteNode } from './graph.js';
import { words } from './words.js';

/** What a colleague should know. A double click writes in it. */
export const NoteCard = memo(function NoteCard({
  id,
  data: { text, isFound },
  selected,
}: NodeProps<NoteNode>) {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const language = useLanguage();
  const writing = useWriting();
  const isWriting = writing.id === id;
  const noteOf = () => document.getState().flow.notes?.find((note) => note.id === id);
  const write = (wanted: string): void => {
    const note = noteOf();
    writing.write(null);
    if (note !== undefined && wanted !== text)
      document.edit({ type: 'note.set', note: { ...note, text: reworded(note.text, language, wanted) } });
  };
  return (
    <div
      className={cn(
        'size-full rounded-lg border bg-warn-soft p-3 text-sm text-ink',
        selected || isFound === true ? 'border-accent' : 'border-transparent',
      )}
      onDoubleClick={() => canWrite && writing.write(id)}
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
