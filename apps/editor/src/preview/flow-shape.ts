import type { Manifest } from '@nightshift/nodes';
import { isJsonObject, pickText, stepName, walkConfig, type Flow } from '@nightshift/schema';

export interface ShownCard {
  id: string;
  x: number;
  y: number;
  /** `var(--kind-…)` */
  kind: string;
  title: string;
  /** What the customer reads, as far as there is something to read. */
  text: string;
}

interface ShownLine {
  id: string;
  from: ShownCard;
  to: ShownCard;
}

export interface FlowShape {
  cards: ShownCard[];
  lines: ShownLine[];
  width: number;
  height: number;
}

export const CARD_WIDTH = 240;
export const CARD_HEIGHT = 92;
const STEP_X = 320;
const STEP_Y = 140;

/** Where everything stands. What has no place of its own goes below, in rows of five. */
export function shapeOf(flow: Flow, manifests: ReadonlyMap<string, Manifest>, language: string): FlowShape {
  const steps = [...Object.entries(flow.triggers), ...Object.entries(flow.nodes)];
  const layout = flow.layout ?? {};
  const bottom = Math.max(-STEP_Y, ...Object.values(layout).map(([, y]) => y)) + STEP_Y;
  let lost = 0;
  const cards = steps.map(([id, { type, name, config }]): ShownCard => {
    const manifest = manifests.get(type);
    const [x, y] = layout[id] ?? [(lost % 5) * STEP_X, bottom + Math.floor(lost++ / 5) * STEP_Y];
    return {
      id,
      x,
      y,
      kind: `var(--kind-${manifest?.category ?? 'unknown'})`,
      title:
        stepName({ name }, language) ?? (manifest === undefined ? type : pickText(manifest.title, language)),
      text: manifest === undefined ? '' : firstText(manifest, config, flow, language),
    };
  });
  const left = Math.min(0, ...cards.map(({ x }) => x));
  const top = Math.min(0, ...cards.map(({ y }) => y));
  for (const card of cards) {
    card.x -= left;
    card.y -= top;
  }
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    cards,
    lines: linesOf(flow, byId),
    width: Math.max(CARD_WIDTH, ...cards.map(({ x }) => x + CARD_WIDTH)),
    height: Math.max(CARD_HEIGHT, ...cards.map(({ y }) => y + CARD_HEIGHT)),
  };
}

function linesOf(flow: Flow, cards: ReadonlyMap<string, ShownCard>): ShownLine[] {
  const ways = [
    ...Object.entries(flow.triggers).map(([id, { next }]) => ({ id, port: 'next', target: next })),
    ...Object.entries(flow.nodes).flatMap(([id, { next }]) =>
      Object.entries(next).map(([port, target]) => ({ id, port, target })),
    ),
  ];
  return ways.flatMap(({ id, port, target }): ShownLine[] => {
    const [from, to] = [cards.get(id), target === null ? undefined : cards.get(target)];
    return from === undefined || to === undefined ? [] : [{ id: `${id}/${port}`, from, to }];
  });
}

/** The first text in the settings, as the customer would read it with the flow's own values. */
function firstText(
  manifest: Manifest,
  config: Record<string, unknown>,
  { values = {} }: Flow,
  language: string,
): string {
  const place = walkConfig(manifest.config, config, '').find(
    ({ kind, value }) => kind === 'text' && textOf(value, language) !== '',
  );
  if (place !== undefined)
    return textOf(place.value, language).replaceAll(/\{\{\s*([\w.-]+)[^}]*\}\}/g, (whole, path: string) =>
      Object.hasOwn(values, path) ? textOf(values[path], language) || whole : whole,
    );
  const words = config['any'];
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string').join(' · ') : '';
}

function textOf(value: unknown, language: string): string {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) return '';
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return pickText(Object.fromEntries(texts), language);
}
