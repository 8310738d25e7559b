import type { AccountRole } from '../store/entities/account.entity.js';

/** Who asks: somebody who has signed in, or a program with a token. */
export interface Caller {
  type: 'account' | 'token';
  /** `usr_…` or `tok_…` */
  id: string;
  workspaceId: string;
  name: string;
  role: AccountRole;
}
