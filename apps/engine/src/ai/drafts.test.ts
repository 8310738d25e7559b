import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { TypingNotice } from '../turn/notifier.js';
import { createDraft } from './drafts.js';

let told: [isTyping: boolean, text: string | undefined][];
const place = { workspaceId: 'wsp_1', conversationId: 'cnv_1' };
const open = () => createDraft(place, ({ isTyping, text }: TypingNotice) => void told.push([isTyping, text]));

beforeEach(() => {
  told = [];
  jest.useFakeTimers();
});
afterEach(() => void jest.useRealTimers());

test('the customer sees that an answer is on its way as soon as a model is asked, until there is a text', () => {
  const draft = open();
  draft.await();
  expect(told).toEqual([[true, '']]);
  jest.advanceTimersByTime(4000);
  expect(told).toEqual([
    [true, ''],
    [true, ''],
  ]);
  draft.show('Within');
  jest.advanceTimersByTime(20_000);
  expect(told.at(-1)).toEqual([true, 'Within']);
  const before = told.length;
  draft.end();
  jest.advanceTimersByTime(20_000);
  expect(told).toHaveLength(before);
});

test('when nothing comes of it, that is told too', () => {
  const draft = open();
  draft.await();
  draft.end();
  expect(told).toEqual([
    [true, ''],
    [false, ''],
  ]);
});

test('what takes longer than a moment shows it by itself, what is there sooner tells nothing', () => {
  const quick = open();
  jest.advanceTimersByTime(100);
  quick.end();
  jest.advanceTimersByTime(1000);
  expect(told).toEqual([]);
  open();
  jest.advanceTimersByTime(1000);
  expect(told).toEqual([[true, '']]);
});

test('a text that is taken away leaves the dots where an answer is still awaited', () => {
  const draft = open();
  draft.await();
  draft.show('Within');
  jest.advanceTimersByTime(200);
  draft.show('');
  expect(told.at(-1)).toEqual([true, '']);
});
