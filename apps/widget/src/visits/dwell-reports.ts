import { newId } from '../ids.js';
import type { Visit } from './page-watch.js';

/** Watches the visit that is current; `report` is called at its start and at each threshold of visible time. */
export function reportVisits(report: (data: Record<string, unknown>, at: string) => void): {
  start: (visit: Visit) => void;
  setThresholds: (thresholdsMs: readonly number[]) => void;
} {
  let visit: Visit | null = null;
  let page: Record<string, unknown> = {};
  let thresholdsMs: readonly number[] = [];
  let timer: number | undefined;

  const look = () => {
    clearTimeout(timer);
    if (visit === null) return;
    const dwell = visit.clock.look(performance.now(), thresholdsMs);
    if (dwell !== null) report({ ...page, ...dwell }, new Date().toISOString());
    const waitMs = visit.clock.nextLookMs(thresholdsMs);
    if (waitMs !== null) timer = window.setTimeout(look, Math.ceil(waitMs));
  };
  document.addEventListener('visibilitychange', () => {
    visit?.clock.setVisible(performance.now(), !document.hidden);
    look();
  });
  return {
    start(next) {
      const { url, title, referrer } = next;
      visit = next;
      // Before the chat was there, nobody watched whether the page was seen.
      next.clock.setVisible(performance.now(), !document.hidden);
      page = { url, title, referrer, visitId: newId() };
      report({ ...page, dwellMs: 0 }, next.at);
      look();
    },
    setThresholds(next) {
      thresholdsMs = next;
      look();
    },
  };
}
