import { collectGaps } from '../learning/collect-gaps.js';
import { listGaps, type Gap, type GapState } from '../learning/gaps.js';
import { withInstallation, type InstallationOptions } from './installation.js';
import { silentLog, withMinds } from './knowledge-tools.js';
import type { Terminal } from './terminal.js';

export interface KnowledgeGapsOptions extends InstallationOptions {
  now?: boolean;
  state: GapState;
  json?: boolean;
}

/** `knowledge gaps`: what customers asked and no base could answer. `--now` gathers what the night has not. */
export async function knowledgeGaps(
  terminal: Terminal,
  { now = false, state, json = false, ...options }: KnowledgeGapsOptions,
): Promise<number> {
  const gaps = await withInstallation(
    options,
    async ({ database, workspaceId }) => {
      if (now)
        await withMinds(database, options.data, (minds) =>
          collectGaps({ ...minds, database, log: silentLog, nowMs: Date.now(), behindMs: 0 }),
        );
      return (await listGaps(database, workspaceId, { state, limit: 200 })).items;
    },
    { mustExist: true },
  );
  if (json) terminal.printJson({ gaps });
  else if (gaps.length === 0)
    terminal.print(now ? 'There are none.' : 'There are none; --now looks for new ones.');
  else for (const gap of gaps) terminal.print(describe(gap));
  return 0;
}

function describe({ id, title, language, market, count, draft, base }: Gap): string {
  const place = [language, market, base?.name].filter((part) => part != null).join(', ');
  const foreign =
    draft?.isForeign === true ? `, in ${draft.language ?? 'another language'}, to be read only` : '';
  return `${count} × ${title}  (${place})  ${id}${draft === null ? '' : `\n    ${draft.from}${foreign}: ${draft.answer.slice(0, 160)}`}`;
}
