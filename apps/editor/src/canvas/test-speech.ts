import type { Speech } from './graph.js';

/** For tests that are not about what is read aloud. */
export const silent: Speech = { step: '', note: '', frame: '', card: () => '', line: () => '' };
