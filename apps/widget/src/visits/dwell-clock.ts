// How long a person has really had a page before their eyes.
// 1. Only time in which the page is visible counts.
// 2. A gap longer than the longest wait between two looks is a machine asleep; it counts as that longest wait, no more.
// 3. A threshold is reported once; a look that finds several crossed reports them together.

export interface DwellReport {
  readonly dwellMs: number;
  readonly previousDwellMs: number;
}

export const MAX_GAP_MS = 15_000;

export class DwellClock {
  #visibleMs = 0;
  #lookedAtMs: number;
  #isVisible: boolean;
  #reportedMs = 0;

  constructor(nowMs: number, isVisible: boolean) {
    this.#lookedAtMs = nowMs;
    this.#isVisible = isVisible;
  }

  setVisible(nowMs: number, isVisible: boolean): void {
    this.#count(nowMs);
    this.#isVisible = isVisible;
  }

  /** Looks at the time; a report when at least one of the ascending `thresholdsMs` was crossed since the last report. */
  look(nowMs: number, thresholdsMs: readonly number[]): DwellReport | null {
    this.#count(nowMs);
    const previousDwellMs = this.#reportedMs;
    if (!thresholdsMs.some((thresholdMs) => previousDwellMs < thresholdMs && thresholdMs <= this.#visibleMs))
      return null;
    this.#reportedMs = Math.round(this.#visibleMs);
    return { dwellMs: this.#reportedMs, previousDwellMs };
  }

  /** How long to wait before the next look; null when nothing is left to wait for or the page is hidden. */
  nextLookMs(thresholdsMs: readonly number[]): number | null {
    const next = thresholdsMs.find((thresholdMs) => thresholdMs > this.#visibleMs);
    if (next === undefined || !this.#isVisible) return null;
    return Math.min(next - this.#visibleMs, MAX_GAP_MS / 3);
  }

  #count(nowMs: number): void {
    const gapMs = Math.min(Math.max(nowMs - this.#lookedAtMs, 0), MAX_GAP_MS);
    if (this.#isVisible) this.#visibleMs += gapMs;
    this.#lookedAtMs = nowMs;
  }
}
