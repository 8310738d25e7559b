import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useCommands } from '../app/commands.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { toast } from '../ui/toast.js';
import { arrange } from './arrange.js';
import { copyAll, moveAll, paste, readClip, removeAll } from './edits.js';
import type { CanvasNode } from './graph.js';
import type { CanvasGraph } from './use-graph.js';
import { words } from './words.js';

const OFFSET = 40;

/** What is done with the selection, by key, by palette and by clipboard. */
export function useCanvasCommands(
  { nodes, edges, selectedEdges }: CanvasGraph,
  openPicker: () => void,
): { tidy: () => void } {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const { fitView, zoomIn, zoomOut, screenToFlowPosition } = useReactFlow<CanvasNode>();
  const edit = document.edit;
  const selection = (): ReadonlySet<string> => document.getState().selection;
  const undo = (): void => void document.undo();

  const remove = (): void => {
    const chosen = edges
      .filter(({ id }) => selectedEdges.has(id))
      .map(({ source, sourceHandle }) => ({ from: source, port: sourceHandle ?? 'next' }));
    const count = selection().size;
    const operation = removeAll(document.getState().flow, selection(), chosen);
    if (operation === undefined) return;
    edit(operation);
    document.select([]);
    if (count > 0) toast({ title: t('removed', { count }), action: { label: t('undo'), run: undo } });
  };

  const insert = (text: string, at: { x: number; y: number }): void => {
    const clip = readClip(text);
    const made = clip === undefined ? undefined : paste(document.getState().flow, clip, [at.x, at.y]);
    if (made === undefined) return;
    edit(made.operation);
    document.select(made.ids);
  };

  const duplicate = (): void => {
    const clip = copyAll(document.getState().flow, selection());
    const places = [...Object.values(clip.layout), ...clip.notes.map(({ position }) => position)];
    if (places.length === 0) return;
    insert(JSON.stringify(clip), {
      x: Math.min(...places.map(([x]) => x)) + OFFSET,
      y: Math.min(...places.map(([, y]) => y)) + OFFSET,
    });
  };

  const tidy = (): void => {
    void arrange({ nodes, edges }).then((places) => {
      const operation = moveAll(document.getState().flow, places);
      if (operation !== undefined) edit(operation);
      setTimeout(() => void fitView({ duration: 200, padding: 0.15, maxZoom: 1 }), 30);
    });
  };

  const group = t('group');
  const writing = [
    { id: 'canvas add', title: t('addStep'), group, keys: 'n', run: openPicker },
    { id: 'canvas undo', title: t('undo'), group, keys: 'mod+z', run: undo },
    { id: 'canvas redo', title: t('redo'), group, keys: 'mod+shift+z', run: () => void document.redo() },
    {
      id: 'canvas redo y',
      title: t('redo'),
      group,
      keys: 'mod+y',
      isOnlyKey: true,
      run: () => void document.redo(),
    },
    { id: 'canvas delete', title: t('remove'), group, keys: 'delete', run: remove },
    { id: 'canvas backspace', title: t('remove'), group, keys: 'backspace', isOnlyKey: true, run: remove },
    { id: 'canvas duplicate', title: t('duplicate'), group, keys: 'mod+d', run: duplicate },
    { id: 'canvas tidy', title: t('tidy'), group, keys: 'shift+t', run: tidy },
  ];
  useCommands([
    ...(canWrite ? writing : []),
    {
      id: 'canvas all',
      title: t('selectAll'),
      group,
      keys: 'mod+a',
      run: () => document.select(nodes.map(({ id }) => id)),
    },
    {
      id: 'canvas none',
      title: t('clearSelection'),
      group,
      keys: 'escape',
      isOnlyKey: true,
      run: () => document.select([]),
    },
    {
      id: 'canvas fit',
      title: t('fit'),
      group,
      keys: '1',
      run: () => void fitView({ duration: 200, padding: 0.15, maxZoom: 1 }),
    },
    { id: 'canvas in', title: t('zoomIn'), group, keys: '+', run: () => void zoomIn({ duration: 120 }) },
    { id: 'canvas out', title: t('zoomOut'), group, keys: '-', run: () => void zoomOut({ duration: 120 }) },
  ]);

  // The clipboard's own events need no permission and work across tabs, flows and into a chat with a colleague.
  const pointer = useRef({ x: innerWidth / 2, y: innerHeight / 2 });
  const handlers = {
    copy: () => JSON.stringify(copyAll(document.getState().flow, selection()), null, 1),
    remove,
    insert,
  };
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      if (isWriting(event) || selection().size === 0) return;
      event.clipboardData?.setData('text/plain', current.current.copy());
      event.preventDefault();
      if (event.type === 'cut' && canWrite) current.current.remove();
    };
    const put = (event: ClipboardEvent): void => {
      if (!isWriting(event) && canWrite)
        current.current.insert(
          event.clipboardData?.getData('text/plain') ?? '',
          screenToFlowPosition(pointer.current),
        );
    };
    const follow = ({ clientX: x, clientY: y }: MouseEvent): void => {
      pointer.current = { x, y };
    };
    window.addEventListener('copy', take);
    window.addEventListener('cut', take);
    window.addEventListener('paste', put);
    window.addEventListener('mousemove', follow);
    return () => {
      window.removeEventListener('copy', take);
      window.removeEventListener('cut', take);
      window.removeEventListener('paste', put);
      window.removeEventListener('mousemove', follow);
    };
  });
  return { tidy };
}

/** In a field, or with a text marked, the clipboard means that. */
function isWriting({ target }: Event): boolean {
  const isField =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));
  return isField || (getSelection()?.toString() ?? '') !== '';
}
