import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '@nightshift/nodes';
import { edited, smallFlow } from '../document/test-flow.js';
import { copyAll, paste } from './clip.js';
import { readClip } from './read-clip.js';
import { addStep, groupAll, putBetween, regroup, removeAll, ungroupAll } from './edits.js';

const manifest: Manifest = {
  kind: 'node',
  type: 'acme.offer',
  version: 3,
  title: 'Offer',
  category: 'message',
  description: '',
  config: {
    type: 'object',
    required: ['text', 'times'],
    properties: { text: { type: 'string' }, times: { type: 'integer', default: 2 } },
  },
  ports: ['done', 'error'],
  explain: [],
  writes: [],
  waits: false,
  settles: false,
};

const flow = smallFlow();

describe('adding a step', () => {
  test('onto a port: connected, with what must be filled in', () => {
    const { id, operation } = addStep(flow, manifest, [10.4, 20], {
      type: 'port',
      from: 'bye',
      port: 'done',
    });
    const after = edited(flow, operation);
    expect(after.nodes[id]).toEqual({ type: 'acme.offer', v: 3, config: { text: '', times: 2 }, next: {} });
    expect(after.nodes['bye']?.next).toEqual({ done: id });
    expect(after.layout?.[id]).toEqual([10, 20]);
  });

  test('onto a line: comes between its ends', () => {
    const { id, operation } = addStep(flow, manifest, [0, 0], { type: 'edge', from: 'hello', port: 'done' });
    const after = edited(flow, operation);
    expect([after.nodes['hello']?.next, after.nodes[id]?.next]).toEqual([{ done: id }, { done: 'bye' }]);
  });

  test('twice at once: under ids that can be read and do not meet', () => {
    const ids = Array.from({ length: 200 }, () => addStep(flow, manifest, [0, 0], { type: 'nowhere' }).id);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^acme-offer-[a-z2-9]{5}$/);
  });
});

test('a card dropped onto a line comes between, by its first free way out', () => {
  const { id, operation } = addStep(flow, manifest, [0, 0], { type: 'nowhere' });
  const before = edited(flow, operation);
  const put = putBetween(before, id, 'hello', 'done', ['done', 'error']);
  expect(put).toBeDefined();
  if (put === undefined) return;
  const after = edited(before, put);
  expect([after.nodes['hello']?.next, after.nodes[id]?.next]).toEqual([{ done: id }, { done: 'bye' }]);
});

test('deleting heals the line', () => {
  const operation = removeAll(flow, ['hello']);
  expect(operation).toBeDefined();
  if (operation !== undefined) expect(edited(flow, operation).triggers['start']?.next).toBe('bye');
});

describe('groups', () => {
  const made = groupAll(flow, ['hello', 'bye'], 'Greeting');
  const grouped = made === undefined ? flow : edited(flow, made.operation);
  const id = made?.id ?? '';

  test('a frame around what is chosen, and away again', () => {
    expect(grouped.groups).toEqual([{ id, title: 'Greeting', members: ['hello', 'bye'] }]);
    const operation = ungroupAll(grouped, new Set(['bye']));
    expect(operation && edited(grouped, operation).groups).toEqual([]);
  });

  test('a card is carried in and out', () => {
    const into = edited(grouped, { type: 'batch', edits: regroup(grouped, new Map([['start', id]])) });
    expect(into.groups?.[0]?.members).toEqual(['hello', 'bye', 'start']);
    const out = edited(into, { type: 'batch', edits: regroup(into, new Map([['bye', null]])) });
    expect(out.groups?.[0]?.members).toEqual(['hello', 'start']);
  });

  test('deleting a frame leaves what is in it; deleting all that is in it takes the frame along', () => {
    const frame = removeAll(grouped, [id]);
    const after = frame && edited(grouped, frame);
    expect([after?.groups, Object.keys(after?.nodes ?? {})]).toEqual([[], ['hello', 'bye']]);
    const all = removeAll(grouped, ['hello', 'bye', id]);
    expect(all && edited(grouped, all).groups).toEqual([]);
  });
});

describe('copy and paste', () => {
  const clipOf = (text: string) => {
    const read = readClip(text);
    return read.type === 'clip' ? read.clip : undefined;
  };

  test('is text, brings the connections within along and no others', () => {
    const clip = clipOf(JSON.stringify(copyAll(flow, new Set(['start', 'hello']))));
    const made = clip && paste(flow, clip, [100, 100]);
    expect(made).toBeDefined();
    if (made === undefined) return;
    const after = edited(flow, made.operation);
    const [message, trigger] = [
      made.ids.find((id) => id in after.nodes),
      made.ids.find((id) => id in after.triggers),
    ];
    expect(after.triggers[trigger ?? '']?.next).toBe(message);
    expect(after.nodes[message ?? '']?.next).toEqual({ done: null });
    expect([after.layout?.[trigger ?? ''], after.layout?.[message ?? '']]).toEqual([
      [100, 100],
      [420, 100],
    ]);
  });

  test('comes with its frame, and out of the middle of a message', () => {
    const made = groupAll(flow, ['hello', 'bye'], 'Greeting');
    const grouped = made === undefined ? flow : edited(flow, made.operation);
    const text = JSON.stringify(copyAll(grouped, new Set([made?.id ?? ''])), null, 1);
    const clip = clipOf(`Here you are:\n\`\`\`\n${text}\n\`\`\`\nGood luck`);
    const pasted = clip && paste(grouped, clip, [0, 0]);
    const after = pasted && edited(grouped, pasted.operation);
    expect(after?.groups?.map(({ title, members }) => [title, members.length])).toEqual([
      ['Greeting', 2],
      ['Greeting', 2],
    ]);
    expect(after?.groups?.[1]?.members).toEqual(pasted?.ids);
  });

  test('takes a whole flow', () => {
    expect(Object.keys(clipOf(JSON.stringify(flow))?.nodes ?? {})).toEqual(['hello', 'bye']);
  });

  test('takes nothing else for a part of a flow, and says what is wrong with a broken one', () => {
    expect(readClip('hello')).toEqual({ type: 'other' });
    expect(readClip('{"nightshift": "other"}')).toEqual({ type: 'other' });
    expect(readClip('{"nightshift": "clip", }')).toMatchObject({ type: 'broken' });
    const clip = copyAll(flow, new Set(['hello']));
    const broken = { ...clip, nodes: { hello: { ...clip.nodes['hello'], next: 7 } } };
    expect(readClip(JSON.stringify(broken))).toEqual({
      type: 'broken',
      why: expect.stringContaining('/nodes/hello/next'),
    });
  });
});
