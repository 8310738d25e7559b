import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { wasModelLeftOut } from './model-left-out.js';
import type { SimulatedWorld } from './setting.js';
import { settingWords } from './setting-words.js';
import type { Talk } from './talk.js';

export interface ModelNoteProps {
  talk: Talk | null;
  world: SimulatedWorld;
  onWorld: (world: SimulatedWorld) => void;
}

/** A model answers customers, and was not asked here: that is how the talk is set, and can be changed. */
export function ModelNote({ talk, world, onWorld }: ModelNoteProps) {
  const t = useWords(settingWords);
  if (talk === null || world.calls !== 'knowledge' || !wasModelLeftOut(talk)) return null;
  return (
    <div
      role="status"
      className="mt-3 flex flex-col items-start gap-1.5 rounded-md bg-warn-soft px-3 py-2 text-sm"
    >
      <p>{t('modelLeftOut', { setting: t('calls'), value: t('callsKnowledge') })}</p>
      <Button size="sm" onClick={() => onWorld({ ...world, calls: 'models' })}>
        {t('askModel')}
      </Button>
    </div>
  );
}
