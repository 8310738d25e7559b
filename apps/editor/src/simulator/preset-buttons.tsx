import { Check } from 'lucide-react';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { cn } from '../ui/join-classes.js';
import { applyPreset, isSituation, PRESETS, type Preset } from './presets.js';
import type { SimulatedWorld } from './setting.js';
import { settingWords } from './setting-words.js';

/** Whole situations in one click. */
export function PresetButtons({
  world,
  presets = PRESETS,
  className,
  onChange,
}: {
  world: SimulatedWorld;
  presets?: readonly Preset[];
  className?: string;
  onChange: (world: SimulatedWorld) => void;
}) {
  const t = useWords(settingWords);
  return (
    <div role="group" aria-label={t('presets')} className={cn('flex flex-wrap gap-1', className)}>
      {presets.map((preset) => {
        const isChosen = isSituation(world, preset, Date.now());
        return (
          <Button
            key={preset}
            size="sm"
            aria-pressed={isChosen}
            className={cn(
              'h-auto min-h-7 max-w-full shrink py-1 text-left whitespace-normal',
              isChosen && 'border-accent bg-accent-soft text-accent',
            )}
            onClick={() => onChange(applyPreset(world, preset, Date.now()))}
          >
            {isChosen && <Check aria-hidden />}
            {t(preset)}
          </Button>
        );
      })}
    </div>
  );
}
