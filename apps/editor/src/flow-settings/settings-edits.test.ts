import { describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { isBurstWrong, settingsEdits, settingsOf } from './settings-edits.js';

const flow: Flow = {
  schema: 1,
  id: 'flw_a',
  name: 'Lamps',
  languages: ['en', 'zh-CN'],
  variables: { amount: { type: 'number' } },
  triggers: {},
  nodes: {},
};
const edits = (change: Record<string, unknown>) =>
  settingsEdits(flow, { ...settingsOf(flow, 'en'), ...change }, 'en');

describe('the settings of a flow', () => {
  test('that nobody has changed are no edit', () => {
    expect(edits({})).toEqual([]);
  });

  test('change field by field', () => {
    expect(edits({ name: 'Lanterns', description: 'Ask Ines' })).toEqual([
      { type: 'flow.rename', name: 'Lanterns' },
      { type: 'flow.describe', description: 'Ask Ines' },
    ]);
    expect(edits({ burst: { mode: 'queue' } })).toEqual([{ type: 'burst.set', burst: { mode: 'queue' } }]);
    expect(edits({ burst: { mode: 'merge', pause: 'PT0.5S', maxMessages: 4 } })).toEqual([
      { type: 'burst.set', burst: { mode: 'merge', windowMs: 500, maxMessages: 4 } },
    ]);
    expect(edits({ languages: ['en', 'de'], fallback: 'en' })).toEqual([
      { type: 'language.add', language: 'de' },
      { type: 'language.remove', language: 'zh-CN' },
    ]);
    expect(edits({ fallback: 'zh-CN' })).toEqual([{ type: 'language.move', language: 'zh-CN', at: 0 }]);
    expect(edits({ variables: { order: { type: 'text', initial: 'none' } } })).toEqual([
      { type: 'variable.remove', name: 'amount' },
      { type: 'variable.set', name: 'order', variable: { type: 'text', initial: 'none' } },
    ]);
  });

  test('show the pause of a burst as a length of time', () => {
    const merging: Flow = { ...flow, burst: { mode: 'merge', windowMs: 2500 } };
    const shown = settingsOf(merging, 'en');
    expect(shown['burst']).toEqual({ mode: 'merge', pause: 'PT2.5S' });
    expect(settingsEdits(merging, shown, 'en')).toEqual([]);
    const tooLong = { ...shown, burst: { mode: 'merge', pause: 'PT2M' } };
    expect([isBurstWrong(shown), isBurstWrong(tooLong), settingsEdits(merging, tooLong, 'en')]).toEqual([
      false,
      true,
      [],
    ]);
  });

  test('show the title of a variable as it reads on the screen, and keep it for other readers', () => {
    const title = { en: 'Sum', 'zh-CN': '金额' };
    const titled: Flow = { ...flow, variables: { amount: { type: 'number', title } } };
    const shown = settingsOf(titled, 'zh-CN');
    expect(shown['variables']).toEqual({ amount: { type: 'number', title: '金额' } });
    expect(settingsEdits(titled, shown, 'zh-CN')).toEqual([]);
    const changed = { ...shown, variables: { amount: { type: 'number', title: '总额' } } };
    expect(settingsEdits(titled, changed, 'zh-CN')).toEqual([
      {
        type: 'variable.set',
        name: 'amount',
        variable: { type: 'number', title: { en: 'Sum', 'zh-CN': '总额' } },
      },
    ]);
  });

  test('leave out what a flow cannot hold', () => {
    expect(edits({ name: ' ', languages: [], burst: { mode: 'merge' } })).toEqual([]);
    expect(edits({ variables: { amount: { type: 'number' }, 'no name': { type: 'text' } } })).toEqual([]);
  });
});
