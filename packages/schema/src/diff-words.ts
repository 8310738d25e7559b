/** A piece of a text that both have, or only one of them. */
export interface WordDiff {
  what: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many pairs of words the comparison would be felt; such texts are shown whole. */
const MAX_PAIRS = 1_000_000;

/**
 * Two texts compared word by word: a word in scripts that write spaces, a character in those that do not. The pieces
 * that are not `added`, joined, are the old text; those that are not `removed` the new one.
 */
export function diffWords(before: string, after: string): WordDiff[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  while (
    end < from.length - start &&
    end < to.length - start &&
    from[from.length - 1 - end] === to[to.length - 1 - end]
  )
    end += 1;
  const [old, fresh] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  return join([
    ...from.slice(0, start).map((text): WordDiff => ({ what: 'same', text })),
    ...middle(old, fresh),
    ...from.slice(from.length - end).map((text): WordDiff => ({ what: 'same', text })),
  ]);
}

function wordsOf(text: string): string[] {
  return (
    text.match(
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|[\p{L}\p{M}\p{N}_]+|\s+|[^]/gu,
    ) ?? []
  );
}

function middle(old: readonly string[], fresh: readonly string[]): WordDiff[] {
  if (old.length * fresh.length > MAX_PAIRS)
    return [
      { what: 'removed', text: old.join('') },
      { what: 'added', text: fresh.join('') },
    ];
  const common = lengths(old, fresh);
  const pieces: WordDiff[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [word, other] = [old[i], fresh[j]];
    if (word !== undefined && word === other) {
      pieces.push({ what: 'same', text: word });
      i += 1;
      j += 1;
    } else if (word !== undefined && (other === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push({ what: 'removed', text: word });
      i += 1;
    } else if (other !== undefined) {
      pieces.push({ what: 'added', text: other });
      j += 1;
    }
  }
  return pieces;
}

/** How many words the rests from each pair of places on have in common. */
function lengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: fresh.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] =
        old[i] === fresh[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Changes side by side: all that went, then all that came, up to the next common word. */
function join(pieces: readonly WordDiff[]): WordDiff[] {
  const joined: WordDiff[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') joined.push({ what: 'removed', text: removed });
    if (added !== '') joined.push({ what: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { what, text } of pieces) {
    if (what === 'removed') removed += text;
    else if (what === 'added') added += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.what === 'same') last.text += text;
      else joined.push({ what, text });
    }
  }
  flush();
  return joined;
}
