/** Calendars have no title, only a name for machines: `demo-shop` is "Demo shop" to everybody. */
export function sayCalendar(name: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
