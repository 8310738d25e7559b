import type { Shop } from './shop-told.js';

const DWELL_SECONDS = 30;
const WEEK_MS = 6 * 86_400_000;

/** Keeps the newcomer's notice true: what time it is for the team, and how long this product has been looked at. */
export function followNotice(shop: Shop, isProduct: boolean): void {
  let isHidden = sessionFlag();
  let seconds = 0;
  const tick = () => {
    const notice = document.querySelector<HTMLElement>('[data-notice]');
    if (notice === null) return;
    notice.hidden = isHidden;
    showClock(notice.querySelector('[data-clock]'), shop, Date.now());
    const dwell = notice.querySelector('[data-dwell]');
    if (isProduct && dwell !== null)
      dwell.textContent = seconds >= DWELL_SECONDS ? '✓' : `${String(seconds)} s`;
  };
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('[data-hide-notice]') === null) return;
    isHidden = true;
    sessionFlag('1');
    tick();
  });
  // A page is drawn anew when the language or the cart changes.
  const page = document.querySelector('#page');
  if (page !== null) new MutationObserver(tick).observe(page, { childList: true });
  setInterval(() => {
    if (!document.hidden) seconds += 1;
    tick();
  }, 1000);
  tick();
}

function showClock(clock: HTMLElement | null, shop: Shop, nowMs: number): void {
  if (clock === null || shop.zone === null) return;
  const { lang } = document.documentElement;
  const opening = shop.openings.find(([, endMs]) => endMs > nowMs);
  const state = opening === undefined ? 'away' : opening[0] <= nowMs ? 'atWork' : 'backAt';
  const when = opening === undefined ? '' : sayMoment(opening[0], nowMs, shop.zone, lang);
  clock.dataset['state'] = state === 'atWork' ? 'awake' : 'asleep';
  const text = `${sayClock(nowMs, shop.zone, lang)} · ${(clock.dataset[state] ?? '').replace('{when}', () => when)}`;
  if (clock.textContent !== text) clock.textContent = text;
}

/** With the name of the zone: the reader's may be another. */
function sayClock(atMs: number, zone: string, lang: string): string {
  const options = { timeZone: zone, ...TIME, timeZoneName: 'long' } as const;
  const parts = new Intl.DateTimeFormat(lang, options).formatToParts(atMs);
  const value = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${value('hour')}:${value('minute')} ${value('timeZoneName')}`;
}

/** The time by the shop's clock, with its day when that is another, and with its date when it is far off. */
export function sayMoment(atMs: number, nowMs: number, zone: string, lang: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const isToday = day.format(atMs) === day.format(nowMs);
  const isFar = atMs - nowMs > WEEK_MS;
  return new Intl.DateTimeFormat(lang, {
    timeZone: zone,
    ...TIME,
    ...(isFar ? { month: 'short', day: 'numeric' } : isToday ? {} : { weekday: 'short' }),
  }).format(atMs);
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function sessionFlag(value?: string): boolean {
  try {
    if (value !== undefined) sessionStorage.setItem('lantern-and-loom:notice', value);
    return sessionStorage.getItem('lantern-and-loom:notice') !== null;
  } catch {
    return value !== undefined;
  }
}
