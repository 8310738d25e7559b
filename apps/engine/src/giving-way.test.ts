import { describe, expect, test } from '@jest/globals';
import type { ModelReply, ModelRequest } from '@nightshift/schema';
import { givingWay } from './giving-way.js';

const REQUEST = { system: '', messages: [], maxTokens: 10 } as unknown as ModelRequest;
const REPLY: ModelReply = { type: 'none' };

describe('giving way', () => {
  test('of a text that grows while turns have the way only the latest is looked at, and nothing once the reply is there', async () => {
    const passing: (() => void)[] = [];
    const giveWay = (): Promise<void> => new Promise((resolve) => passing.push(resolve));
    const pass = async (): Promise<void> => {
      passing.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    };
    let write = (_text: string): void => {};
    let end = (): void => {};
    const seen: string[] = [];
    const reply = givingWay(
      (_request, onText) =>
        new Promise((resolve) => {
          write = onText ?? write;
          end = () => resolve(REPLY);
        }),
      giveWay,
    )(REQUEST, (text) => seen.push(text));
    await pass();
    write('one');
    write('one two');
    await pass();
    write('one two three');
    await pass();
    write('one two three four');
    end();
    await pass();
    await pass();
    expect(await reply).toBe(REPLY);
    expect(seen).toEqual(['one two', 'one two three']);
  });
});
