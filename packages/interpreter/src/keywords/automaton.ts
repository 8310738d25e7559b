/**
 * All words in one Aho-Corasick automaton over UTF-16 units, in typed arrays.
 * 1. State 0 is the root; a state is a prefix of at least one word, its depth is the prefix's length.
 * 2. Edges live in one open-addressing table of child states; a child knows its parent and the unit that leads to it.
 * 3. `fail` leads to the longest other prefix that ends here, `ending` to the nearest state (itself included)
 *    where a word ends, `shorter` from such a state to the next one. 0 is none.
 */
export interface Automaton {
  readonly edges: Int32Array;
  readonly parent: Int32Array;
  readonly unit: Uint16Array;
  readonly fail: Int32Array;
  readonly ending: Int32Array;
  readonly shorter: Int32Array;
  /** The last word that ends at a state, -1 for none; `nextWord` has the others (the same text in another mode). */
  readonly word: Int32Array;
  readonly nextWord: Int32Array;
  readonly stateCount: number;
}

/** Words are numbered by their place in the list. The same text may stand in it several times; none is empty. */
export function buildAutomaton(words: readonly string[]): Automaton {
  const capacity = words.reduce((sum, word) => sum + word.length, 1);
  const parent = new Int32Array(capacity);
  const unit = new Uint16Array(capacity);
  const depth = new Int32Array(capacity);
  const word = new Int32Array(capacity).fill(-1);
  const nextWord = new Int32Array(words.length).fill(-1);
  const edges = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2 + 2)));
  let stateCount = 1;

  words.forEach((text, number) => {
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const slot = slotOf({ edges, parent, unit }, state, code);
      const child = edges[slot] ?? 0;
      if (child === 0) {
        parent[stateCount] = state;
        unit[stateCount] = code;
        depth[stateCount] = (depth[state] ?? 0) + 1;
        edges[slot] = stateCount;
      }
      state = child === 0 ? stateCount++ : child;
    }
    nextWord[number] = word[state] ?? -1;
    word[state] = number;
  });

  const trie = {
    edges,
    parent: parent.slice(0, stateCount),
    unit: unit.slice(0, stateCount),
    word: word.slice(0, stateCount),
    nextWord,
    stateCount,
  };
  return { ...trie, ...linksOf(trie, statesByDepth(depth, stateCount)) };
}

/** The state after one more unit. Constant on average: a unit adds at most one to the depth that failing takes away. */
export function stepTo(automaton: Automaton, from: number, code: number): number {
  let state = from;
  for (;;) {
    const child = automaton.edges[slotOf(automaton, state, code)] ?? 0;
    if (child !== 0 || state === 0) return child;
    state = automaton.fail[state] ?? 0;
  }
}

type Edges = Pick<Automaton, 'edges' | 'parent' | 'unit'>;

/** Where the edge is, or the empty slot where it would go. */
function slotOf({ edges, parent, unit }: Edges, state: number, code: number): number {
  const mask = edges.length - 1;
  const mixed = Math.imul(state ^ Math.imul(code, 0x9e3779b1), 0x85ebca6b);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  for (;;) {
    const child = edges[slot] ?? 0;
    if (child === 0 || (parent[child] === state && unit[child] === code)) return slot;
    slot = (slot + 1) & mask;
  }
}

function linksOf(
  trie: Edges & Pick<Automaton, 'word' | 'stateCount'>,
  order: Int32Array,
): Pick<Automaton, 'fail' | 'ending' | 'shorter'> {
  const fail = new Int32Array(trie.stateCount);
  const ending = new Int32Array(trie.stateCount);
  const shorter = new Int32Array(trie.stateCount);
  for (const state of order) {
    const parent = trie.parent[state] ?? 0;
    const code = trie.unit[state] ?? 0;
    let target = 0;
    for (let from = parent; from !== 0 && target === 0;) {
      from = fail[from] ?? 0;
      target = trie.edges[slotOf(trie, from, code)] ?? 0;
    }
    fail[state] = target;
    shorter[state] = ending[target] ?? 0;
    ending[state] = (trie.word[state] ?? -1) >= 0 ? state : (ending[target] ?? 0);
  }
  return { fail, ending, shorter };
}

/** All states but the root, shallow ones first, by counting. */
function statesByDepth(depth: Int32Array, stateCount: number): Int32Array {
  const starts: number[] = [];
  for (let state = 1; state < stateCount; state += 1) {
    const place = (depth[state] ?? 0) + 1;
    while (starts.length <= place) starts.push(0);
    starts[place] = (starts[place] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place += 1)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const order = new Int32Array(stateCount - 1);
  for (let state = 1; state < stateCount; state += 1) {
    const place = depth[state] ?? 0;
    const slot = starts[place] ?? 0;
    starts[place] = slot + 1;
    order[slot] = state;
  }
  return order;
}
