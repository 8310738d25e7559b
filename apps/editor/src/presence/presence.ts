import { isSameJson } from '@nightshift/schema';

/**
 * Who else has the flow open.
 * 1. Each page says where it is when that changes, every `AGAIN_MS`, and when somebody asks: as a page does that has just begun to hear.
 * 2. A page that was silent for `GONE_MS` is gone, whether it said goodbye or its machine is off.
 */
export interface Presence {
  getOthers(): readonly Person[];
  subscribe(listener: () => void): () => void;
  /** What this page has yet to choose about. */
  contest(contested: readonly Contested[]): void;
  /** This page works at a step now, or at none. */
  moveTo(step: string | null): void;
  hear(news: PresenceNews): void;
  /** It hears again: what was said meanwhile is lost, so everybody is asked. */
  ask(): void;
  close(): void;
}

export interface Person {
  /** Of the open page: somebody may have two. */
  page: string;
  /** Of the account. */
  id: string;
  name: string;
  step: string | null;
  contested: readonly Contested[];
}

/** Two wrote differently at one place; this one's is not saved, and they are choosing. */
export interface Contested {
  /** A JSON pointer. */
  path: string;
  text: string;
}

export interface PresenceNews {
  flowId: string;
  who: { id: string; name: string };
  page: string;
  step: string | null;
  isHere: boolean;
  asks: boolean;
  contested: readonly Contested[];
}

export interface PresenceOptions {
  flowId: string;
  /** Of this page. */
  page: string;
  say: (place: Pick<PresenceNews, 'step' | 'isHere' | 'asks' | 'contested'>) => void;
  later: (run: () => void, ms: number) => () => void;
  nowMs: () => number;
}

const AGAIN_MS = 10_000;
const GONE_MS = 25_000;

export function openPresence({ flowId, page, say, later, nowMs }: PresenceOptions): Presence {
  const listeners = new Set<() => void>();
  const heardMs = new Map<string, number>();
  let others: readonly Person[] = [];
  let step: string | null = null;
  let contested: readonly Contested[] = [];
  let cancelNext = (): void => undefined;

  function set(next: readonly Person[]): void {
    others = next;
    for (const listener of listeners) listener();
  }

  function speak(asks = false): void {
    cancelNext();
    say({ step, isHere: true, asks, contested });
    cancelNext = later(beat, AGAIN_MS);
  }

  function beat(): void {
    const isHere = (person: Person): boolean => nowMs() - (heardMs.get(person.page) ?? 0) < GONE_MS;
    if (!others.every(isHere)) set(others.filter(isHere));
    speak();
  }

  speak(true);
  return {
    getOthers: () => others,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    moveTo: (wanted) => {
      if (wanted === step) return;
      step = wanted;
      speak();
    },
    contest: (wanted) => {
      if (isSameJson(wanted, contested)) return;
      contested = wanted;
      speak();
    },
    hear: (news) => {
      if (news.flowId !== flowId || news.page === page) return;
      const rest = others.filter((person) => person.page !== news.page);
      if (!news.isHere) {
        heardMs.delete(news.page);
        if (rest.length < others.length) set(rest);
        return;
      }
      heardMs.set(news.page, nowMs());
      const person: Person = {
        page: news.page,
        ...news.who,
        step: news.step,
        contested: news.contested,
      };
      const known = others.find((each) => each.page === news.page);
      if (known === undefined || !isSameJson(known, person))
        set([...rest, person].sort((a, b) => (a.page < b.page ? -1 : 1)));
      if (news.asks || known === undefined) speak();
    },
    ask: () => speak(true),
    close: () => {
      cancelNext();
      say({ step: null, isHere: false, asks: false, contested: [] });
    },
  };
}
