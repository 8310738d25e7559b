import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { openDocument, type FlowDocument } from './flow-document.js';
import { createMemoryShelf, type Shelf } from './shelf.js';
import { Desk, name, text, Timer } from './test-desk.js';

let desk: Desk;
let timer: Timer;
let shelf: Shelf;
beforeEach(() => {
  desk = new Desk();
  timer = new Timer();
  shelf = createMemoryShelf();
});

async function open(): Promise<FlowDocument<string>> {
  const kept = await shelf.load('flw_small');
  const { flow, revision } = desk;
  const { later } = timer;
  const nowMs = (): number => timer.nowMs;
  return openDocument({ flowId: 'flw_small', flow, revision, server: desk, shelf, kept, later, nowMs });
}

describe('undo and redo', () => {
  test('fifty steps back and forth again, to the same document', async () => {
    const document = await open();
    const states: Flow[] = [document.getState().flow];
    for (let step = 1; step <= 50; step += 1) {
      document.edit({ type: 'node.move', id: 'hello', position: [step, step] });
      states.push(document.getState().flow);
    }
    for (let step = 49; step >= 0; step -= 1) {
      document.undo();
      expect(document.getState().flow).toEqual(states[step]);
    }
    expect(document.getState().canUndo).toBe(false);
    for (let step = 1; step <= 50; step += 1) document.redo();
    expect(document.getState().flow).toEqual(states[50]);
    expect(document.getState().canRedo).toBe(false);
  });

  test('selects what is there again, and not what leads to it or has made room', async () => {
    const document = await open();
    document.edit({ type: 'node.move', id: 'hello', position: [8, 8] });
    document.edit({ type: 'node.remove', id: 'bye' });
    document.select(['start', 'hello']);
    document.undo();
    expect([...document.getState().selection]).toEqual(['bye']);
    document.redo();
    expect([...document.getState().selection]).toEqual([]);
    document.undo();
    document.undo();
    expect([...document.getState().selection]).toEqual(['hello']);
  });

  test('typing is one step, and ends when a while has passed', async () => {
    const document = await open();
    for (const typed of ['H', 'He', 'Hey']) document.edit(text('bye', typed), { mergeKey: 'bye/text' });
    await timer.pass(3000);
    document.edit(text('bye', 'Hey you'), { mergeKey: 'bye/text' });
    document.undo();
    expect(document.getState().flow.nodes['bye']?.config).toEqual({ text: 'Hey' });
    document.undo();
    expect(document.getState().flow.nodes['bye']?.config).toEqual({ text: 'Bye' });
    document.redo();
    expect(document.getState().flow.nodes['bye']?.config).toEqual({ text: 'Hey' });
  });

  test('what is done anew ends what could be redone', async () => {
    const document = await open();
    document.edit(name('One'));
    document.undo();
    document.edit(name('Two'));
    expect(document.getState().canRedo).toBe(false);
  });

  test('survives a reload, saved or not', async () => {
    const before = await open();
    before.edit(name('One'));
    await before.save();
    before.edit(name('Two'));
    await before.close();
    const after = await open();
    expect(after.getState().flow.name).toBe('Two');
    after.undo();
    after.undo();
    expect(after.getState().flow.name).toBe('Small');
    after.redo();
    expect(after.getState().flow.name).toBe('One');
  });

  test('survives a reload right after a save, before the shelf has heard of it', async () => {
    const before = await open();
    before.edit(name('One'));
    await timer.pass(300);
    await before.save();
    const after = await open();
    after.undo();
    expect(after.getState().flow.name).toBe('Small');
  });

  test('an edit that changes nothing is no step', async () => {
    const document = await open();
    document.edit(name('Small'));
    expect(document.getState().canUndo).toBe(false);
    expect(document.getState().saving).toEqual({ type: 'saved' });
  });

  test('an edit that does not fit says why and changes nothing', async () => {
    const document = await open();
    expect(document.edit({ type: 'node.remove', id: 'nobody' })).toMatchObject({ code: 'edit.unknown' });
    expect(document.getState().canUndo).toBe(false);
  });
});

describe('saving by itself', () => {
  test('happens a moment after the last edit, and says so', async () => {
    const document = await open();
    document.edit(name('One'));
    expect(document.getState().saving).toEqual({ type: 'unsaved' });
    await timer.pass(500);
    document.edit(name('Two'));
    await timer.pass(500);
    expect(desk.saves).toBe(0);
    await timer.pass(400);
    expect(desk.saves).toBe(1);
    expect(desk.flow.name).toBe('Two');
    expect(document.getState().saving).toEqual({ type: 'saved' });
  });

  test('an edit during a save is saved after it', async () => {
    const document = await open();
    document.edit(name('One'));
    const first = document.save();
    document.edit(name('Two'));
    await first;
    expect(desk.flow.name).toBe('Two');
    expect(desk.saves).toBe(2);
  });

  test('off line it waits, keeps the work over a reload, and goes on by itself', async () => {
    desk.isReachable = false;
    const document = await open();
    document.edit(name('One'));
    await timer.pass(1000);
    expect(document.getState().saving).toEqual({ type: 'offline' });
    await document.close();
    desk.isReachable = true;
    const later = await open();
    expect(later.getState().flow.name).toBe('One');
    await timer.pass(1000);
    expect(desk.flow.name).toBe('One');
    expect(later.getState().saving).toEqual({ type: 'saved' });
  });

  test('a refusal is shown, and the next edit tries again', async () => {
    const document = await open();
    document.edit(name('forbidden'));
    await document.save();
    expect(document.getState().saving).toEqual({ type: 'refused', refusal: 'no' });
    document.edit(name('allowed'));
    await document.save();
    expect(document.getState().saving).toEqual({ type: 'saved' });
  });
});
