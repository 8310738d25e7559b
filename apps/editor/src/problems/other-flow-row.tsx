import type { OtherFlow } from '@nightshift/schema';
import type { ReactNode } from 'react';
import { FixButtons } from './fix-choices.js';
import { settleWith } from './fix-overlap.js';
import { OverlapRow } from './overlap-row.js';

/** All that another live flow would answer as well as the open one, settled at once. */
export function OtherFlowRow({ other, children }: { other: OtherFlow; children: ReactNode }) {
  return (
    <OverlapRow
      other={other}
      isOne
      choices={<FixButtons fixesFor={(context) => settleWith(other, context)} />}
    >
      <ul className="flex flex-col">{children}</ul>
    </OverlapRow>
  );
}
