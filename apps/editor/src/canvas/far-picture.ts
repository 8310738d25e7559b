import { getBezierPath, Position } from '@xyflow/react';
import { isWrong } from '../problems/said-problem.js';
import { around } from './align.js';
import { categoryLook } from './category-look.js';
import { boxOf, waysOf, type CardNode, type Graph } from './graph.js';
import { lanePath } from './lanes.js';

/** All cards and lines as one picture: what a thousand parts of the page would show from far away, for the price of one. */
export interface FarPicture {
  left: number;
  top: number;
  width: number;
  height: number;
}

const AIR = 80;
/** More costs memory and is not seen. */
const MOST_PIXELS = 7_000_000;
const FINEST = 0.4;

/** Draws into the element, and says which part of the canvas it shows. */
export function drawFarPicture(element: HTMLCanvasElement, { nodes, edges }: Graph): FarPicture | undefined {
  const cards = nodes.filter((node): node is CardNode => node.type === 'card' && node.hidden !== true);
  const pen = element.getContext('2d');
  if (cards.length === 0 || pen === null) return undefined;
  const { left, top, right, bottom } = around(cards.map(boxOf));
  const picture = {
    left: left - AIR,
    top: top - AIR,
    width: right - left + 2 * AIR,
    height: bottom - top + 2 * AIR,
  };
  const scale = Math.min(FINEST, Math.sqrt(MOST_PIXELS / (picture.width * picture.height)));
  element.width = Math.ceil(picture.width * scale);
  element.height = Math.ceil(picture.height * scale);
  pen.scale(scale, scale);
  pen.translate(-picture.left, -picture.top);
  const inks = readInks(element);
  drawLines(pen, { nodes, edges }, inks);
  for (const card of cards) drawCard(pen, card, inks);
  return picture;
}

interface Inks {
  paper: string;
  line: string;
  edge: string;
  ink: string;
  bad: string;
  kind: (category: string) => string;
  font: string;
}

/** The colours of the theme as it is now. */
function readInks(element: HTMLElement): Inks {
  const known = new Map<string, string>();
  const ink = (name: string): string => {
    // A variable may itself be a choice between two: only a colour that is used is worked out.
    element.style.color = `var(${name})`;
    const color = known.get(name) ?? getComputedStyle(element).color;
    known.set(name, color);
    return color;
  };
  return {
    paper: ink('--paper'),
    line: ink('--line'),
    edge: ink('--edge'),
    ink: ink('--ink'),
    bad: ink('--bad'),
    kind: (category) => ink(/--[\w-]+/.exec(categoryLook(category).color)?.[0] ?? '--ink'),
    font: `600 28px ${getComputedStyle(element).fontFamily}`,
  };
}

function drawLines(pen: CanvasRenderingContext2D, { nodes, edges }: Graph, { edge: color }: Inks): void {
  const lanes = new Map(edges.map(({ id, data }) => [id, data?.lane]));
  const loose = new Set(edges.filter(({ className }) => className === 'is-between').map(({ id }) => id));
  pen.strokeStyle = color;
  pen.lineWidth = 2;
  const [path, between] = [new Path2D(), new Path2D()];
  for (const { id, from, to } of waysOf(nodes, edges)) {
    const lane = lanes.get(id);
    const [curve] = getBezierPath({
      sourceX: from.x,
      sourceY: from.y,
      sourcePosition: Position.Right,
      targetX: to.x,
      targetY: to.y,
      targetPosition: Position.Left,
    });
    const into = loose.has(id) ? between : path;
    into.addPath(new Path2D(lane === undefined ? curve : lanePath(from, to, lane)));
  }
  pen.stroke(path);
  pen.globalAlpha = 0.6;
  pen.setLineDash([12, 12]);
  pen.stroke(between);
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

const ROUND = 10;
const STRIPE = 8;
/** In place of the icon, which is no more than a spot from there. */
const SPOT = { x: 24, size: 24 };
const TEXT_LEFT = 64;
const LINE_HEIGHT = 34;
const MOST_LINES = 3;

function drawCard(pen: CanvasRenderingContext2D, node: CardNode, inks: Inks): void {
  const { x, y, width, height } = boxOf(node);
  const { card, problems, isUnreachable } = node.data;
  pen.globalAlpha = isUnreachable ? 0.6 : 1;
  pen.fillStyle = inks.paper;
  pen.strokeStyle = problems.some(isWrong) ? inks.bad : inks.edge;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.roundRect(x, y, width, height, ROUND);
  pen.fill();
  pen.stroke();
  pen.fillStyle = inks.kind(card.category);
  pen.fillRect(x + 5, y + 6, STRIPE, height - 12);
  pen.beginPath();
  pen.roundRect(x + SPOT.x, y + (height - SPOT.size) / 2, SPOT.size, SPOT.size, SPOT.size / 3);
  pen.fill();
  pen.fillStyle = inks.ink;
  pen.font = inks.font;
  pen.textBaseline = 'middle';
  const most = Math.max(1, Math.min(MOST_LINES, Math.floor(height / LINE_HEIGHT)));
  const lines = wrapped(pen, card.title, width - TEXT_LEFT - 8, most);
  const start = y + height / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  for (const [index, line] of lines.entries()) pen.fillText(line, x + TEXT_LEFT, start + index * LINE_HEIGHT);
  pen.globalAlpha = 1;
}

/** Broken between words, or between any two signs where there are none. */
function wrapped(pen: CanvasRenderingContext2D, text: string, width: number, most: number): string[] {
  const lines = [''];
  for (const piece of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
    const line = `${lines.at(-1) ?? ''}${piece}`;
    if (pen.measureText(line.trimEnd()).width <= width || lines.at(-1) === '') lines[lines.length - 1] = line;
    else if (lines.length === most) {
      lines[lines.length - 1] = `${(lines.at(-1) ?? '').trimEnd()}…`;
      return lines;
    } else lines.push(piece);
  }
  return lines;
}
