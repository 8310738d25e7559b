import { expect, test } from '@jest/globals';
import { calledIn } from './called.js';

const whole = {
  template: {
    teams: [{ name: 'duty', title: { en: 'On duty', 'zh-CN': '值班', 'zh-TW': '值班' } }, { name: 'plain' }],
  },
  knowledge: [
    { name: 'lunar-new-year', title: { en: 'Standard questions', 'zh-CN': '常见问题', 'zh-TW': '常見問題' } },
  ],
} as unknown as Parameters<typeof calledIn>[0];

test('what a template brings is called by its title, and a calendar by a readable name', () => {
  const { calendar, team, base } = calledIn(whole, undefined, 'zh-CN');
  expect([calendar('lunar-new-year-desk'), calendar('late-shift')]).toEqual(['春节客服', 'Late shift']);
  expect([team('duty'), team('plain'), team('gone')]).toEqual(['值班', 'plain', 'gone']);
  expect([base('lunar-new-year'), base('other')]).toEqual(['常见问题', 'other']);
});

test('a team that is here already keeps the name it has here', () => {
  const here = { teams: [{ name: 'duty', title: 'Night team' }] };
  expect(calledIn(whole, here, 'en').team('duty')).toBe('Night team');
});
