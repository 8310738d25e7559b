import { ChartNoAxesColumn, Play } from 'lucide-react';
import { useCommands } from '../../app/commands.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { usePanel, type Panel } from './use-panel.js';
import { words } from './words.js';

/** Opens and closes what stands beside the canvas. */
export function PanelButtons() {
  const t = useWords(words);
  const { panel, isForm, show, close } = usePanel();
  const isFront = (wanted: Panel): boolean => panel === wanted && !isForm;
  const toggle = (wanted: Panel): void => (isFront(wanted) ? close() : show(wanted));
  const group = t('sidePanel');
  useCommands([
    { id: 'panel simulator', title: t('tryIt'), group, keys: 't', run: () => toggle('simulator') },
    { id: 'panel live', title: t('live'), group, keys: 'l', run: () => toggle('live') },
  ]);
  return (
    <span className="flex gap-1">
      <Button
        size="sm"
        aria-pressed={isFront('simulator')}
        title={t('tryIt')}
        onClick={() => toggle('simulator')}
      >
        <Play aria-hidden />
        <span className="max-lg:sr-only">{t('tryIt')}</span>
      </Button>
      {/* On a phone it is a tab of the panel that the first one opens. */}
      <Button
        size="sm"
        className="max-sm:hidden"
        aria-pressed={isFront('live')}
        title={t('live')}
        onClick={() => toggle('live')}
      >
        <ChartNoAxesColumn aria-hidden />
        <span className="max-lg:sr-only">{t('live')}</span>
      </Button>
    </span>
  );
}
