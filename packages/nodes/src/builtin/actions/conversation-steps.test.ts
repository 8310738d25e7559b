import { describe, expect, test } from '@jest/globals';
import { closeConversation } from './conversation-close.js';
import { setPriority } from './conversation-priority.js';
import { jump } from './flow-jump.js';
import { addNote } from './note.js';
import { play } from './test-play.js';

describe('conversation.close', () => {
  test('says goodbye first', () => {
    expect(
      play(closeConversation, { farewell: 'Bye {{contact.name}}' }, { contact: { name: 'Ann' } }).outcome,
    ).toEqual({
      effects: [{ type: 'message.send', text: 'Bye Ann', parts: [] }, { type: 'conversation.close' }],
      next: { type: 'go', port: 'done' },
    });
  });
  test('says nothing when there is nothing to say', () => {
    expect(play(closeConversation, { farewell: ' ' }).outcome.effects).toEqual([
      { type: 'conversation.close' },
    ]);
  });
});

test('conversation.priority sets it', () => {
  expect(play(setPriority, { priority: 'urgent' }).outcome.effects).toEqual([
    { type: 'conversation.priority', priority: 'urgent' },
  ]);
});

describe('note', () => {
  test('is for the team, with its variables filled in', () => {
    expect(play(addNote, { text: 'Wants {{vars.count}}' }, { vars: { count: 5 } }).outcome.effects).toEqual([
      { type: 'note.add', text: 'Wants 5' },
    ]);
  });
  test('is not written when it comes out empty, and refused when it is', () => {
    expect(play(addNote, { text: '{{vars.none}}' }).outcome.effects).toBeUndefined();
    expect(addNote.check({ text: '' })).toMatchObject([{ path: '/text' }]);
  });
});

describe('flow.jump', () => {
  test('jumps three times unless told otherwise, then leaves by otherwise', () => {
    expect(play(jump, { node: 'ask' }).outcome.next).toEqual({
      type: 'jump',
      nodeId: 'ask',
      maxTimes: 3,
      otherwise: 'otherwise',
    });
    expect(play(jump, { node: 'ask', maxTimes: 9 }).outcome.next).toMatchObject({ maxTimes: 9 });
  });
});
