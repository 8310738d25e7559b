import { expect, test } from '@jest/globals';
import { catalogue, flowOf } from './testing/catalogue.js';
import { createFlowUpgrade, missingUpgrades, upgradeConfigs, upgradeFlow } from './upgrade-flow.js';

const twice = createFlowUpgrade(
  {
    1: ({ title, ...rest }) => ({ ...rest, name: title ?? 'Untitled' }),
    2: (document) => ({ ...document, languages: ['en'] }),
  },
  3,
);

test('a flow is lifted one form after the other', () => {
  expect(twice({ schema: 1, title: 'A' })).toEqual({
    ok: true,
    document: { schema: 3, name: 'A', languages: ['en'] },
  });
  expect(twice({ schema: 2, name: 'B' })).toEqual({
    ok: true,
    document: { schema: 3, name: 'B', languages: ['en'] },
  });
});

test('a flow of the newest form stays the very same', () => {
  const document = { schema: 1, anything: true };
  const upgraded = upgradeFlow(document);
  expect(upgraded.ok && upgraded.document).toBe(document);
});

test('a gap between the forms is refused at start', () => {
  expect(() => createFlowUpgrade({ 1: (document) => document }, 3)).toThrow(
    'flows of form 2 have no upgrade',
  );
  expect(missingUpgrades({ 2: true }, 4)).toEqual([1, 3]);
});

test('what is no flow, or a newer one, or breaks on the way, is a problem and never an exception', () => {
  const code = (document: unknown, upgrade = twice) => {
    const upgraded = upgrade(document);
    return upgraded.ok ? 'ok' : upgraded.problem.code;
  };
  for (const junk of [null, 5, [], {}, { schema: '1' }, { schema: 1.5 }, { schema: 0 }])
    expect(code(junk)).toBe('flow.no-schema');
  expect(code({ schema: 4 })).toBe('flow.newer');
  const breaks = createFlowUpgrade(
    {
      1: () => {
        throw new Error('no title');
      },
    },
    2,
  );
  expect(code({ schema: 1 }, breaks)).toBe('flow.upgrade-failed');
});

test('configs are lifted to the installed version, and only those that need it', () => {
  const flow = flowOf({ a: ['picky', { old: true }, { done: 'b' }], b: ['send', { text: 'Hi' }] });
  const lifted = upgradeConfigs(flow, catalogue);
  expect(lifted.problems).toEqual([]);
  expect(lifted.flow.nodes['a']).toEqual({
    type: 'picky',
    v: 3,
    config: { word: 'lifted' },
    next: { done: 'b' },
  });
  expect(lifted.flow.nodes['b']).toBe(flow.nodes['b']);
  expect(upgradeConfigs(lifted.flow, catalogue).flow).toBe(lifted.flow);
});
