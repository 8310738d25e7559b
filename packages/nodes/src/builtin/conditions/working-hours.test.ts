import { expect, test } from '@jest/globals';
import { compileCalendar } from '@nightshift/calendar';
import { testView } from '../../sdk/test-view.js';
import { workingHours } from './working-hours.js';

const calendars = {
  default: compileCalendar({ zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] } }),
  never: compileCalendar({ zone: 'Asia/Shanghai', week: {} }),
};
const enter = (at: string, calendar = 'default') =>
  workingHours.enter({ config: { calendar }, view: testView({ nowMs: Date.parse(at), calendars }) });
const opensFor = (
  at: string,
  contact: { zone?: string; country?: string; language?: string },
  calendar = 'default',
) =>
  workingHours.enter({
    config: { calendar, variable: 'back' },
    view: testView({ nowMs: Date.parse(at), calendars, contact }),
  }).vars;

test('goes by the clock of the calendar', () => {
  expect(enter('2027-03-05T09:00:00+08:00')).toEqual({
    why: { code: 'hours.is-open', values: { calendar: 'default' } },
    next: { type: 'go', port: 'open' },
  });
  expect(enter('2027-03-05T18:00:00+08:00')).toEqual({
    why: {
      code: 'hours.closed-until',
      values: {
        calendar: 'default',
        time: { atMs: Date.parse('2027-03-08T09:00:00+08:00'), zone: 'Asia/Shanghai' },
      },
    },
    next: { type: 'go', port: 'closed' },
  });
});

test('is closed without a time when nobody comes back', () => {
  expect(enter('2027-03-05T09:00:00+08:00', 'never')).toEqual({
    why: { code: 'hours.is-closed', values: { calendar: 'never' } },
    next: { type: 'go', port: 'closed' },
  });
});

test('fails, and says how to mend it, when the calendar does not exist', () => {
  expect(enter('2027-03-05T09:00:00+08:00', 'nights')).toEqual({
    next: {
      type: 'fail',
      code: 'calendar.unknown',
      message:
        'There is no calendar called “nights”. Create it under Settings, or choose another one in this step.',
      values: { calendar: 'nights' },
    },
  });
});

test('keeps when it opens again, in words and on the clock of the customer', () => {
  const friday = '2027-03-05T18:00:00+08:00';
  expect(opensFor(friday, { zone: 'Europe/Berlin' })).toEqual({ back: 'Monday 2:00 your time' });
  expect(opensFor(friday, { zone: 'Asia/Taipei', language: 'zh-TW' })).toEqual({
    back: '您當地時間星期一 9:00',
  });
  expect(opensFor(friday, {})).toEqual({ back: 'Monday 9:00 (China Standard Time)' });
  expect(opensFor('2027-03-05T09:00:00+08:00', {})).toEqual({ back: 'now' });
  expect(opensFor(friday, {}, 'never')).toEqual({ back: '' });
});

test('without a zone, keeps it on the clock of the country, else on a likely one that it names', () => {
  const friday = '2027-03-05T18:00:00+08:00';
  expect(opensFor(friday, { country: 'DE' })).toEqual({ back: 'Monday 2:00 your time' });
  expect(opensFor(friday, { country: 'US' })).toEqual({ back: 'Sunday 20:00 (Eastern Standard Time)' });
  expect(opensFor(friday, { language: 'zh-TW' })).toEqual({ back: '星期一 9:00（台北標準時間）' });
});
