import type { Flow, Problem } from '@nightshift/schema';
import { useEffect, useMemo, useState } from 'react';
import type { FoundProblems } from '../open-flow/use-problems.js';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import { useLanguage } from '../i18n/language.js';
import type { SaidProblem } from './said-problem.js';
import type { sayAll } from './say-all.js';

type SayAll = typeof sayAll;

/** All problems with their sentences in the language of the screen, worst first. Null before the first look. */
export function useSaidProblems(
  found: FoundProblems | null,
  serverProblems: readonly Problem[],
  catalogue: NodeCatalogue,
): readonly SaidProblem[] | null {
  const language = useLanguage();
  const say = useSayAll(found !== null);
  return useMemo(() => {
    if (found === null || say === null) return null;
    return say([...found.problems, ...stillThere(serverProblems, found.flow)], {
      flow: found.flow,
      catalogue,
      language,
    });
  }, [found, say, serverProblems, catalogue, language]);
}

/** Their sentences are fetched when there may be something to say. */
function useSayAll(isWanted: boolean): SayAll | null {
  const [say, setSay] = useState<SayAll | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    import('./say-all.js').then(
      (module) => setSay(() => module.sayAll),
      () => undefined,
    );
  }, [isWanted]);
  return say;
}

/** A trigger or a step may have gone since the server was asked. */
function stillThere(serverProblems: readonly Problem[], { triggers, nodes }: Flow): Problem[] {
  return serverProblems.filter(
    ({ nodeId }) => nodeId === undefined || Object.hasOwn(triggers, nodeId) || Object.hasOwn(nodes, nodeId),
  );
}
