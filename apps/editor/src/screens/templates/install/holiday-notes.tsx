import { compileCalendar, coverageWarnings, type Calendar } from '@nightshift/calendar';
import { isJsonObject, type Template } from '@nightshift/schema';
import { ProblemList } from '../../../ui/problem-list.js';

/** What is not yet known of the public holidays that the template's calendars read, this year and the next. */
export function HolidayNotes({ template: { calendars = {} } }: { template: Template }) {
  const year = new Date().getFullYear();
  const warnings = Object.values(calendars)
    .filter(isCalendar)
    .map(compileCalendar)
    .flatMap((calendar) => [year, year + 1].flatMap((each) => coverageWarnings(calendar, each)));
  const told = new Map(warnings.map((warning) => [warning.message, { ...warning, path: '' }]));
  if (told.size === 0) return null;
  return (
    <div className="mt-4 rounded-lg bg-warn-soft p-3">
      <ProblemList problems={[...told.values()]} />
    </div>
  );
}

/** Checked in full where the template is read; here only as far as it is used. */
function isCalendar(calendar: object): calendar is Calendar {
  return (
    'zone' in calendar &&
    typeof calendar.zone === 'string' &&
    'week' in calendar &&
    isJsonObject(calendar.week)
  );
}
