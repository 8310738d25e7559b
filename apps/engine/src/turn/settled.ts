import type { Reply } from '../ingress/accept.js';

export interface Settled {
  /** False: time ran out first. */
  isSettled: boolean;
  /** Everything sent to the customer after `afterSeq`, in order. */
  replies: Reply[];
}
