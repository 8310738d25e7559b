import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { openDocument, type FlowDocument } from './flow-document.js';
import type { FlowServer } from './flow-server.js';
import { createMemoryShelf, type Shelf } from './shelf.js';
import { edited, smallFlow } from './test-flow.js';

/** A server as the engine is one: revisions, and a refusal of what was made from an old one. */
class Desk implements FlowServer<string> {
  flow = smallFlow();
  revision = 1;
  isReachable = true;
  /** It saves, and the line breaks before it can say so. */
  losesAnswers = false;
  saves = 0;

  async load() {
    if (!this.isReachable) return { type: 'offline' } as const;
    return { type: 'loaded', flow: this.flow, revision: this.revision } as const;
  }

  async save(flow: Flow, revision: number) {
    if (!this.isReachable) return { type: 'offline' } as const;
    if (flow.name === 'forbidden') return { type: 'refused', refusal: 'no' } as const;
    if (revision !== this.revision) return { type: 'stale' } as const;
    this.saves += 1;
    this.flow = flow;
    this.revision += 1;
    if (this.losesAnswers) return { type: 'offline' } as const;
    return { type: 'saved', revision: this.revision } as const;
  }
}

/** Time that passes when it is told to. */
class Timer {
  nowMs = 0;
  #waiting = new Set<{ run: () => void; atMs: number }>();
  later = (run: () => void, ms: number): (() => void) => {
    const entry = { run, atMs: this.nowMs + ms };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  };
  async pass(ms: number): Promise<void> {
    this.nowMs += ms;
    for (const entry of [...this.#waiting].filter(({ atMs }) => atMs <= this.nowMs)) {
      this.#waiting.delete(entry);
      entry.run();
    }
    await settle();
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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

const name = (value: string) => ({ type: 'flow.rename', name: value }) as const;
const text = (id: string, value: unknown) => ({ type: 'node.set-field', id, field: 'text', value }) as const;

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

describe('two people', () => {
  test('edits of different nodes come together on both screens', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good night'));
    theirs.edit(text('hello', 'Hey'));
    await theirs.save();
    await mine.save();
    theirs.hear(desk.revision);
    await settle();
    for (const { nodes } of [desk.flow, mine.getState().flow, theirs.getState().flow]) {
      expect([nodes['hello']?.config['text'], nodes['bye']?.config['text']]).toEqual(['Hey', 'Good night']);
    }
    expect(mine.getState().conflicts).toEqual([]);
  });

  test('of the same field theirs is kept, and mine can still be chosen', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good night'));
    theirs.edit(text('bye', 'So long'));
    await theirs.save();
    await mine.save();
    expect(desk.flow.nodes['bye']?.config).toEqual({ text: 'So long' });
    const [conflict] = mine.getState().conflicts;
    expect(conflict).toMatchObject({ mine: 'Good night', theirs: 'So long', base: 'Bye' });
    if (conflict !== undefined) mine.resolve(conflict, 'mine');
    await mine.save();
    expect(mine.getState().conflicts).toEqual([]);
    expect(desk.flow.nodes['bye']?.config).toEqual({ text: 'Good night' });
  });

  test('what I saved without hearing of it is nobody else’s', async () => {
    const mine = await open();
    desk.losesAnswers = true;
    mine.edit(text('bye', 'Good'));
    await mine.save();
    desk.losesAnswers = false;
    mine.edit(text('bye', 'Good night'));
    await mine.save();
    expect(mine.getState()).toMatchObject({ conflicts: [], saving: { type: 'saved' } });
    expect(desk.flow.nodes['bye']?.config).toEqual({ text: 'Good night' });
  });

  test('what I wrote stays to choose however often they save the same place', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good night'));
    theirs.edit(text('bye', 'So long'));
    await theirs.save();
    await mine.save();
    mine.edit(text('bye', 'So long!'));
    theirs.edit(text('bye', 'See you'));
    await theirs.save();
    await mine.save();
    expect(mine.getState().conflicts).toEqual([
      expect.objectContaining({ mine: 'Good night', theirs: 'See you' }),
      expect.objectContaining({ mine: 'So long!', theirs: 'See you' }),
    ]);
  });

  test('a conflict survives a reload', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good night'));
    theirs.edit(text('bye', 'So long'));
    await theirs.save();
    await mine.save();
    await mine.close();
    expect((await open()).getState().conflicts).toHaveLength(1);
  });

