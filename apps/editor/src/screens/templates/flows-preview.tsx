import type { Flow } from '@nightshift/schema';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { FlowReading } from '../../preview/flow-drawing.js';
import { IconButton } from '../../ui/icon-button.js';
import { cn } from '../../ui/join-classes.js';
import { words } from './words.js';

const SCALES = [0.3, 0.45, 0.65, 0.85, 1];

/** The flows one by one, drawn to be read; nothing can be changed here. */
export function FlowsPreview({ flows }: { flows: readonly Flow[] }) {
  const t = useWords(words);
  const [wanted, setWanted] = useState(0);
  const [step, setStep] = useState(3);
  const flow = flows[wanted] ?? flows[0];
  if (flow === undefined) return null;
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-paper">
      <div className="flex items-center gap-2 border-b border-line p-2">
        <div role="group" aria-label={t('flows')} className="flex min-w-0 flex-1 gap-1 overflow-x-auto p-0.5">
          {flows.map(({ id, name }, index) => (
            <button
              key={id}
              type="button"
              aria-pressed={flow.id === id}
              className={cn(
                'h-7 shrink-0 rounded-md px-2.5',
                flow.id === id ? 'bg-accent-soft font-medium text-accent' : 'text-soft hover:bg-hover',
              )}
              onClick={() => setWanted(index)}
            >
              {name.split(' · ').at(-1)}
            </button>
          ))}
        </div>
        <IconButton label={t('smaller')} disabled={step === 0} onClick={() => setStep(step - 1)}>
          <ZoomOut />
        </IconButton>
        <IconButton
          label={t('larger')}
          disabled={step === SCALES.length - 1}
          onClick={() => setStep(step + 1)}
        >
          <ZoomIn />
        </IconButton>
      </div>
      <div
        tabIndex={0}
        role="region"
        aria-label={flow.name}
        className="h-[min(28rem,60dvh)] overflow-auto overscroll-contain bg-ground"
      >
        <FlowReading flow={flow} scale={SCALES[step] ?? 1} />
      </div>
      {flow.description !== undefined && (
        <p className="border-t border-line px-4 py-2.5 text-soft">{flow.description}</p>
      )}
    </div>
  );
}
