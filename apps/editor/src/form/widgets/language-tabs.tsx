import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { sayLanguage } from '../../i18n/world-names.js';
import { useForm } from '../form-share.js';
import { words } from '../words.js';

const SHORT: Readonly<Record<string, string>> = { 'zh-CN': '简', 'zh-TW': '繁' };

/** One choice over all texts of the flow: whoever turns to German here has the whole canvas in German. */
export function LanguageTabs({
  label,
  missing,
  children,
}: {
  label: string;
  missing: readonly string[];
  children: ReactNode;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const { contentLanguage, setContentLanguage, languages } = useForm();
  return (
    <Tabs.Root value={contentLanguage} onValueChange={setContentLanguage} className="flex min-w-0 flex-col">
      <Tabs.List
        aria-label={t('languagesOf', { field: label })}
        className="-mb-px flex min-w-0 gap-0.5 overflow-x-auto"
      >
        {languages.map((tag) => {
          const name = sayLanguage(tag, language);
          const isMissing = missing.includes(tag);
          return (
            <Tabs.Trigger
              key={tag}
              value={tag}
              title={isMissing ? t('languageMissing', { language: name }) : name}
              className="flex h-6 shrink-0 items-center gap-1 rounded-t-md border border-transparent px-2 text-xs font-medium text-soft hover:text-ink data-[state=active]:border-edge data-[state=active]:border-b-paper data-[state=active]:bg-paper data-[state=active]:text-ink"
            >
              {SHORT[tag] ?? tag.toUpperCase()}
              <span className="sr-only">{isMissing ? t('languageMissing', { language: name }) : name}</span>
              {isMissing && <span className="size-1.5 rounded-full bg-warn" aria-hidden />}
            </Tabs.Trigger>
          );
        })}
      </Tabs.List>
      {children}
    </Tabs.Root>
  );
}
