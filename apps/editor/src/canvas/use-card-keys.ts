import { useCommands, useFinder, type Command } from '../app/commands.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { moveAll, withMembers, type Place } from './edits.js';
import { focusCard, focusForm, focusedCard, meantCards } from './focus-card.js';
import { find, type Findable } from './search-flow.js';
import { stepTo, type Direction } from './walk-keys.js';
import type { CanvasGraph } from './use-graph.js';
import type { Reveal } from './use-reveal.js';
import { words } from './words.js';

const CANVAS = '.react-flow';
const STEP = 8;
const MOST_FOUND = 12;
const ARROWS = {
  left: [-STEP, 0],
  right: [STEP, 0],
  up: [0, -STEP],
  down: [0, STEP],
} as const satisfies Record<Direction, Place>;
const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

export interface CardKeyDoings {
  reveal: Reveal;
  all: () => readonly Findable[];
  write: (id: string) => void;
  /** Brings the form of the chosen card to the front. */
  openForm: (() => void) | undefined;
}

/** From card to card, and what is done to the one that is stood on, without a mouse. */
export function useCardKeys(graph: CanvasGraph, { reveal, all, write, openForm }: CardKeyDoings): void {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const group = t('cardKeys');
  const here = (): string | undefined =>
    focusedCard() ??
    [...document.getState().selection].at(-1) ??
    graph.nodes.find(({ type }) => type === 'card')?.id;

  const stand = (id: string, selection: Iterable<string> = [id]): void => {
    // What is stood on comes last.
    document.select([...[...selection].filter((each) => each !== id), id]);
    reveal.ifHidden([id]);
    focusCard(id);
  };
  const walk = (direction: Direction, isMore: boolean): void => {
    const from = here();
    if (from === undefined) return;
    const { selection } = document.getState();
    const to = selection.size === 0 && focusedCard() === undefined ? from : stepTo(graph, from, direction);
    if (to !== undefined) stand(to, isMore ? [...meantCards(document), to] : [to]);
  };
  const nudge = (direction: Direction): void => {
    const { flow } = document.getState();
    const ids = withMembers(flow, meantCards(document));
    const [dx, dy] = ARROWS[direction];
    const places = graph.nodes.flatMap(({ id, position: { x, y } }): [string, Place][] =>
      ids.has(id) ? [[id, [x + dx, y + dy]]] : [],
    );
    const operation = moveAll(flow, new Map(places));
    if (operation !== undefined) document.edit(operation, { mergeKey: 'nudge' });
  };
  const open = (what: 'field' | 'name'): void => {
    const id = here();
    const node = graph.nodes.find((each) => each.id === id);
    if (node === undefined) return;
    document.select([node.id]);
    if (node.type === 'card') {
      openForm?.();
      focusForm(node.id, what);
    } else if (canWrite) write(node.id);
  };
  const arrow = (direction: Direction): string => `arrow${direction}`;
  const walking = DIRECTIONS.map((direction): Command => ({
    id: `card ${direction}`,
    title: t(`walk-${direction}`),
    group,
    keys: arrow(direction),
    within: CANVAS,
    isOnlyKey: true,
    run: () => walk(direction, false),
  }));
  const selecting = DIRECTIONS.map((direction): Command => ({
    id: `card more ${direction}`,
    title: t('selectMore'),
    group,
    keys: `shift+${arrow(direction)}`,
    within: CANVAS,
    isOnlyKey: true,
    run: () => walk(direction, true),
  }));
  const moving = DIRECTIONS.map((direction): Command => ({
    id: `card move ${direction}`,
    title: t(`move-${direction}`),
    group,
    keys: `alt+${arrow(direction)}`,
    within: CANVAS,
    isOnlyKey: true,
    run: () => nudge(direction),
  }));
  useCommands([
    ...walking,
    ...selecting,
    { id: 'card open', title: t('openForm'), group, keys: 'enter', within: CANVAS, run: () => open('field') },
    {
      id: 'card first',
      title: t('firstCard'),
      group,
      keys: 'home',
      within: CANVAS,
      run: () => {
        const first = graph.nodes.find(({ type }) => type === 'card');
        if (first !== undefined) stand(first.id);
      },
    },
    ...(canWrite
      ? [...moving, { id: 'card rename', title: t('rename'), group, keys: 'f2', run: () => open('name') }]
      : []),
  ]);
  useFinder((wanted) =>
    find(all(), wanted, MOST_FOUND).map(({ id, title, snippet }) => ({
      id: `step ${id}`,
      title,
      ...(snippet === '' ? {} : { detail: snippet }),
      group: t('onCanvas'),
      run: () => {
        document.select([id]);
        reveal.toMiddle(id);
        // The palette holds the focus until it is gone.
        requestAnimationFrame(() => focusCard(id));
      },
    })),
  );
}
