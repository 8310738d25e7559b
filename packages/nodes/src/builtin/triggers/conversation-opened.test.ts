import { expect, test } from '@jest/globals';
import type { Event } from '@nightshift/schema';
import { testView } from '../../sdk/test-view.js';
import { conversationOpened } from './conversation-opened.js';

const opened: Event = { id: 'evt_1', type: 'chat.opened', atMs: 0 };
const written: Event = { id: 'evt_2', type: 'message.received', atMs: 0, text: 'Hi' };

function match(event: Event, config: object = {}, isOpened = false, isHeard = false) {
  return conversationOpened.match({
    config,
    event,
    view: testView({ event, conversation: { isOpened, isHeard } }),
    hit: [],
  });
}

test('fires when the window opens and when a message begins the conversation', () => {
  expect(match(opened)).toEqual({ matched: true, why: { code: 'conversation.opened', detail: 'chat' } });
  expect(match(written, { on: 'either' })).toEqual({
    matched: true,
    why: { code: 'conversation.opened', detail: 'message' },
  });
});

test('fires once', () => {
  expect(match(written, {}, true)).toEqual({ matched: false, why: { code: 'conversation.already-open' } });
});

test('takes only the beginning it was set to', () => {
  expect(match(opened, { on: 'message' }).matched).toBe(false);
  expect(match(written, { on: 'message' }).matched).toBe(true);
  expect(match(written, { on: 'chat' }).matched).toBe(false);
  expect(match(opened, { on: 'chat' }).matched).toBe(true);
});

test('the first message begins it even after the window was opened, the second does not', () => {
  expect(match(written, { on: 'message' }, true).matched).toBe(true);
  expect(match(written, { on: 'message' }, true, true).matched).toBe(false);
});
