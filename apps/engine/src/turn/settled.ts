import type { Reply } from '../store/arrival.js';

export interface Settled {
  /** False: time ran out first. */
  isSettled: boolean;
  /** Everything sent to the customer after `afterSeq`, in order. */
  replies: Reply[];
}
