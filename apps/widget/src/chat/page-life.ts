import { browserClock } from '../clock.js';

// A page that nobody sees gives its line back: browsers allow six connections per host, and people open many tabs.
const UNSEEN_MS = 30_000;

/** Tells when the page goes out of use and when it is back: network, window, visibility, the cache of the Back button. */
export function followPage(calls: { onBack: () => void; onOffline: () => void; onUnseen: () => void }): void {
  let cancel: (() => void) | null = null;
  const comeBack = () => {
    cancel?.();
    calls.onBack();
  };
  for (const type of ['online', 'focus', 'pageshow']) addEventListener(type, comeBack);
  addEventListener('offline', calls.onOffline);
  addEventListener('pagehide', calls.onUnseen);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) cancel = browserClock.after(UNSEEN_MS, calls.onUnseen);
    else comeBack();
  });
}
