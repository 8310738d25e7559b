import { describe, expect, test } from '@jest/globals';
import { DwellClock, MAX_GAP_MS } from './dwell-clock.js';

const THRESHOLDS = [5000, 30_000];

describe('DwellClock', () => {
  test('reports each threshold once, with what was reported before', () => {
    const clock = new DwellClock(0, true);
    expect(clock.look(4999, THRESHOLDS)).toBeNull();
    expect(clock.look(5001, THRESHOLDS)).toEqual({ dwellMs: 5001, previousDwellMs: 0 });
    expect(clock.look(6000, THRESHOLDS)).toBeNull();
    for (let nowMs = 10_000; nowMs < 30_000; nowMs += 5000) expect(clock.look(nowMs, THRESHOLDS)).toBeNull();
    expect(clock.look(30_000, THRESHOLDS)).toEqual({ dwellMs: 30_000, previousDwellMs: 5001 });
    expect(clock.look(35_000, THRESHOLDS)).toBeNull();
  });

  test('hidden time does not count', () => {
    const clock = new DwellClock(0, true);
    clock.setVisible(3000, false);
    expect(clock.look(60_000, THRESHOLDS)).toBeNull();
    expect(clock.nextLookMs(THRESHOLDS)).toBeNull();
    clock.setVisible(61_000, true);
    expect(clock.nextLookMs(THRESHOLDS)).toBe(2000);
    expect(clock.look(63_000, THRESHOLDS)).toEqual({ dwellMs: 5000, previousDwellMs: 0 });
  });

  test('a night asleep counts as one gap', () => {
    const clock = new DwellClock(0, true);
    expect(clock.look(8 * 3_600_000, [MAX_GAP_MS + 1])).toBeNull();
    expect(clock.nextLookMs([MAX_GAP_MS + 1])).toBe(1);
  });

  test('two thresholds crossed in one gap are one report', () => {
    const clock = new DwellClock(0, true);
    expect(clock.look(12_000, [1000, 10_000])).toEqual({ dwellMs: 12_000, previousDwellMs: 0 });
  });

  test('thresholds that come late are still met', () => {
    const clock = new DwellClock(0, true);
    expect(clock.look(9000, [])).toBeNull();
    expect(clock.nextLookMs([])).toBeNull();
    expect(clock.look(9100, [5000])).toEqual({ dwellMs: 9100, previousDwellMs: 0 });
  });

  test('a clock set back takes nothing away', () => {
    const clock = new DwellClock(10_000, true);
    expect(clock.look(2000, [1000])).toBeNull();
    expect(clock.look(3000, [1000])).toEqual({ dwellMs: 1000, previousDwellMs: 0 });
  });
});
