import type { Manifest } from '@nightshift/nodes';
import { pickText } from '@nightshift/schema';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { cn } from '../ui/join-classes.js';
import { categoryLook } from './category-look.js';
import { words } from './words.js';

/** An empty canvas asks its first question. */
export function StartHere({ onPick }: { onPick: (manifest: Manifest) => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const { catalogue } = useOpenFlow();
  const triggers = catalogue.manifests.filter(({ kind }) => kind === 'trigger');
  const list = useRef<HTMLUListElement>(null);
  // The keys go on from here, unless somebody is at work elsewhere.
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div
      data-start-here
      className="pointer-events-none absolute inset-0 flex items-center justify-center p-4"
    >
      <section className="pointer-events-auto flex max-h-full w-full max-w-lg flex-col rounded-lg border border-line bg-paper p-5 shadow-pop">
        <h2 className="text-lg font-semibold">{t('startTitle')}</h2>
        <p className="mb-3 text-soft">{t('startText')}</p>
        <ul ref={list} className="grid min-h-0 gap-1 overflow-y-auto sm:grid-cols-2">
          {triggers.map((manifest) => {
            const { icon: Icon, color } = categoryLook(manifest.category);
            return (
              <li key={manifest.type}>
                <button
                  type="button"
                  className="flex w-full items-start gap-2 rounded-md p-2 text-left hover:bg-hover"
                  onClick={() => onPick(manifest)}
                >
                  <Icon className={cn('mt-0.5 size-4 shrink-0', color)} aria-hidden />
                  <span>
                    <span className="block font-medium">{pickText(manifest.title, language, ['en'])}</span>
                    <span className="block text-sm text-soft">
                      {pickText(manifest.description, language, ['en'])}
                    </span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
