import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { toast } from '../ui/toast.js';
import type { Box } from './align.js';
import { copyAll, paste, type Clip } from './clip.js';
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
  boxes: () => { chosen: readonly Box[]; all: readonly Box[] },
): { duplicate: () => void } {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const { screenToFlowPosition } = useReactFlow();
  const pointer = useRef<Spot | null>(null);

  const insertText = async (text: string, at: Spot): Promise<void> => {
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
    insert(read.clip, at);
  };
  const insert = (clip: Clip, at: Spot): void => {
    const made = paste(document.getState().flow, clip, [Math.round(at.x), Math.round(at.y)]);
    if (made === undefined) return;
    const problem = document.edit(made.operation);
    if (problem !== undefined) toast({ title: t('cannotPaste'), detail: problem.message, tone: 'bad' });
    else document.select(made.ids);
  };

  const duplicate = (): void => {
    const { flow, selection } = document.getState();
    const clip = copyAll(flow, selection);
    const places = [...Object.values(clip.layout), ...clip.notes.map(({ position }) => position)];
    if (places.length === 0) return;
    const [x, y] = [Math.min(...places.map(([left]) => left)), Math.min(...places.map(([, top]) => top))];
    // Below what is copied, and on nothing else.
    const { chosen, all } = boxes();
    const bottom = Math.max(y, ...chosen.map((box) => box.y + box.height));
    const right = Math.max(x, ...chosen.map((box) => box.x + box.width));
    const size = { width: right - x, height: bottom - y };
    const [left, top] = freeSpot([x + size.width / 2, bottom + BELOW + size.height / 2], size, all);
    insert(clip, { x: left, y: top });
  };

  const handlers = {
    copy: () => {
      const { flow, selection } = document.getState();
      return JSON.stringify(copyAll(flow, selection), null, 1);
    },
    remove,
    insert: (text: string) => {
      const middle = { x: innerWidth / 2, y: innerHeight / 2 };
      void insertText(text, screenToFlowPosition(pointer.current ?? middle)).catch((error: unknown) =>
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
      if (isWriting(event) || document.getState().selection.size === 0) return;
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
