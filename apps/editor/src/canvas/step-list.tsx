import { CATEGORIES, type Manifest } from '@nightshift/nodes';
import { pickText } from '@nightshift/schema';
import { Command } from 'cmdk';
import { useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { cn } from '../ui/join-classes.js';
import { categoryLook } from './category-look.js';
import { rankSteps } from './rank-steps.js';
import { DRAGGED_STEP } from './use-hands.js';
import { words } from './words.js';

export interface StepListProps {
  manifests: readonly Manifest[];
  onPick: (manifest: Manifest) => void;
  /** Items can be taken by the mouse and dropped on the canvas. */
  isDraggable?: boolean;
  /** Says in a line what each is for. */
  hasDescriptions?: boolean;
  autoFocus?: boolean;
  className?: string;
}

/** Every kind of step: by category, or while something is looked for, the best first. */
export function StepList({ autoFocus = false, className, ...list }: StepListProps) {
  const { manifests } = list;
  const t = useWords(words);
  const [wanted, setWanted] = useState('');
  const isSearching = wanted.trim() !== '';
  const known: readonly string[] = CATEGORIES;
  const categories = [...new Set([...known, ...manifests.map(({ category }) => category)])];
  return (
    <Command
      label={t('addStep')}
      loop
      shouldFilter={false}
      className={cn('group/steps flex min-h-0 flex-col', className)}
    >
      <div className="p-2">
        <Command.Input
          autoFocus={autoFocus}
          value={wanted}
          onValueChange={setWanted}
          placeholder={t('searchSteps')}
          className="h-8 w-full rounded-md border border-edge bg-paper px-2.5 placeholder:text-soft"
        />
      </div>
      <Command.List label={t('addStep')} className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-2">
        <Command.Empty className="px-2 py-4 text-soft">{t('noneFound')}</Command.Empty>
        {isSearching && <StepItems {...list} manifests={rankSteps(manifests, wanted)} />}
        {!isSearching &&
          categories.map((category) => {
            const inside = manifests.filter((manifest) => manifest.category === category);
            if (inside.length === 0) return null;
            return (
              <Command.Group
                key={category}
                heading={t(categoryLook(category).word)}
                className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-0.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-soft"
              >
                <StepItems {...list} manifests={inside} />
              </Command.Group>
            );
          })}
      </Command.List>
    </Command>
  );
}

function StepItems({
  manifests,
  onPick,
  isDraggable = false,
  hasDescriptions = false,
}: Pick<StepListProps, 'manifests' | 'onPick' | 'isDraggable' | 'hasDescriptions'>) {
  const language = useLanguage();
  return manifests.map((manifest) => {
    const description = pickText(manifest.description, language, ['en']);
    const title = pickText(manifest.title, language, ['en']);
    const { icon: Icon, color } = categoryLook(manifest.category);
    return (
      <Command.Item
        key={`${manifest.kind} ${manifest.type}`}
        value={`${manifest.kind} ${manifest.type}`}
        onSelect={() => onPick(manifest)}
        draggable={isDraggable}
        onDragStart={({ dataTransfer }) => {
          dataTransfer.setData(DRAGGED_STEP, `${manifest.kind} ${manifest.type}`);
          dataTransfer.effectAllowed = 'copy';
        }}
        // A long name is cut short.
        title={`${title}\n${description}`}
        className={cn(
          'flex items-start gap-2 rounded-md px-2 py-1 group-focus-within/steps:data-[selected=true]:bg-hover hover:bg-hover',
          isDraggable ? 'cursor-grab' : 'cursor-default',
        )}
      >
        <Icon className={cn('mt-[3px] size-3.5 shrink-0', color)} aria-hidden />
        <span className="min-w-0">
          <span className="block wrap-anywhere">{title}</span>
          {hasDescriptions && <span className="block text-sm text-soft">{description}</span>}
        </span>
      </Command.Item>
    );
  });
}
