import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Loaded } from '../parts/loaded.js';
import { Card } from '../parts/section.js';
import { useEmbeddings } from './ai-queries.js';
import { words } from './words.js';

/** Whether passages are found by their meaning as well; the environment decides, so it is only shown. */
export function EmbeddingState() {
  const t = useWords(words);
  const language = useLanguage();
  const embeddings = useEmbeddings();
  const number = new Intl.NumberFormat(language);
  return (
    <Loaded query={embeddings}>
      {({ model, baseUrl, passages, embedded }) => (
        <Card className="p-4">
          {model === null ? (
            <p className="text-soft">{t('noEmbeddings')}</p>
          ) : (
            <div className="flex flex-col gap-2">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {model} <Badge tone="accent">{t('fromEnvironment')}</Badge>
              </p>
              <p className="text-sm wrap-anywhere text-soft">{baseUrl}</p>
              <progress
                aria-label={t('embeddings')}
                value={embedded}
                max={Math.max(1, passages)}
                className="h-1.5 w-full accent-accent"
              />
              <p className="text-sm text-soft">
                {t('embedded', { done: number.format(embedded), all: number.format(passages) })}
              </p>
            </div>
          )}
        </Card>
      )}
    </Loaded>
  );
}
