import { DwellClock } from './dwell-clock.js';

export interface Visit {
  readonly url: string;
  readonly title: string;
  readonly referrer: string;
  readonly at: string;
  readonly clock: DwellClock;
}

/** Calls `onVisit` for the page that is open and for every later page of a single-page application. Lives as long as the page. */
export function watchPages(onVisit: (visit: Visit) => void): void {
  let current = pageKey();
  let referrer = document.referrer;
  const announce = () => {
    onVisit(startVisit(referrer));
    referrer = location.href;
  };
  // Routers change the address first and the title a moment later, and may redirect in between.
  let timer: number | undefined;
  const check = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (pageKey() === current) return;
      current = pageKey();
      announce();
    }, 60);
  };
  announce();
  watchAddress(check);
  addEventListener('pageshow', (event) => {
    if (event.persisted) announce();
  });
}

function watchAddress(check: () => void): void {
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation !== undefined) {
    navigation.addEventListener('currententrychange', check);
    return;
  }
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history);
    history[name] = (...args) => {
      original(...args);
      check();
    };
  }
  addEventListener('popstate', check);
  addEventListener('hashchange', check);
}

function startVisit(referrer: string): Visit {
  return {
    url: location.href,
    title: document.title,
    referrer,
    at: new Date().toISOString(),
    clock: new DwellClock(performance.now(), !document.hidden),
  };
}

/** What makes a page another page: a `#part` does not, a `#/route` does. */
function pageKey(): string {
  return location.pathname + location.search + (/^#!?\//.test(location.hash) ? location.hash : '');
}
