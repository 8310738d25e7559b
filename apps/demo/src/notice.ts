const DWELL_SECONDS = 30;
const ZONE = 'Asia/Shanghai';

/** Keeps the newcomer's notice true: what time it is for the team, and how long this product has been looked at. */
export function followNotice(isProduct: boolean): void {
  let isHidden = sessionFlag();
  let seconds = 0;
  const tick = () => {
    const notice = document.querySelector<HTMLElement>('[data-notice]');
    if (notice === null) return;
    notice.hidden = isHidden;
    showClock(notice.querySelector('[data-clock]'));
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

function showClock(clock: HTMLElement | null): void {
  if (clock === null) return;
  const now = new Date();
  const time = new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const words = isAtWork(now) ? clock.dataset['awake'] : clock.dataset['asleep'];
  clock.dataset['state'] = isAtWork(now) ? 'awake' : 'asleep';
  const text = `${time.format(now)} · ${words ?? ''}`;
  if (clock.textContent !== text) clock.textContent = text;
}

/** Nine to six, Monday to Friday, in Shanghai. */
export function isAtWork(now: Date): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    weekday: 'short',
    hour: '2-digit',
    hour12: false,
  }).formatToParts(now);
  const hour = Number(parts.find(({ type }) => type === 'hour')?.value);
  const isWeekend = ['Sat', 'Sun'].includes(parts.find(({ type }) => type === 'weekday')?.value ?? '');
  return !isWeekend && hour >= 9 && hour < 18;
}

function sessionFlag(value?: string): boolean {
  try {
    if (value !== undefined) sessionStorage.setItem('lantern-and-loom:notice', value);
    return sessionStorage.getItem('lantern-and-loom:notice') !== null;
  } catch {
    return value !== undefined;
  }
}
