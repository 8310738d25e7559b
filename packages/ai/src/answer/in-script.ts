import { toChineseScript } from '@nightshift/language';
import { baseLanguage } from '@nightshift/schema';

/** Shows a growing text in the Chinese script that the customer reads, in order; `done` when all of it has been shown. */
export function inScript(
  show: (text: string) => void,
  language: string,
): { show(text: string): void; done(): Promise<void> } {
  if (baseLanguage(language) !== 'zh') return { show, done: async () => {} };
  let last: Promise<void> = Promise.resolve();
  return {
    show: (text) => {
      last = last.then(async () => {
        show(await toChineseScript(text, language));
      });
    },
    done: () => last,
  };
}
