import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { cn } from '../ui/join-classes.js';
import { applyPreset, PRESETS, type Preset } from './presets.js';
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
      {presets.map((preset) => (
        <Button
          key={preset}
          size="sm"
          className="h-auto min-h-7 max-w-full shrink py-1 text-left whitespace-normal"
          onClick={() => onChange(applyPreset(world, preset, Date.now()))}
        >
          {t(preset)}
        </Button>
      ))}
    </div>
  );
}
