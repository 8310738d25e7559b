import { Settings } from 'lucide-react';
import { useWords } from '../../i18n/use-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { words } from './words.js';

export function SettingsScreen() {
  const t = useWords(words);
  return (
    <Page title={t('title')}>
      <EmptyState icon={Settings} title={t('title')} text={t('soon')} />
    </Page>
  );
}
