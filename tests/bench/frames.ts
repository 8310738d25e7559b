import type { CDPSession, Page } from 'playwright-core';

/** What the tracing of the browser says about a stretch of time, in milliseconds a frame. */
export interface Frames {
  count: number;
  /** Script, style, layout and painting lists on the page's own thread: what we can be blamed for. */
  work: Spread;
  script: Spread;
  layout: Spread;
  /** From one frame to the next as the page sees them: software drawing of the pixels included. */
  apart: Spread;
  /** Pixels, on other threads, over the whole stretch. */
  rasterMs: number;
}

export interface Spread {
  median: number;
  p95: number;
  max: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { name?: string; data?: { frame?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata', 'cc'];
const SCRIPT = new Set([
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'TimerFire',
  'RunMicrotasks',
  'EvaluateScript',
]);
const LAYOUT = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'HitTest',
  'IntersectionObserverController::computeIntersections',
]);
const PAINT = new Set(['Paint', 'Layerize', 'Commit']);

/** Traces the page while it is worked on. */
export async function framesOf(page: Page, work: () => Promise<void>): Promise<Frames> {
  // Each frame of the page is known by its callback, whatever else runs in it.
  await page.evaluate(() => {
    const next = (): number => requestAnimationFrame(next);
    next();
  });
  const device = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  device.on('Tracing.dataCollected', ({ value }) => {
    // As the protocol documents them.
    events.push(...(value as unknown[] as TraceEvent[]));
  });
  await device.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await work();
  await ended(device);
  await device.detach();
  return read(events);
}

async function ended(device: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => device.once('Tracing.tracingComplete', () => resolve()));
  await device.send('Tracing.end');
  await complete;
}

function read(events: readonly TraceEvent[]): Frames {
  const busiest = mainThread(events);
  const own = events.filter(({ pid, tid, ph }) => `${String(pid)}/${String(tid)}` === busiest && ph === 'X');
  const starts = own
    .filter(({ name }) => name === 'FireAnimationFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b)
    .filter((ts, index, all) => index === 0 || ts - (all[index - 1] ?? 0) > 2000);
  const perFrame = (names: ReadonlySet<string>): number[] => {
    const spans = merged(own.filter(({ name }) => names.has(name)));
    return starts.slice(0, -1).map((start, index) => within(spans, start, starts[index + 1] ?? start));
  };
  const raster = events.filter(({ name, ph }) => name === 'RasterTask' && ph === 'X');
  return {
    count: starts.length,
    work: spread(perFrame(new Set([...SCRIPT, ...LAYOUT, ...PAINT]))),
    script: spread(perFrame(SCRIPT)),
    layout: spread(perFrame(LAYOUT)),
    apart: spread(starts.slice(1).map((ts, index) => (ts - (starts[index] ?? ts)) / 1000)),
    rasterMs: Math.round(raster.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000),
  };
}

/** The thread that the page's script runs on. */
function mainThread(events: readonly TraceEvent[]): string {
  const counts = new Map<string, number>();
  for (const { name, pid, tid } of events) {
    if (name !== 'FireAnimationFrame') continue;
    const key = `${String(pid)}/${String(tid)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

type Span = readonly [start: number, end: number];

/** What lies in another is counted once. */
function merged(events: readonly TraceEvent[]): Span[] {
  const spans: [number, number][] = [];
  for (const { ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts)) {
    const last = spans.at(-1);
    if (last !== undefined && ts <= last[1]) last[1] = Math.max(last[1], ts + dur);
    else spans.push([ts, ts + dur]);
  }
  return spans;
}

function within(spans: readonly Span[], from: number, to: number): number {
  return (
    spans.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0) /
    1000
  );
}

function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}
