import { expect, test } from '@jest/globals';
import { askSeveral } from './ask-several.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Questions that are answered when the test says so. */
function questions() {
  const begun: number[] = [];
  const answer = new Map<number, (failure?: Error) => void>();
  const ask = (one: number): Promise<void> => {
    begun.push(one);
    return new Promise((resolve, reject) =>
      answer.set(one, (failure) => (failure === undefined ? resolve() : reject(failure))),
    );
  };
  return { begun, answer, ask };
}

test('one begins where another ends, each in its turn and never more at once', async () => {
  const { begun, answer, ask } = questions();
  const all = askSeveral([1, 2, 3, 4, 5], ask, { atOnce: 2 });
  await turn();
  expect(begun).toEqual([1, 2]);
  answer.get(2)?.();
  await turn();
  expect(begun).toEqual([1, 2, 3]);
  for (const one of [3, 1, 4, 5]) {
    answer.get(one)?.();
    await turn();
  }
  await all;
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});

test.each(['one throws', 'it is over'])(
  'when %s no other begins, and those under way end first',
  async (why) => {
    const { begun, answer, ask } = questions();
    let isOver = false;
    let hasEnded = false;
    const all = askSeveral([1, 2, 3, 4], ask, { atOnce: 2, isOver: () => isOver })
      .catch(String)
      .finally(() => (hasEnded = true));
    await turn();
    isOver = why === 'it is over';
    answer.get(1)?.(isOver ? undefined : new Error('gone'));
    await turn();
    expect([begun, hasEnded]).toEqual([[1, 2], false]);
    answer.get(2)?.();
    expect(await all).toBe(isOver ? undefined : 'Error: gone');
  },
);
