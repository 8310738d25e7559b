import type { FlowGroup } from '@nightshift/schema';
import { useReactFlow } from '@xyflow/react';
import { useCommands, type Command } from '../app/commands.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { takeableToast } from '../ui/toast.js';
import { ALIGNMENTS, align, distribute, type Alignment, type Axis } from './align.js';
import { arrange } from './arrange.js';
import { freeSpot } from './free-spot.js';
import type { GroupColor } from './group-colors.js';
import { closeGap } from './hands.js';
import { freshId, groupAll, moveAll, removeAll, ungroupAll, withMembers, type Place } from './edits.js';
import { meantCards } from './focus-card.js';
import { boxOf, type CanvasNode } from './graph.js';
import { useClipboard } from './use-clipboard.js';
import type { CanvasGraph } from './use-graph.js';
import { fitAll } from './fit-all.js';
import { moveMs } from './use-reveal.js';
import { words } from './words.js';

export interface CanvasDoings {
  /** All of it, or what is selected if that is more than one card. */
  tidy: () => void;
  remove: () => void;
  duplicate: () => void;
  alignAll: (how: Alignment) => void;
  distributeAll: (axis: Axis) => void;
  group: () => void;
  ungroup: () => void;
  colorGroups: (color: GroupColor) => void;
  /** Folds the chosen frames, or those around what is chosen; opens those that are folded. */
  foldGroups: () => void;
  addNote: () => void;
}

export interface CanvasOpeners {
  openPicker: () => void;
  openConnector: () => void;
  openSearch: () => void;
  /** Lets the name of a note or frame be written. */
  write: (id: string) => void;
}

/** What is done with the selection: by key, by the palette, by the buttons beside it. */
export function useCanvasCommands(graph: CanvasGraph, openers: CanvasOpeners): CanvasDoings {
  const doings = useDoings(graph, openers);
  useCommands(useCommandList(graph, doings, openers));
  return doings;
}

