// Which classes contradict each other, as far as the editor has use for them: tailwind-merge's own list, of every class
// there is, weighs more than all that is drawn with these. A test compares the two for all classes in use.

const any = (): boolean => true;
const number = (value: string): boolean => /^(\d+(\.\d+)?|px|\[[\d.]+px\])$/.test(value);
const size = (value: string): boolean => /^(\d?(xs|sm|md|base|lg|xl)|\[[\d.]+(px|rem|em)\])$/.test(value);

/** Whatever stands behind these says the same thing: `h-8`, `h-full`. */
const PLAIN = [
  ...['size', 'w', 'h', 'min-w', 'min-h', 'max-w', 'max-h', 'aspect', 'z', 'opacity', 'cursor', 'columns'],
  ...['p', 'px', 'py', 'pt', 'pr', 'pb', 'pl', 'm', 'mx', 'my', 'mt', 'mr', 'mb', 'ml', 'ms'],
  ...['inset', 'inset-x', 'inset-y', 'top', 'right', 'bottom', 'left', 'gap', 'gap-x', 'gap-y'],
  ...['space-x', 'space-y', 'translate-x', 'translate-y', 'rotate', 'basis', 'items', 'justify', 'self'],
  ...[
    'grid-cols',
    'leading',
    'line-clamp',
    'bg',
    'shadow',
    'whitespace',
    'overflow',
    'overflow-x',
    'overflow-y',
  ],
  ...[
    'pointer-events',
    'select',
    'resize',
    'object',
    'break',
    'break-inside',
    'list',
    'animate',
    'transition',
    'touch',
  ],
  ...['rounded', 'rounded-t', 'rounded-r', 'rounded-b', 'rounded-l'],
  ...['rounded-tl', 'rounded-tr', 'rounded-bl', 'rounded-br', 'outline-offset', 'underline-offset', 'from'],
  ...['field-sizing', 'accent', 'content', 'border-spacing', 'justify-self', 'align', 'col-span'],
];
const SIDES = ['t', 'r', 'b', 'l'];

type Part = string | ((value: string) => boolean);

export const CLASS_GROUPS: Record<string, (string | Record<string, Part[]>)[]> = {
  ...Object.fromEntries(PLAIN.map((name) => [name, [{ [name]: ['', any] }]])),
  display: [
    'block',
    'inline',
    'inline-block',
    'flex',
    'inline-flex',
    'grid',
    'contents',
    'table',
    'table-cell',
    'hidden',
  ],
  position: ['static', 'fixed', 'absolute', 'relative', 'sticky'],
  visibility: ['visible', 'invisible'],
  reading: ['sr-only', 'not-sr-only'],
  shrink: [{ shrink: ['', number] }],
  grow: [{ grow: ['', number] }],
  flex: [{ flex: ['1', 'auto', 'initial', 'none'] }],
  direction: [{ flex: ['row', 'row-reverse', 'col', 'col-reverse'] }],
  wrap: [{ flex: ['wrap', 'nowrap', 'wrap-reverse'] }],
  'text-align': [{ text: ['left', 'center', 'right'] }],
  'text-size': [{ text: [size] }],
  'text-cut': ['truncate', 'text-ellipsis'],
  'text-wrap': [{ text: ['pretty'] }],
  'text-color': [{ text: [any] }],
  'text-line': ['underline', 'no-underline'],
  'text-style': ['italic', 'not-italic'],
  'text-case': ['uppercase', 'lowercase', 'capitalize', 'normal-case'],
  weight: [{ font: ['normal', 'medium', 'semibold', 'bold'] }],
  font: [{ font: ['mono', 'sans'] }],
  'border-style': [{ border: ['solid', 'dashed', 'dotted', 'none'] }],
  border: [{ border: ['', number] }],
  'border-color': [{ border: [any] }],
  ...Object.fromEntries(
    SIDES.flatMap((side) => [
      [`border-${side}`, [{ [`border-${side}`]: ['', number] }]],
      [`border-${side}-color`, [{ [`border-${side}`]: [any] }]],
    ]),
  ),
  'ring-inset': ['ring-inset'],
  ring: [{ ring: ['', number] }],
  'ring-color': [{ ring: [any] }],
  'outline-style': [{ outline: ['none', 'hidden', 'dashed', 'dotted'] }],
  outline: [{ outline: ['', number] }],
  'outline-color': [{ outline: [any] }],
  'table-layout': ['table-auto', 'table-fixed'],
  'table-border': ['border-collapse', 'border-separate'],
};

const sidesOf = (name: string): [string, string[]][] => [
  [name, ['x', 'y', 't', 'r', 'b', 'l', 's'].map((side) => name + side)],
  [`${name}x`, [`${name}r`, `${name}l`, `${name}s`]],
  [`${name}y`, [`${name}t`, `${name}b`]],
];

/** What also goes when one of a group comes. */
export const STRONGER: Record<string, string[]> = {
  ...Object.fromEntries([...sidesOf('p'), ...sidesOf('m')]),
  size: ['w', 'h'],
  inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
  'inset-x': ['right', 'left'],
  'inset-y': ['top', 'bottom'],
  gap: ['gap-x', 'gap-y'],
  flex: ['basis', 'grow', 'shrink'],
  overflow: ['overflow-x', 'overflow-y'],
  'text-size': ['leading'],
  'line-clamp': ['display', 'overflow'],
  rounded: ['t', 'r', 'b', 'l', 'tl', 'tr', 'bl', 'br'].map((side) => `rounded-${side}`),
  'rounded-t': ['rounded-tl', 'rounded-tr'],
  'rounded-r': ['rounded-tr', 'rounded-br'],
  'rounded-b': ['rounded-bl', 'rounded-br'],
  'rounded-l': ['rounded-tl', 'rounded-bl'],
  border: SIDES.map((side) => `border-${side}`),
  'border-color': SIDES.map((side) => `border-${side}-color`),
};