  test('my step back leaves alone what they have changed since', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(name('Mine'));
    mine.edit(text('bye', 'Good night'));
    await mine.save();
    theirs.hear(desk.revision);
    await settle();
    theirs.edit(text('bye', 'So long'));
    await theirs.save();
    mine.hear(desk.revision);
    await settle();
    mine.undo();
    expect(mine.getState().flow).toMatchObject({
      name: 'Small',
      nodes: { bye: { config: { text: 'So long' } } },
    });
    expect(mine.getState().canUndo).toBe(false);
  });

  test('who saved first is told what was written over it, and can put it back', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good night'));
    await mine.save();
    theirs.edit(text('bye', 'So long'));
    await theirs.save();
    const [conflict] = theirs.getState().conflicts;
    if (conflict !== undefined) theirs.resolve(conflict, 'mine');
    await theirs.save();
    mine.hear(desk.revision);
    await settle();
    const [lost] = mine.getState().overruled;
    expect(lost).toEqual({
      path: ['nodes', 'bye', 'config', 'text'],
      base: 'Bye',
      mine: 'Good night',
      theirs: 'So long',
    });
    if (lost !== undefined) mine.resolve(lost, 'mine');
    await mine.save();
    expect(mine.getState().overruled).toEqual([]);
    expect(desk.flow.nodes['bye']?.config).toEqual({ text: 'Good night' });
  });

  test('nobody is told of what others fill in, or of what was written long ago', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    const node = { type: 'message.send', v: 1, config: {}, next: {} };
    mine.edit(text('hello', 'Hey'));
    await timer.pass(11 * 60_000);
    mine.edit({ type: 'node.add', id: 'new', node, position: [0, 0] });
    await mine.save();
    theirs.hear(desk.revision);
    await settle();
    theirs.edit(text('new', 'More'));
    theirs.edit(text('hello', 'Hello again'));
    await theirs.save();
    mine.hear(desk.revision);
    await settle();
    expect(mine.getState().overruled).toEqual([]);
  });

  test('a step that they bring back takes in what I wrote, and asks nothing', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good night'));
    theirs.edit({ type: 'node.remove', id: 'bye' });
    await theirs.save();
    await mine.save();
    expect(mine.getState().conflicts).toMatchObject([{ path: ['nodes', 'bye'] }]);
    theirs.undo();
    await theirs.save();
    mine.hear(desk.revision);
    await settle();
    expect(mine.getState().conflicts).toEqual([]);
    await mine.save();
    expect(desk.flow.nodes['bye']?.config).toEqual({ text: 'Good night' });
  });

  test('a conflict is gone when I write mine again', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good night'));
    theirs.edit(text('bye', 'So long'));
    await theirs.save();
    await mine.save();
    mine.edit(text('bye', 'Good night'));
    expect(mine.getState().conflicts).toEqual([]);
  });

  test('a change heard while nothing is unsaved appears by itself', async () => {
    const document = await open();
    desk.flow = edited(desk.flow, name('Theirs'));
    desk.revision += 1;
    document.hear(desk.revision);
    await settle();
    expect(document.getState().flow.name).toBe('Theirs');
    expect(document.getState().saving).toEqual({ type: 'saved' });
  });

  async function openElsewhere(): Promise<FlowDocument<string>> {
    const { flow, revision } = desk;
    return openDocument({
      flowId: 'flw_small',
      flow,
      revision,
      server: desk,
      shelf: createMemoryShelf(),
      later: timer.later,
      nowMs: () => timer.nowMs,
    });
  }
});
