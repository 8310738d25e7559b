import { describe, expect, test } from '@jest/globals';
import { scoreLead } from './lead-score.js';
import { play } from './test-play.js';

const isGerman = { field: 'contact.country', is: 'equals', value: 'DE' };
const hasBudget = { field: 'vars.budget', is: 'exists' };
const thresholds = [
  { atLeast: 10, tag: 'warm' },
  { atLeast: 20, tag: 'hot' },
];
const scored = (config: object, contact: object = {}, vars: Record<string, number> = {}) =>
  play(scoreLead, config, { contact, vars }).outcome;

describe('lead.score', () => {
  test('adds what is for everybody and what each condition that holds is worth', () => {
    const rules = [
      { when: isGerman, add: 5 },
      { when: hasBudget, add: -2 },
      { when: { not: isGerman }, add: 100 },
    ];
    const { effects, why } = scored({ add: 1, rules }, { country: 'DE' }, { budget: 1 });
    expect(effects).toEqual([{ type: 'contact.score', add: 4 }]);
    expect(why).toEqual({ code: 'score.added', values: { points: 4, held: 2, all: 3, score: 4 } });
  });

  test('tags by the highest score reached, and takes off the tag it had before', () => {
    expect(scored({ add: 6, thresholds }, { score: 5 }).effects).toEqual([
      { type: 'contact.score', add: 6 },
      { type: 'contact.tag', add: ['warm'], remove: [] },
    ]);
    expect(scored({ add: 10, thresholds }, { score: 11, tags: ['warm', 'vip'] }).effects).toEqual([
      { type: 'contact.score', add: 10 },
      { type: 'contact.tag', add: ['hot'], remove: ['warm'] },
    ]);
    expect(scored({ add: -20, thresholds }, { score: 21, tags: ['hot'] }).effects).toEqual([
      { type: 'contact.score', add: -20 },
      { type: 'contact.tag', add: [], remove: ['hot'] },
    ]);
  });

  test('leaves the tags alone when they are right already', () => {
    expect(scored({ add: 1, thresholds }, { score: 11, tags: ['warm'] }).effects).toEqual([
      { type: 'contact.score', add: 1 },
    ]);
    expect(scored({ add: 0, rules: [{ when: isGerman, add: 1 }] }).effects).toEqual([]);
  });

  test('refuses to score nothing, and two tags at one score', () => {
    expect(scoreLead.check({})).toMatchObject([{ path: '/add' }]);
    expect(scoreLead.check({ add: 1, thresholds: [...thresholds, { atLeast: 10, tag: 'x' }] })).toMatchObject(
      [{ path: '/thresholds/2/atLeast' }],
    );
    expect(scoreLead.check({ rules: [{ when: { field: 'a', is: 'equals' }, add: 1 }] })).toMatchObject([
      { path: '/rules/0/when/value' },
    ]);
  });
});
