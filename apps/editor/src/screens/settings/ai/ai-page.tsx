import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRemoved } from '../../../app/remove-later.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Page } from '../../../ui/page.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Section } from '../parts/section.js';
import { useEmbeddings, useProviders, type Provider } from './ai-queries.js';
import { Budgets } from './budgets.js';
import { EmbeddingCard } from './embedding-card.js';
import { embeddingWords } from './embedding-words.js';
import { ProviderDialog } from './provider-dialog.js';
import { ProviderList, type Saved } from './provider-list.js';
import { words } from './words.js';

/** Who writes the answers, in which order they are asked, what they may cost and what they did. */
export function AiPage() {
  const t = useWords(words);
  const tEmbeddings = useWords(embeddingWords);
  const providers = useProviders();
  const embeddings = useEmbeddings();
  const removed = useRemoved();
  const [open, setOpen] = useState<Provider | 'new' | null>(null);
  const [saved, setSaved] = useState<Saved>();
  return (
    <Page
      title={t('title')}
      actions={
        <Button look="primary" onClick={() => setOpen('new')}>
          <Plus aria-hidden />
          {t('newProvider')}
        </Button>
      }
    >
      <Body>
        <Section title={t('providers')} text={t('providersText')}>
          <Loaded query={providers}>
            {({ items, chain }) => (
              <ProviderList
                providers={items.filter(({ id }) => !removed.has(id))}
                chain={chain.filter((id) => !removed.has(id))}
                saved={saved}
                onOpen={setOpen}
              />
            )}
          </Loaded>
        </Section>
        <Section
          title={t('budgets')}
          text={t('budgetsText')}
          action={
            <Button asChild size="sm">
              <Link to="/settings/spending">{t('toSpending')}</Link>
            </Button>
          }
        >
          <Loaded query={providers}>{(stored) => <Budgets stored={stored} />}</Loaded>
        </Section>
        <Section title={tEmbeddings('title')} text={tEmbeddings('text')}>
          <Loaded query={embeddings}>{(state) => <EmbeddingCard state={state} />}</Loaded>
        </Section>
      </Body>
      {open !== null && (
        <ProviderDialog
          provider={open === 'new' ? undefined : open}
          onSaved={(id) => setSaved((before) => ({ id, time: (before?.time ?? 0) + 1 }))}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
