import { describe, expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { abSplit } from './ab-split.js';

const ways = [
  { id: 'a', weight: 9 },
  { id: 'b', weight: 1 },
];

function share(of: string, nodeId = 'node'): number {
  let count = 0;
  for (let each = 0; each < 5000; each += 1) {
    const { next } = abSplit.enter({
      config: { ways },
      view: testView({ contact: { id: `cnt_${each}` }, nodeId }),
    });
    if (next.type === 'go' && next.port === of) count += 1;
  }
  return count / 5000;
}

describe('a sticky split', () => {
  test('sends a customer the same way every time, whatever the dice say', () => {
    const ports = [0, 0.5, 0.99].map(
      (random) => abSplit.enter({ config: { ways }, view: testView({ randoms: [random] }) }).next,
    );
    expect(new Set(ports.map((next) => JSON.stringify(next))).size).toBe(1);
  });
  test('keeps to the shares', () => {
    expect(share('b')).toBeGreaterThan(0.08);
    expect(share('b')).toBeLessThan(0.12);
  });
  test('splits anew at another step', () => {
    const portsAt = (nodeId: string) =>
      Array.from({ length: 200 }, (_, each) =>
        JSON.stringify(
          abSplit.enter({
            config: {
              ways: [
                { id: 'a', weight: 1 },
                { id: 'b', weight: 1 },
              ],
            },
            view: testView({ contact: { id: `cnt_${each}` }, nodeId }),
          }).next,
        ),
      ).join();
    expect(portsAt('one')).not.toBe(portsAt('two'));
    expect(portsAt('one')).toBe(portsAt('one'));
  });
});

test('throws the dice of the run when it is not sticky', () => {
  const port = (random: number) =>
    abSplit.enter({ config: { ways, sticky: false }, view: testView({ randoms: [random] }) }).next;
  expect(port(0)).toEqual({ type: 'go', port: 'a' });
  expect(port(0.89)).toEqual({ type: 'go', port: 'a' });
  expect(port(0.9)).toEqual({ type: 'go', port: 'b' });
});

test('never takes a way without a share', () => {
  const closed = [
    { id: 'a', weight: 0 },
    { id: 'b', weight: 1 },
    { id: 'c', weight: 0 },
  ];
  for (const random of [0, 0.5, 0.999999]) {
    expect(
      abSplit.enter({ config: { ways: closed, sticky: false }, view: testView({ randoms: [random] }) }).next,
    ).toEqual({ type: 'go', port: 'b' });
  }
});

test('fails when no way has a share', () => {
  expect(abSplit.enter({ config: { ways: [{ id: 'a', weight: 0 }] }, view: testView() }).next).toMatchObject({
    type: 'fail',
    code: 'split.no-weight',
  });
});

test('refuses splits that do not split', () => {
  const codes = (config: object) => abSplit.check(config).map(({ code }) => code);
  expect(codes({ ways })).toEqual([]);
  expect(codes({ ways: [{ id: 'a', weight: 1 }] })).toEqual(['split.too-few']);
  expect(
    codes({
      ways: [
        { id: 'a', weight: 0 },
        { id: 'b', weight: 0 },
      ],
    }),
  ).toEqual(['split.no-weight']);
  expect(
    codes({
      ways: [
        { id: 'a', weight: 1 },
        { id: 'a', weight: 1 },
      ],
    }),
  ).toEqual(['case.duplicate']);
});
