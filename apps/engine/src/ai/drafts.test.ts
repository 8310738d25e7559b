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

test('the dots last until what comes of it is there, and go then', () => {
  const draft = open();
  draft.await();
  draft.show('Within');
  draft.show('');
  draft.end();
  jest.advanceTimersByTime(20_000);
  expect(told).toEqual([
    [true, ''],
    [true, ''],
  ]);
  draft.clear();
  expect(told.at(-1)).toEqual([false, '']);
});

test('a text that stands is followed by its message, and by no word of ours', () => {
  const draft = open();
  draft.await();
  jest.advanceTimersByTime(200);
  draft.show('Within');
  const before = told.length;
  draft.end();
  draft.clear();
  jest.advanceTimersByTime(20_000);
  expect([told.length, told.at(-1)]).toEqual([before, [true, 'Within']]);
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
