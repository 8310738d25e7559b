import { describe, expect, test } from '@jest/globals';
import { memoryShelf } from '../memory-shelf.js';
import { SendQueue, type QueuedMessage } from './send-queue.js';

function message(externalId: string, at = '2027-02-06T03:00:00.000Z'): QueuedMessage {
  return { externalId, text: `text of ${externalId}`, at };
}

const ids = (queue: SendQueue) => queue.list().map(({ externalId }) => externalId);

describe('SendQueue', () => {
  test('keeps the order of writing, also within one millisecond and after the clock was set back', () => {
    const queue = new SendQueue(memoryShelf(), 'q:');
    queue.add(message('c'));
    queue.add(message('a'));
    queue.add(message('b', '2020-01-01T00:00:00.000Z'));
    expect(ids(queue)).toEqual(['c', 'a', 'b']);
  });

  test('is there after a reload, with everything that belongs to a message', () => {
    const shelf = memoryShelf();
    const choice = { messageId: 'msg_1', value: 'lanterns' };
    new SendQueue(shelf, 'q:').add({ ...message('a'), choice });
    expect(new SendQueue(shelf, 'q:').head()).toEqual({ ...message('a'), choice });
  });

  test('two tabs add and remove without losing each other’s messages', () => {
    const shelf = memoryShelf();
    const [one, two] = [new SendQueue(shelf, 'q:'), new SendQueue(shelf, 'q:')];
    one.add(message('a'));
    two.add(message('b'));
    one.remove('a');
    expect(ids(two)).toEqual(['b']);
  });

  test('a refused message stays to be seen and holds nothing up', () => {
    const queue = new SendQueue(memoryShelf(), 'q:');
    queue.add(message('a'));
    queue.add(message('b'));
    queue.refuse('a', 'Too long.');
    expect(queue.head()?.externalId).toBe('b');
    expect(queue.list()[0]?.refusal).toBe('Too long.');
  });

  test('what is damaged is passed over', () => {
    const shelf = memoryShelf();
    shelf.set('q:000000001.x', '{"externalId":');
    shelf.set('q:000000002.y', '{"externalId":"y","text":5}');
    const queue = new SendQueue(shelf, 'q:');
    queue.add(message('a'));
    expect(ids(queue)).toEqual(['a']);
  });
});
