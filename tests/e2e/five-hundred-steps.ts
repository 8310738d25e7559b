import type { Flow } from '@nightshift/schema';

/** 25 triggers, each with twenty messages in a row, and no place for any of them yet. */
export function fiveHundredSteps(): Pick<Flow, 'triggers' | 'nodes'> {
  const message = (index: number): Flow['nodes'][string] => ({
    type: 'message.send',
    v: 1,
    config: { text: `Message ${String(index)}` },
    next: index % 20 === 19 ? {} : { done: `n${String(index + 1)}` },
  });
  const trigger = (row: number): Flow['triggers'][string] => ({
    type: 'message.keyword',
    v: 1,
    config: { any: [`word ${String(row)}`] },
    next: `n${String(row * 20)}`,
  });
  const each = <T>(letter: string, count: number, make: (index: number) => T): Record<string, T> =>
    Object.fromEntries(
      Array.from({ length: count }, (_none, index) => [`${letter}${String(index)}`, make(index)]),
    );
  return { triggers: each('t', 25, trigger), nodes: each('n', 500, message) };
}
