import { pointerKeys, stepName, type Flow } from '@nightshift/schema';
import type { Language } from '../../../i18n/language.js';
import type { ShownProblem } from '../../../ui/problem-list.js';

/** A problem with the name of its step in place of a path; of a setting the sentence says enough. */
export function placed<P extends ShownProblem>(
  problem: P,
  flows: readonly Flow[],
  language: Language,
): P & { place: string } {
  const [part, id = ''] = pointerKeys(problem.path);
  const steps = flows.flatMap(({ triggers, nodes }) => {
    const own = part === 'triggers' ? triggers : part === 'nodes' ? nodes : {};
    return Object.hasOwn(own, id) ? [own[id]] : [];
  });
  const [step] = steps;
  return { ...problem, place: step === undefined ? '' : (stepName(step, language) ?? '') };
}
