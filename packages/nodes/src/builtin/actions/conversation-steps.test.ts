import { describe, expect, test } from '@jest/globals';
import { closeConversation } from './conversation-close.js';
import { reopenConversation } from './conversation-reopen.js';
import { snoozeConversation } from './conversation-snooze.js';
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

describe('conversation.snooze', () => {
  const nowMs = Date.UTC(2027, 1, 5, 19);

  test('puts it off until a moment to come, and goes on at once', () => {
    expect(play(snoozeConversation, { for: 'PT2H' }, { nowMs }).outcome).toEqual({
      effects: [{ type: 'conversation.snooze', untilMs: Date.UTC(2027, 1, 5, 21) }],
      next: { type: 'go', port: 'done' },
    });
  });
  test('leaves it open when the moment has passed', () => {
    const { outcome } = play(snoozeConversation, { date: '2027-01-01T00:00:00Z' }, { nowMs });
    expect(outcome.effects).toBeUndefined();
    expect(outcome.next).toEqual({ type: 'go', port: 'done' });
  });
  test('must be told until when, in one way', () => {
    expect(snoozeConversation.check({})).toMatchObject([{ code: 'config.empty' }]);
    expect(snoozeConversation.check({ for: 'PT1H', until: '09:00' })).toMatchObject([
      { code: 'config.contradiction' },
    ]);
  });
});

test('conversation.reopen puts it back', () => {
  expect(play(reopenConversation, {}).outcome.effects).toEqual([{ type: 'conversation.reopen' }]);
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
