import { type Flow } from '@nightshift/schema';
import type { FlowServer } from './flow-server.js';
import { smallFlow } from './test-flow.js';

/** A server as the engine is one: revisions, and a refusal of what was made from an old one. */
export class Desk implements FlowServer<string> {
  flow = smallFlow();
  revision = 1;
  isReachable = true;
  /** It saves, and the line breaks before it can say so. */
  losesAnswers = false;
  saves = 0;

  async load() {
    if (!this.isReachable) return { type: 'offline' } as const;
    return { type: 'loaded', flow: this.flow, revision: this.revision } as const;
  }

  async save(flow: Flow, revision: number) {
    if (!this.isReachable) return { type: 'offline' } as const;
    if (flow.name === 'forbidden') return { type: 'refused', refusal: 'no' } as const;
    if (revision !== this.revision) return { type: 'stale' } as const;
    this.saves += 1;
    this.flow = flow;
    this.revision += 1;
    if (this.losesAnswers) return { type: 'offline' } as const;
    return { type: 'saved', revision: this.revision } as const;
  }
}

/** Time that passes when it is told to. */
export class Timer {
  nowMs = 0;
  #waiting = new Set<{ run: () => void; atMs: number }>();
  later = (run: () => void, ms: number): (() => void) => {
    const entry = { run, atMs: this.nowMs + ms };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  };
  async pass(ms: number): Promise<void> {
    this.nowMs += ms;
    for (const entry of [...this.#waiting].filter(({ atMs }) => atMs <= this.nowMs)) {
      this.#waiting.delete(entry);
      entry.run();
    }
    await settle();
  }
}

export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export const name = (value: string) => ({ type: 'flow.rename', name: value }) as const;
export const text = (id: string, value: unknown) =>
  ({ type: 'node.set-field', id, field: 'text', value }) as const;
