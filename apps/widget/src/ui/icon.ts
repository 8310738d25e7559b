import { h, type Drawn } from './draw.js';

const PATHS = {
  chat: 'M12 3.5c-5 0-9 3.4-9 7.7 0 2.5 1.4 4.8 3.6 6.2L6 20.5l3.7-1.9c.7.2 1.5.3 2.3.3 5 0 9-3.4 9-7.7s-4-7.7-9-7.7Z',
  down: 'm6 9.5 6 6 6-6',
  close: 'm6.5 6.5 11 11m0-11-11 11',
  send: 'M12 19V5.5m-6 6 6-6 6 6',
  clock: 'M12 7.5V12l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  alert: 'M12 9v4m0 3v.1M12 4 2.5 20h19L12 4Z',
  file: 'M14 3H6v18h12V7l-4-4Zm0 0v4h4',
  moon: 'M19.5 14.3A8 8 0 0 1 9.7 4.5a8 8 0 1 0 9.8 9.8Z',
  star: 'm12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8 2.6-5.3Z',
  out: 'M8 6.5h9.5V16m0-9.5-11 11',
} as const;

/** A line drawing that screen readers skip; whatever holds it carries the name. */
export function icon(name: keyof typeof PATHS): Drawn {
  return h(
    'svg',
    { class: 'icon', 'data-icon': name, viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    h('path', { d: PATHS[name] }),
  );
}
