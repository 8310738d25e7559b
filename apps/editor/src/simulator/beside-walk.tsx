import type { Flow } from '@nightshift/schema';
import type { ReactNode } from 'react';
import { Page } from '../ui/page.js';
import type { Walk } from './walk.js';
import { WalkList } from './walk-list.js';

/** A panel by itself, with the path it walks as a list beside it, until it stands beside the canvas. */
export function BesideWalk({
  title,
  note,
  flow,
  walk,
  children,
}: {
  title: string;
  /** Of which version the path is, where it is not the draft's. */
  note?: string;
  flow: Flow;
  walk: Walk;
  children: ReactNode;
}) {
  return (
    <Page title={title}>
      <div className="flex h-full min-h-0">
        <div className="min-w-0 flex-1 overflow-y-auto p-4 max-lg:hidden">
          {note !== undefined && <p className="mb-2 font-medium">{note}</p>}
          <WalkList walk={walk} flows={[flow]} />
        </div>
        <div className="h-full min-w-0 border-line max-lg:flex-1 lg:w-[420px] lg:border-l">{children}</div>
      </div>
    </Page>
  );
}
