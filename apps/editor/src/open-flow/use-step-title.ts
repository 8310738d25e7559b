import { pickText, stepName } from '@nightshift/schema';
import { useLanguage } from '../i18n/language.js';
import { useFlow, useOpenFlow } from './open-flow.js';

/** What a step is called on its card: its own name, or that of its kind. Empty when it is not in the flow. */
export function useStepTitle(): (id: string) => string {
  const language = useLanguage();
  const flow = useFlow();
  const { catalogue } = useOpenFlow();
  return (id) => {
    const node = flow.nodes[id];
    const step = node ?? flow.triggers[id];
    if (step === undefined) return '';
    const manifest = catalogue.manifest(node === undefined ? 'trigger' : 'node', step.type);
    const title = manifest === undefined ? step.type : pickText(manifest.title, language, ['en']);
    return stepName(step, language) ?? title;
  };
}
