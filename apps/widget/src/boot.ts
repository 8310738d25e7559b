import type { Visit } from './visits/page-watch.js';

export type Call = readonly unknown[];

/** What the loader hands to the chat once that is there: its settings, and what happened meanwhile. */
export interface Boot {
  readonly channelId: string;
  /** Ends in a slash; the loader's own folder, so an engine behind a path prefix works. */
  readonly baseUrl: string;
  readonly language?: string;
  readonly color?: string;
  readonly calls: Call[];
  readonly visits: Visit[];
  onCall?: (call: Call) => void;
  onVisit?: (visit: Visit) => void;
}

export interface Nightshift {
  (...call: Call): void;
  boot: Boot;
  /** Of a stand-in that the page has made itself: what it was told before the loader was there. */
  q?: Call[];
}

declare global {
  interface Window {
    nightshift?: Nightshift;
  }
}
