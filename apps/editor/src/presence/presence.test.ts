import { describe, expect, test } from '@jest/globals';
import { openPresence, type Presence, type PresenceNews } from './presence.js';

/** Pages that hear each other, and a clock that is turned by hand. */
function createRoom() {
  const pages = new Map<string, Presence>();
  const said: PresenceNews[] = [];
  const timers = new Set<{ atMs: number; run: () => void }>();
  let nowMs = 0;
  const tell = (news: PresenceNews): void => {
    said.push(news);
    for (const presence of [...pages.values()]) presence.hear(news);
  };
  return {
    said,
    open: (name: string): Presence => {
      const presence = openPresence({
        flowId: 'flw_1',
        page: name,
        say: (place) => tell({ flowId: 'flw_1', who: { id: `usr_${name}`, name }, page: name, ...place }),
        later: (run, ms) => {
          const timer = { atMs: nowMs + ms, run };
          timers.add(timer);
          return () => timers.delete(timer);
        },
        nowMs: () => nowMs,
      });
      pages.set(name, presence);
      return presence;
    },
    /** Its machine is off: it neither hears nor says anything more. */
    cut: (name: string): void => {
      pages.delete(name);
    },
    pass: (ms: number): void => {
      const untilMs = nowMs + ms;
      for (;;) {
        const [next] = [...timers].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
        if (next === undefined) break;
        timers.delete(next);
        nowMs = next.atMs;
        next.run();
      }
      nowMs = untilMs;
    },
  };
}

const seen = (presence: Presence): string[] =>
  presence.getOthers().map(({ name, step }) => `${name} ${String(step)}`);

describe('who else has the flow open', () => {
  test('is known to whoever came first and to whoever comes later', () => {
    const room = createRoom();
    const [ann, bob] = [room.open('ann'), room.open('bob')];
    bob.ask();
    expect([seen(ann), seen(bob)]).toEqual([['bob null'], ['ann null']]);
  });

  test('is seen at the step that is worked at', () => {
    const room = createRoom();
    const [ann, bob] = [room.open('ann'), room.open('bob')];
    bob.moveTo('hello');
    expect(seen(ann)).toEqual(['bob hello']);
    const before = room.said.length;
    bob.moveTo('hello');
    expect(room.said).toHaveLength(before);
  });

  test('is gone at once after a goodbye, and after a silence without one', () => {
    const room = createRoom();
    const [ann, bob] = [room.open('ann'), room.open('bob')];
    const cleo = room.open('cleo');
    for (const each of [bob, cleo]) each.ask();
    expect(seen(ann)).toEqual(['bob null', 'cleo null']);
    bob.close();
    expect(seen(ann)).toEqual(['cleo null']);
    room.pass(60_000);
    expect(seen(ann)).toEqual(['cleo null']);
    cleo.hear({
      flowId: 'flw_1',
      who: { id: 'x', name: 'ghost' },
      page: 'ghost',
      step: null,
      isHere: true,
      asks: false,
      contested: [],
    });
    expect(seen(cleo)).toEqual(['ann null', 'ghost null']);
    room.pass(60_000);
    expect(seen(cleo)).toEqual(['ann null']);
  });

  test('of another flow is nobody', () => {
    const room = createRoom();
    const ann = room.open('ann');
    ann.hear({
      flowId: 'flw_2',
      who: { id: 'x', name: 'x' },
      page: 'x',
      step: null,
      isHere: true,
      asks: false,
      contested: [],
    });
    expect(seen(ann)).toEqual([]);
  });
});
