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

test('goes by the clock of the calendar', () => {
  expect(enter('2027-03-05T09:00:00+08:00')).toEqual({ why: 'open', next: { type: 'go', port: 'open' } });
  expect(enter('2027-03-05T18:00:00+08:00')).toEqual({
    why: 'closed until 2027-03-08 09:00 Asia/Shanghai',
    next: { type: 'go', port: 'closed' },
  });
});

test('is closed without a time when nobody comes back', () => {
  expect(enter('2027-03-05T09:00:00+08:00', 'never')).toEqual({
    why: 'closed',
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
    },
  });
});