function useDoings(
  { nodes, edges, selectedEdges, boxesOf }: CanvasGraph,
  { write }: CanvasOpeners,
): CanvasDoings {
  const t = useWords(words);
  const { document } = useOpenFlow();
  const { fitView, getViewport, setViewport, screenToFlowPosition } = useReactFlow<CanvasNode>();
  const chosen = (): CanvasNode[] => {
    const ids = withMembers(document.getState().flow, meantCards(document));
    return nodes.filter(({ id, type }) => ids.has(id) && type !== 'frame');
  };
  const move = (places: ReadonlyMap<string, Place>): void => {
    const operation = moveAll(document.getState().flow, places);
    if (operation !== undefined) document.edit(operation);
  };
  const remove = (): void => {
    const lines = edges
      .filter(({ id }) => selectedEdges.has(id))
      .map(({ source, sourceHandle }) => ({ from: source, port: sourceHandle ?? 'next' }));
    const { flow } = document.getState();
    // A line that is chosen is meant alone, wherever the focus is.
    const selection = lines.length > 0 ? document.getState().selection : meantCards(document);
    const operation = removeAll(flow, selection, lines);
    if (operation === undefined) return;
    const count = selection.size;
    const [only] = selection;
    const isOne = only !== undefined && count === 1 && lines.length === 0;
    const boxes = nodes.filter(({ type }) => type !== 'frame').map(boxOf);
    document.edit(isOne ? closeGap(operation, { flow, boxes, id: only }) : operation);
    document.select([]);
    if (count > 0) sayRemoved(selection);
  };
  /** As long as it is true: a step that somebody else was changing comes back until there is a choice. */
  const sayRemoved = (ids: ReadonlySet<string>): void => {
    const stop = document.subscribe(() => {
      const { triggers, nodes } = document.getState().flow;
      if (![...ids].some((id) => Object.hasOwn(triggers, id) || Object.hasOwn(nodes, id))) return;
      stop();
      takeBack();
    });
    const takeBack = takeableToast({
      title: t('removed', { count: ids.size }),
      action: { label: t('undo'), run: () => void document.undo() },
      onGone: stop,
    });
  };
  const changeGroups = (change: (group: FlowGroup) => FlowGroup): string[] => {
    const { flow } = document.getState();
    const selection = meantCards(document);
    const chosen = (flow.groups ?? []).filter(
      ({ id, members }) => selection.has(id) || members.some((member) => selection.has(member)),
    );
    document.edit({
      type: 'batch',
      edits: chosen.map((group) => ({ type: 'group.set', group: change(group) })),
    });
    return chosen.map(({ id }) => id);
  };
  return {
    ...useClipboard(remove, () => nodes.filter(({ type }) => type !== 'frame').map(boxOf), boxesOf),
    remove,
    tidy: () => {
      const cards = chosen().filter(({ type }) => type === 'card');
      const isPart = cards.length > 1;
      const { groups } = document.getState().flow;
      void arrange(
        { nodes, edges },
        {
          ...(isPart ? { only: new Set(cards.map(({ id }) => id)) } : {}),
          ...(groups === undefined ? {} : { groups }),
        },
      ).then((places) => {
        const { x, y, zoom } = getViewport();
        const held = isPart ? nearestTo(screenToFlowPosition(middleOfCanvas()), cards) : undefined;
        const [toX, toY] = places.get(held?.id ?? '') ?? [];
        move(places);
        if (!isPart) setTimeout(() => void fitView(fitAll()), 30);
        // What was looked at stays where it is seen.
        else if (held !== undefined && toX !== undefined && toY !== undefined)
          void setViewport({
            x: x - (toX - held.position.x) * zoom,
            y: y - (toY - held.position.y) * zoom,
            zoom,
          });
      });
    },
    alignAll: (how) => move(align(chosen().map(boxOf), how)),
    distributeAll: (axis) => move(distribute(chosen().map(boxOf), axis)),
    group: () => {
      const { flow } = document.getState();
      const made = groupAll(flow, meantCards(document), t('newGroup'));
      if (made === undefined) return;
      document.edit(made.operation);
      document.select([made.id]);
      write(made.id);
    },
    ungroup: () => {
      const { flow } = document.getState();
      const operation = ungroupAll(flow, meantCards(document));
      if (operation !== undefined) document.edit(operation);
    },
    colorGroups: (color) => changeGroups((group) => ({ ...group, color })),
    foldGroups: () => {
      const touched = changeGroups((group) => ({ ...group, isFolded: group.isFolded !== true }));
      document.select(touched);
    },
    addNote: () => {
      const { flow } = document.getState();
      const id = freshId(flow, 'note');
      const { x, y } = screenToFlowPosition(middleOfCanvas());
      const spot = freeSpot([x, y], NOTE_SIZE, nodes.map(boxOf));
      const position: [number, number] = [Math.round(spot[0]), Math.round(spot[1])];
      document.edit({ type: 'note.add', note: { id, text: '', position } });
      document.select([id]);
      write(id);
    },
  };
}

const NOTE_SIZE = { width: 200, height: 120 };

/** Of what is seen of it, in pixels of the screen. */
function middleOfCanvas(): { x: number; y: number } {
  const canvas = window.document.querySelector(CANVAS)?.getBoundingClientRect();
  const { left, top, width, height } = canvas ?? { left: 0, top: 0, width: innerWidth, height: innerHeight };
  return { x: left + width / 2, y: top + height / 2 };
}

function nearestTo({ x, y }: { x: number; y: number }, cards: readonly CanvasNode[]): CanvasNode | undefined {
  const away = (node: CanvasNode): number => {
    const { x: left, y: top, width, height } = boxOf(node);
    return Math.hypot(left + width / 2 - x, top + height / 2 - y);
  };
  return cards.toSorted((a, b) => away(a) - away(b))[0];
}

/** A letter on a button of the form is meant for that button. */
const CANVAS = '.react-flow';

const CLIPBOARD_KEYS = { copy: 'mod+c', cut: 'mod+x', paste: 'mod+v' };

const ALIGN_WORDS = {
  left: 'alignLeft',
  centre: 'alignCentre',
  right: 'alignRight',
  top: 'alignTop',
  middle: 'alignMiddle',
  bottom: 'alignBottom',
} as const satisfies Record<Alignment, keyof typeof words>;

export function alignWord(how: Alignment): keyof typeof words {
  return ALIGN_WORDS[how];
}

