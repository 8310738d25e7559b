import { expect, test } from '@jest/globals';
import type { Event } from '@nightshift/schema';
import { testView } from '../../sdk/test-view.js';
import { contactTagged } from './contact-tagged.js';

function match(add: string[], remove: string[] = []) {
  const event: Event = { id: 'evt_1', type: 'contact.tagged', atMs: 0, add, remove };
  return contactTagged.match({ config: { any: ['VIP', 'hot'] }, event, view: testView({ event }), hit: [] });
}

test('fires when one of its tags is added, however it is written', () => {
  expect(match(['cold', 'vip '])).toEqual({ matched: true, why: { code: 'tag.added', detail: 'vip ' } });
  expect(match(['hot', 'ＶＩＰ']).why.detail).toBe('hot, ＶＩＰ');
});

test('is quiet on other tags and on removed ones', () => {
  expect(match(['cold'])).toEqual({ matched: false, why: { code: 'tag.other', detail: 'cold' } });
  expect(match([], ['vip']).matched).toBe(false);
});
