import { expect, test } from '@jest/globals';
import { compileCalendar } from '@nightshift/calendar';
import { testView } from '../../sdk/test-view.js';
import { messageOffHours } from './message-off-hours.js';

const calendar = compileCalendar({ zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] } });

function match(at: string, name = 'default') {
  const view = testView({ nowMs: Date.parse(at), calendars: { default: calendar } });
  return messageOffHours.match({ config: { calendar: name }, event: view.event, view, hit: [] });
}

test('fires while closed, and says until when', () => {
  expect(match('2027-03-05T18:00:00+08:00')).toEqual({
    matched: true,
    why: { code: 'hours.closed', detail: '2027-03-08 09:00 Asia/Shanghai' },
  });
});

test('is quiet while open', () => {
  expect(match('2027-03-05T17:59:59+08:00')).toEqual({
    matched: false,
    why: { code: 'hours.open', detail: 'default' },
  });
});

test('is quiet without its calendar, and names it', () => {
  expect(match('2027-03-05T18:00:00+08:00', 'nights')).toEqual({
    matched: false,
    why: { code: 'calendar.unknown', detail: 'nights' },
  });
});
