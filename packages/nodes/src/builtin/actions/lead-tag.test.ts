import { expect, test } from '@jest/globals';
import { tagLead } from './lead-tag.js';
import { play } from './test-play.js';

test('puts tags on and takes tags off', () => {
  expect(play(tagLead, { add: ['hot'], remove: ['cold'] }).outcome).toEqual({
    effects: [{ type: 'contact.tag', add: ['hot'], remove: ['cold'] }],
    next: { type: 'go', port: 'done' },
  });
  expect(play(tagLead, { remove: ['cold'] }).outcome.effects).toEqual([
    { type: 'contact.tag', add: [], remove: ['cold'] },
  ]);
});

test('refuses no tags at all, and one tag in both lists', () => {
  expect(tagLead.check({})).toMatchObject([{ path: '/add' }]);
  expect(tagLead.check({ add: ['a', 'b'], remove: ['b'] })).toMatchObject([
    { path: '/remove', message: '“b” would be added and removed at once.' },
  ]);
});
