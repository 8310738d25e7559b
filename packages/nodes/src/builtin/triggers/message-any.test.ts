import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { messageAny } from './message-any.js';

test('fires on every message, and is asked about nothing else', () => {
  const view = testView();
  expect(messageAny.match({ config: {}, event: view.event, view, hit: [] }).matched).toBe(true);
  expect(messageAny.events).toEqual(['message.received']);
});
