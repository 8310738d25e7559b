import { expect, test } from '@jest/globals';
import { applyOp, byOtherFlow, flowProblem, type Flow, type FlowTrigger } from '@nightshift/schema';
import { settleWith } from './fix-overlap.js';

const trigger = (rules: FlowTrigger['rules']): FlowTrigger => ({
  type: 'message.keyword',
  v: 1,
  config: { any: ['price'] },
  ...(rules === undefined ? {} : { rules }),
  next: null,
});
const flow: Flow = {
  schema: 1,
  id: 'own',
  name: 'Own',
  languages: ['en'],
  variables: {},
  triggers: {
    price: trigger(undefined),
    stop: trigger({ priority: 3, interrupts: true }),
    greet: trigger({ priority: 1, group: 'greeting' }),
    rest: trigger({ priority: -20 }),
  },
  nodes: {},
};
const overlap = (settle: string, count = 1) =>
  flowProblem(
    count === 0 ? 'overlap.trigger' : 'overlap.words',
    { path: '/triggers/price', nodeId: 'price' },
    { otherId: 'other', other: 'Other', settle, count, shown: '"price, net", "cost"' },
  );
const context = { flow };
const rulesAfter = (problems: Parameters<typeof byOtherFlow>[0], which: number) => {
  const [other] = byOtherFlow(problems).others;
  const fix = other === undefined ? undefined : settleWith(other, context)[which];
  if (fix?.type !== 'edit') return undefined;
  const applied = applyOp(flow, fix.operation);
  if (!applied.ok) throw new Error('refused');
  return Object.fromEntries(Object.entries(applied.flow.triggers).map(([id, { rules }]) => [id, rules]));
};

test('a flow that is to answer first goes before the other, and its own order stays', () => {
  expect(rulesAfter([overlap('price:6:4')], 0)).toEqual({
    price: { priority: 6, overlaps: { other: 'wins' } },
    stop: { priority: 7, interrupts: true },
    greet: { priority: 1, group: 'greeting' },
    rest: { priority: -20 },
  });
});

test('one that is to answer last goes behind it, and what came after still does', () => {
  expect(rulesAfter([overlap('price:-19:-21'), overlap('stop:5:2', 0)], 1)).toEqual({
    price: { priority: -21, overlaps: { other: 'yields' } },
    stop: { priority: 2, interrupts: true, overlaps: { other: 'yields' } },
    greet: { priority: 1, group: 'greeting' },
    rest: { priority: -22 },
  });
});

test('one that is first already is only said to be', () => {
  expect(rulesAfter([overlap('price:-99:-101')], 0)).toMatchObject({
    price: { priority: 0, overlaps: { other: 'wins' } },
    stop: { priority: 3 },
  });
});

test('nobody goes higher than the highest', () => {
  const [other] = byOtherFlow([overlap('price:1001:999')]).others;
  expect(other && settleWith(other, context).map(({ word }) => word)).toEqual(['answerLast']);
});

test('overlaps are summed up by the other flow, with the words as they were written', () => {
  const elsewhere = {
    ...overlap('price:1:-1'),
    params: { otherId: 'b', other: 'B', count: 7, shown: '"a"' },
  };
  const plain = flowProblem('flow.no-trigger', { path: '/triggers' });
  const { others, rest } = byOtherFlow([overlap('', 2), overlap('', 0), elsewhere, plain]);
  expect(others.map(({ name, words, shown, occasions }) => ({ name, words, shown, occasions }))).toEqual([
    { name: 'B', words: 7, shown: ['"a"'], occasions: 0 },
    { name: 'Other', words: 2, shown: ['"price, net"', '"cost"'], occasions: 1 },
  ]);
  expect(rest).toEqual([plain]);
});

test('words of this flow are counted once, however many the other has that contain them', () => {
  const own = '"price", "cost"';
  const [one, two] = ['price:1:-1', 'price:5:-1'].map((settle) => ({
    ...overlap(settle),
    params: { otherId: 'b', other: 'B', count: 16, shown: '"low price"', own, settle },
  }));
  const { others } = byOtherFlow([one, two].filter((each) => each !== undefined));
  expect(others).toMatchObject([{ words: 2, shown: ['"price"', '"cost"'] }]);
});

test('of what is settled only questions are left: this flow interrupts, too, or the other one goes first', () => {
  const params = {
    otherId: 'other',
    other: 'Other',
    settle: 'price:-3:-5 rest:-19:-21',
    count: 1,
    shown: '"price"',
  };
  const asking = (askingId: string) =>
    flowProblem(
      'overlap.asking',
      { path: '/triggers/price' },
      { ...params, askingId, asking: askingId, interrupts: 'ends' },
    );
  const [other] = byOtherFlow([asking('other')]).others;
  expect(other).toMatchObject({ words: 0, occasions: 0, asking: 'other' });
  expect(other && settleWith(other, context).map(({ word }) => word)).toEqual(['interruptToo', 'answerLast']);
  expect(rulesAfter([asking('other')], 0)).toEqual({
    price: { interrupts: 'ends' },
    stop: { priority: 3, interrupts: true },
    greet: { priority: 1, group: 'greeting' },
    rest: { priority: -20, interrupts: 'ends' },
  });
  const [own] = byOtherFlow([asking('own')]).others;
  expect(own && settleWith(own, context).map(({ word }) => word)).toEqual(['answerFirst']);
});
