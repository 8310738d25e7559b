// Brings a piece of the page into the shape that was described: what is there is changed as little as possible.
// 1. A node is kept as long as its parent describes a child of the same key; without a key, of the same tag and count.
// 2. A kept node is never taken out and put back, so focus, scrolling and animations survive a redraw.
// 3. Nodes that were not drawn here are left alone.
// 4. Text goes in as text nodes and attributes, never as markup.

type Attribute = string | number | boolean | null | undefined | ((event: never) => void);

export interface Attributes {
  readonly key?: string;
  /** Called once, when the element is in the page with all its children. */
  readonly mount?: (element: HTMLElement) => void;
  readonly [name: string]: Attribute | ((element: HTMLElement) => void);
}

interface Drawing {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (Drawing | string)[];
}

export type Drawn = Drawing | string | false | null | undefined | readonly Drawn[];

const SVG = 'http://www.w3.org/2000/svg';
const drawings = new WeakMap<Node, Drawing>();
const keys = new WeakMap<Node, string>();

/** An element, described. Functions are event handlers (`onclick`); false and undefined leave an attribute out.
 *  A button outside of a form needs no type. */
export function h(tag: string, attributes: Attributes, ...children: readonly Drawn[]): Drawing {
  return { tag, attributes, children: flatten(children) };
}

export function draw(parent: Node, ...children: readonly Drawn[]): void {
  drawChildren(parent, flatten(children));
}

function drawChildren(parent: Node, children: readonly (Drawing | string)[]): void {
  const wanted = withKeys(children);
  const present = new Map<string, ChildNode>();
  for (const node of [...parent.childNodes]) {
    const key = keys.get(node);
    if (key === undefined) continue;
    if (wanted.has(key)) present.set(key, node);
    else node.remove();
  }
  let next = firstDrawn(parent.firstChild);
  for (const [key, child] of wanted) {
    const node = present.get(key);
    if (node === undefined) {
      create(key, child, (made) => parent.insertBefore(made, next));
      continue;
    }
    if (node === next) next = firstDrawn(node.nextSibling);
    else parent.insertBefore(node, next);
    update(node, child);
  }
}

function firstDrawn(node: ChildNode | null): ChildNode | null {
  let drawn = node;
  while (drawn !== null && !keys.has(drawn)) drawn = drawn.nextSibling;
  return drawn;
}

function create(key: string, child: Drawing | string, insert: (node: Node) => void): void {
  const node = typeof child === 'string' ? document.createTextNode(child) : createElement(child.tag);
  keys.set(node, key);
  if (typeof child !== 'string') update(node, child);
  insert(node);
  if (typeof child !== 'string' && node instanceof HTMLElement) child.attributes.mount?.(node);
}

function createElement(tag: string): Element {
  return tag === 'svg' || tag === 'path' ? document.createElementNS(SVG, tag) : document.createElement(tag);
}

function update(node: Node, child: Drawing | string): void {
  if (typeof child === 'string') {
    if (node.nodeValue !== child) node.nodeValue = child;
  } else if (node instanceof Element) {
    const before = drawings.get(node)?.attributes ?? {};
    for (const name of new Set([...Object.keys(before), ...Object.keys(child.attributes)])) {
      if (before[name] !== child.attributes[name]) setAttribute(node, name, child.attributes[name]);
    }
    drawings.set(node, child);
    drawChildren(node, child.children);
  }
}

function setAttribute(element: Element, name: string, value: Attributes[string]): void {
  if (name === 'key' || name === 'mount') return;
  if (typeof value === 'function') Object.assign(element, { [name]: value });
  else if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

function flatten(children: readonly Drawn[]): (Drawing | string)[] {
  return children.flatMap((child): (Drawing | string)[] => {
    if (isList(child)) return flatten(child);
    return child === false || child === null || child === undefined || child === '' ? [] : [child];
  });
}

function isList(child: Drawn): child is readonly Drawn[] {
  return Array.isArray(child);
}

function withKeys(children: readonly (Drawing | string)[]): Map<string, Drawing | string> {
  const wanted = new Map<string, Drawing | string>();
  const counts = new Map<string, number>();
  for (const child of children) {
    const tag = typeof child === 'string' ? '' : child.tag;
    const count = counts.get(tag) ?? 0;
    counts.set(tag, count + 1);
    wanted.set(
      (typeof child === 'string' ? undefined : child.attributes.key) ?? `${tag} ${String(count)}`,
      child,
    );
  }
  return wanted;
}
