import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { toast } from '../ui/toast.js';
import { boxAround, type Box } from './align.js';
import { copyAll, paste, type Clip } from './clip.js';
import type { Place } from './edits.js';
import { meantCards } from './focus-card.js';
import { freeSpot } from './free-spot.js';
import { words } from './words.js';

const BELOW = 32;

interface Spot {
  x: number;
  y: number;
}

/**
 * The clipboard's own events: they need no permission, and what is copied is text, so it works across flows, across
 * tabs and by way of a message to a colleague.
 */
export function useClipboard(
  remove: () => void,
  boxes: () => readonly Box[],
  boxesOf: (clip: Clip) => readonly Box[],
): { duplicate: () => void } {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const { screenToFlowPosition } = useReactFlow();
  const pointer = useRef<Spot | null>(null);

  const insertText = async (text: string): Promise<void> => {
    // Knows what a flow may hold, which is much, and is wanted only when something is pasted.
    const { readClip } = await import('./read-clip.js');
    const read = readClip(text);
    if (read.type === 'other') {
      if (text.trim() !== '')
        toast({ title: t('nothingToPaste'), detail: t('nothingToPasteText'), tone: 'bad' });
      return;
    }
    if (read.type === 'broken') {
      toast({ title: t('cannotPaste'), detail: read.why, tone: 'bad' });
      return;
    }
    const middle = screenToFlowPosition({ x: innerWidth / 2, y: innerHeight / 2 });
    const corner = pointer.current === null ? undefined : screenToFlowPosition(pointer.current);
    insert(read.clip, ({ width, height }) =>
      corner === undefined ? [middle.x, middle.y] : [corner.x + width / 2, corner.y + height / 2],
    );
  };
  /** On nothing that is there, and as near as can be to where its middle is wanted. */
  const insert = (clip: Clip, middleOf: (around: Omit<Box, 'id'>) => Place): void => {
    const around = boxAround(boxesOf(clip));
    if (around === undefined) return;
    const [left, top] = freeSpot(middleOf(around), around, boxes());
    const made = paste(document.getState().flow, clip, [left - around.x, top - around.y]);
    if (made === undefined) return;
    const problem = document.edit(made.operation);
    if (problem !== undefined) toast({ title: t('cannotPaste'), detail: problem.message, tone: 'bad' });
    else document.select(made.ids);
  };

  const duplicate = (): void => {
    const clip = copyAll(document.getState().flow, meantCards(document));
    insert(clip, ({ x, y, width, height }) => [x + width / 2, y + height + BELOW + height / 2]);
  };

  const handlers = {
    copy: () => JSON.stringify(copyAll(document.getState().flow, meantCards(document)), null, 1),
    remove,
    insert: (text: string) => {
      void insertText(text).catch((error: unknown) =>
        toast({ title: t('cannotPaste'), detail: String(error), tone: 'bad' }),
      );
    },
  };
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      if (isWriting(event) || meantCards(document).size === 0) return;
      event.clipboardData?.setData('text/plain', current.current.copy());
      event.preventDefault();
      if (event.type === 'cut' && canWrite) current.current.remove();
    };
    const put = (event: ClipboardEvent): void => {
      if (isWriting(event) || !canWrite) return;
      current.current.insert(event.clipboardData?.getData('text/plain') ?? '');
    };
    const follow = ({ clientX: x, clientY: y, target }: MouseEvent): void => {
      pointer.current = target instanceof Element && target.closest('.react-flow') !== null ? { x, y } : null;
    };
    window.addEventListener('copy', take);
    window.addEventListener('cut', take);
    window.addEventListener('paste', put);
    window.addEventListener('mousemove', follow, { passive: true });
    return () => {
      window.removeEventListener('copy', take);
      window.removeEventListener('cut', take);
      window.removeEventListener('paste', put);
      window.removeEventListener('mousemove', follow);
    };
  }, [document, canWrite]);
  return { duplicate };
}

/** In a field, or with a text marked, the clipboard means that. */
function isWriting({ target }: Event): boolean {
  const isField =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));
  return isField || (getSelection()?.toString() ?? '') !== '';
}