function useCommandList({ nodes }: CanvasGraph, doings: CanvasDoings, openers: CanvasOpeners): Command[] {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const { fitView, zoomIn, zoomOut, zoomTo } = useReactFlow<CanvasNode>();
  const group = t('group');
  const fit = (): void => void fitView(fitAll());
  const looking: Command[] = [
    {
      id: 'canvas search',
      title: t('find'),
      group,
      keys: 'mod+f',
      isForFields: true,
      run: openers.openSearch,
    },
    {
      id: 'canvas all',
      title: t('selectAll'),
      group,
      keys: 'mod+a',
      run: () => document.select(nodes.filter(({ type }) => type !== 'frame').map(({ id }) => id)),
    },
    {
      id: 'canvas none',
      title: t('clearSelection'),
      group,
      keys: 'escape',
      isOnlyKey: true,
      run: () => document.select([]),
    },
    { id: 'canvas fit', title: t('fit'), group, keys: '1', run: fit },
    {
      id: 'canvas fit selection',
      title: t('fitSelection'),
      group,
      keys: '2',
      run: () => {
        const ids = [...meantCards(document)].map((id) => ({ id }));
        if (ids.length > 0)
          void fitView({
            nodes: ids,
            includeHiddenNodes: true,
            duration: moveMs(),
            padding: 0.3,
            maxZoom: 1,
          });
      },
    },
    {
      id: 'canvas real size',
      title: t('realSize'),
      group,
      keys: '0',
      run: () => void zoomTo(1, { duration: moveMs() }),
    },
    { id: 'canvas in', title: t('zoomIn'), group, keys: '+', run: () => void zoomIn({ duration: moveMs() }) },
    {
      id: 'canvas out',
      title: t('zoomOut'),
      group,
      keys: '-',
      run: () => void zoomOut({ duration: moveMs() }),
    },
  ];
  if (!canWrite) return looking;
  const redo = (): void => void document.redo();
  return [
    {
      id: 'canvas add',
      title: t('addStep'),
      group,
      keys: 'n',
      within: `${CANVAS}, [data-start-here]`,
      run: openers.openPicker,
    },
    {
      id: 'canvas connect',
      title: t('connect'),
      group,
      keys: 'c',
      within: CANVAS,
      run: openers.openConnector,
    },
    { id: 'canvas note', title: t('addNote'), group, keys: 'shift+n', within: CANVAS, run: doings.addNote },
    { id: 'canvas undo', title: t('undo'), group, keys: 'mod+z', run: () => void document.undo() },
    { id: 'canvas redo', title: t('redo'), group, keys: 'mod+shift+z', run: redo },
    { id: 'canvas redo y', title: t('redo'), group, keys: 'mod+y', isOnlyKey: true, run: redo },
    { id: 'canvas delete', title: t('remove'), group, keys: 'delete', within: CANVAS, run: doings.remove },
    {
      id: 'canvas backspace',
      title: t('remove'),
      group,
      keys: 'backspace',
      within: CANVAS,
      isOnlyKey: true,
      run: doings.remove,
    },
    ...(['copy', 'cut', 'paste'] as const).map((what): Command => ({
      id: `canvas ${what}`,
      title: t(what),
      group,
      keys: CLIPBOARD_KEYS[what],
      isOnlyKey: true,
      isBrowsers: true,
      run: () => undefined,
    })),
    { id: 'canvas duplicate', title: t('duplicate'), group, keys: 'mod+d', run: doings.duplicate },
    { id: 'canvas group', title: t('makeGroup'), group, keys: 'mod+g', run: doings.group },
    { id: 'canvas ungroup', title: t('ungroup'), group, keys: 'mod+shift+g', run: doings.ungroup },
    {
      id: 'canvas fold',
      title: t('foldGroups'),
      group,
      keys: 'shift+f',
      within: CANVAS,
      run: doings.foldGroups,
    },
    { id: 'canvas tidy', title: t('tidy'), group, keys: 'shift+t', within: CANVAS, run: doings.tidy },
    ...ALIGNMENTS.map((how) => ({
      id: `canvas align ${how}`,
      title: t(ALIGN_WORDS[how]),
      group,
      run: () => doings.alignAll(how),
    })),
    { id: 'canvas across', title: t('distributeAcross'), group, run: () => doings.distributeAll('across') },
    { id: 'canvas down', title: t('distributeDown'), group, run: () => doings.distributeAll('down') },
    ...looking,
  ];
}
