import type { Flow } from '@nightshift/schema';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { cn } from '../ui/join-classes.js';
import type { TalkState } from './use-talk.js';
import { words } from './words.js';

/** Says that an edit has played the talk again, and whether customers now hear something else. */
export function ChangeNote({ flow, state: { acts, talk } }: { flow: Flow; state: TalkState }) {
  const t = useWords(words);
  const current = { flow, acts, heard: heardIn(talk) };
  const [known, setKnown] = useState(current);
  // Whoever goes on talking has seen what the talk is by now.
  if (known.acts !== acts) setKnown(current);
  if (acts.length === 0 || known.acts !== acts || !isAnotherWalk(known.flow, flow)) return null;
  const isOther = known.heard !== current.heard;
  return (
    <div
      role="status"
      className={cn(
        'flex items-center gap-2 px-3 py-1.5 text-sm',
        isOther ? 'bg-warn-soft text-warn' : 'bg-accent-soft text-accent',
      )}
    >
      <span className="flex-1">{isOther ? t('changedFlowOther') : t('changedFlow')}</span>
      <Button size="sm" look="ghost" onClick={() => setKnown(current)}>
        {t('ok')}
      </Button>
    </div>
  );
}

function heardIn(talk: TalkState['talk']): string {
  const effects = (talk?.beats ?? []).flatMap(({ turns }) => turns.flatMap((turn) => turn.effects));
  return JSON.stringify(
    effects.flatMap((effect) => (effect.type === 'message.send' ? [effect.text, effect.parts] : [])),
  );
}

/** Where a card lies changes nothing for customers. */
function isAnotherWalk(before: Flow, after: Flow): boolean {
  if (before === after) return false;
  const walked = ({ triggers, nodes, variables, values, languages, burst }: Flow): string =>
    JSON.stringify([triggers, nodes, variables, values, languages, burst]);
  return walked(before) !== walked(after);
}
