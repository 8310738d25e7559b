import type { Flow, Problem } from '@nightshift/schema';
import { useMemo } from 'react';
import type { FoundProblems } from '../open-flow/use-problems.js';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import { useLanguage } from '../i18n/language.js';
import type { SaidProblem } from './said-problem.js';
import { sayAll } from './say-all.js';

/** All problems with their sentences in the language of the screen, worst first. Null before the first look. */
export function useSaidProblems(
  found: FoundProblems | null,
  overlaps: readonly Problem[],
  catalogue: NodeCatalogue,
): readonly SaidProblem[] | null {
  const language = useLanguage();
  return useMemo(() => {
    if (found === null) return null;
    return sayAll([...found.problems, ...stillThere(overlaps, found.flow)], {
      flow: found.flow,
      catalogue,
      language,
    });
  }, [found, overlaps, catalogue, language]);
}

/** A trigger may have gone since the server was asked. */
function stillThere(overlaps: readonly Problem[], { triggers }: Flow): Problem[] {
  return overlaps.filter(({ nodeId }) => nodeId === undefined || Object.hasOwn(triggers, nodeId));
}
