import type { Manifest } from '@nightshift/nodes';
import { pickText } from '@nightshift/schema';
import { useFinder } from '../app/commands.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { rankSteps } from './rank-steps.js';
import { words } from './words.js';

const MOST_FOUND = 12;

/** While it is there, the palette adds any kind of step. */
export function useStepFinder(manifests: readonly Manifest[], add: (manifest: Manifest) => void): void {
  const t = useWords(words);
  const language = useLanguage();
  useFinder((wanted) =>
    rankSteps(manifests, wanted)
      .slice(0, MOST_FOUND)
      .map((manifest) => ({
        id: `add ${manifest.kind} ${manifest.type}`,
        title: pickText(manifest.title, language, ['en']),
        detail: pickText(manifest.description, language, ['en']),
        group: t('addStep'),
        isAfterOthers: true,
        // The palette holds the focus until it is gone.
        run: () => requestAnimationFrame(() => add(manifest)),
      })),
  );
}
