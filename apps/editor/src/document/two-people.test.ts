import { beforeEach, describe, expect, test } from '@jest/globals';
import { openDocument, type FlowDocument } from './flow-document.js';
import { createMemoryShelf, type Shelf } from './shelf.js';
import { Desk, name, settle, text, Timer } from './test-desk.js';
import { edited } from './test-flow.js';

let desk: Desk;
let timer: Timer;
let shelf: Shelf;
beforeEach(() => {
  desk = new Desk();
  timer = new Timer();
  shelf = createMemoryShelf();
});

async function open(kept: Shelf = shelf): Promise<FlowDocument<string>> {
  const { flow, revision } = desk;
  return openDocument({
    flowId: 'flw_small',
    flow,
    revision,
    server: desk,
    shelf: kept,
    kept: await kept.load('flw_small'),
    later: timer.later,
    nowMs: () => timer.nowMs,
  });
}

async function openElsewhere(): Promise<FlowDocument<string>> {
  return open(createMemoryShelf());
}

const said = (document: FlowDocument<string>, id = 'bye'): unknown =>
  document.getState().flow.nodes[id]?.config['text'];

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

  test('who has to choose goes on in their own words: one conflict, with the latest words of both', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good'));
    for (const [own, other] of [
      ['Good n', 'So'],
      ['', 'So l'],
      ['Good night', 'So long'],
    ] as const) {
      theirs.edit(text('bye', other));
      await theirs.save();
      mine.hear(desk.revision);
      await settle();
      mine.edit(text('bye', own));
      await mine.save();
      expect(said(mine)).toBe(own);
    }
    expect(said(theirs)).toBe('So long');
    expect(desk.flow.nodes['bye']?.config).toEqual({ text: 'So long' });
    expect(mine.getState().conflicts).toEqual([
      { path: ['nodes', 'bye', 'config', 'text'], base: 'Bye', mine: 'Good night', theirs: 'So long' },
    ]);
    expect(theirs.getState()).toMatchObject({ conflicts: [], overruled: [] });
  });

  test.each([
    ['mine', 'Good night', 'So long'],
    ['theirs', 'So long', 'So long'],
  ] as const)(
    'choosing %s once settles it, and a step back leads to theirs',
    async (choice, left, before) => {
      const [mine, theirs] = [await open(), await openElsewhere()];
      for (const [own, other] of [
        ['Good', 'So'],
        ['Good night', 'So long'],
      ] as const) {
        mine.edit(text('bye', own));
        theirs.edit(text('bye', other));
        await theirs.save();
        mine.hear(desk.revision);
        await settle();
      }
      const [conflict] = mine.getState().conflicts;
      if (conflict !== undefined) mine.resolve(conflict, choice);
      await mine.save();
      expect(mine.getState()).toMatchObject({ conflicts: [], saving: { type: 'saved' } });
      expect([said(mine), desk.flow.nodes['bye']?.config['text']]).toEqual([left, left]);
      mine.undo();
      expect(said(mine)).toBe(before);
    },
  );

  test('when they come to write what I wrote, nothing is left to choose', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good night'));
    theirs.edit(text('bye', 'Good'));
    await theirs.save();
    await mine.save();
    theirs.edit(text('bye', 'Good night'));
    await theirs.save();
    mine.hear(desk.revision);
    await settle();
    expect(mine.getState()).toMatchObject({ conflicts: [], saving: { type: 'saved' } });
  });

  test('one language of a text is contested, and the others are saved', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('hello', { en: 'Hey', 'zh-CN': '您好' }));
    theirs.edit(text('hello', { en: 'Hi', 'zh-CN': '您好' }));
    await theirs.save();
    await mine.save();
    mine.edit(text('hello', { en: 'Hey there', 'zh-CN': '您好啊' }));
    await mine.save();
    expect(desk.flow.nodes['hello']?.config['text']).toEqual({ en: 'Hi', 'zh-CN': '您好啊' });
    expect(said(mine, 'hello')).toEqual({ en: 'Hey there', 'zh-CN': '您好啊' });
    expect(mine.getState().conflicts).toMatchObject([{ mine: 'Hey there', theirs: 'Hi' }]);
  });

  test('a step that they delete while its text is contested comes back with my latest words', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good'));
    theirs.edit(text('bye', 'So long'));
    await theirs.save();
    await mine.save();
    mine.edit(text('bye', 'Good night'));
    theirs.edit({ type: 'node.remove', id: 'bye' });
    await theirs.save();
    mine.hear(desk.revision);
    await settle();
    const { conflicts } = mine.getState();
    expect(conflicts).toMatchObject([{ path: ['nodes', 'bye'], mine: { config: { text: 'Good night' } } }]);
    if (conflicts[0] !== undefined) mine.resolve(conflicts[0], 'mine');
    await mine.save();
    expect(desk.flow.nodes['bye']?.config).toEqual({ text: 'Good night' });
  });

  test('a conflict survives a reload', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good night'));
    theirs.edit(text('bye', 'So long'));
    await theirs.save();
    await mine.save();
    await mine.close();
    const again = await open();
    expect(again.getState().conflicts).toMatchObject([{ mine: 'Good night', theirs: 'So long' }]);
    expect([said(again), desk.flow.nodes['bye']?.config['text']]).toEqual(['Good night', 'So long']);
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

  test('a conflict is gone when I write what they wrote', async () => {
    const [mine, theirs] = [await open(), await openElsewhere()];
    mine.edit(text('bye', 'Good night'));
    theirs.edit(text('bye', 'So long'));
    await theirs.save();
    await mine.save();
    mine.edit(text('bye', 'So long'));
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
});
