import { CATEGORIES, type Manifest } from '@nightshift/nodes';
import { pickText, type Text } from '@nightshift/schema';
import { Command } from 'cmdk';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { cn } from '../ui/join-classes.js';
import { categoryLook } from './category-look.js';
import { words } from './words.js';

export const DRAGGED_STEP = 'application/x-nightshift-step';

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

/** Every kind of step, by category, found by name in any language. */
export function StepList({
  manifests,
  onPick,
  isDraggable = false,
  hasDescriptions = false,
  autoFocus = false,
  className,
}: StepListProps) {
  const t = useWords(words);
  const language = useLanguage();
  const known: readonly string[] = CATEGORIES;
  const categories = [...new Set([...known, ...manifests.map(({ category }) => category)])];
  return (
    <Command
      label={t('addStep')}
      loop
      filter={rank}
      className={cn('group/steps flex min-h-0 flex-col', className)}
    >
      <div className="p-2">
        <Command.Input
          autoFocus={autoFocus}
          placeholder={t('searchSteps')}
          className="h-8 w-full rounded-md border border-edge bg-paper px-2.5 placeholder:text-soft"
        />
      </div>
      <Command.List className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-2">
        <Command.Empty className="px-2 py-4 text-soft">{t('noneFound')}</Command.Empty>
        {categories.map((category) => {
          const inside = manifests.filter((manifest) => manifest.category === category);
          const { icon: Icon, color, word } = categoryLook(category);
          if (inside.length === 0) return null;
          return (
            <Command.Group
              key={category}
              heading={t(word)}
              className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-0.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-soft"
            >
              {inside.map((manifest) => {
                const description = pickText(manifest.description, language, ['en']);
                return (
                  <Command.Item
                    key={`${manifest.kind} ${manifest.type}`}
                    value={`${manifest.kind} ${manifest.type}`}
                    keywords={[...wordings(manifest.title), '', ...wordings(manifest.description)]}
                    onSelect={() => onPick(manifest)}
                    draggable={isDraggable}
                    onDragStart={({ dataTransfer }) => {
                      dataTransfer.setData(DRAGGED_STEP, `${manifest.kind} ${manifest.type}`);
                      dataTransfer.effectAllowed = 'copy';
                    }}
                    title={description}
                    className={cn(
                      'flex items-start gap-2 rounded-md px-2 py-1 group-focus-within/steps:data-[selected=true]:bg-hover hover:bg-hover',
                      isDraggable ? 'cursor-grab' : 'cursor-default',
                    )}
                  >
                    <Icon className={cn('mt-[3px] size-3.5 shrink-0', color)} aria-hidden />
                    <span className="min-w-0">
                      <span className="block truncate">{pickText(manifest.title, language, ['en'])}</span>
                      {hasDescriptions && <span className="block text-sm text-soft">{description}</span>}
                    </span>
                  </Command.Item>
                );
              })}
            </Command.Group>
          );
        })}
      </Command.List>
    </Command>
  );
}

function wordings(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** Names first, then what descriptions say; in any language. An empty keyword stands between the two. */
function rank(_value: string, search: string, keywords: readonly string[] = []): number {
  const wanted = search.trim().toLowerCase();
  const border = keywords.indexOf('');
  const places = keywords.map((keyword, index) => {
    const at = keyword.toLowerCase().indexOf(wanted);
    if (at < 0) return 0;
    return index > border ? 0.3 : at === 0 ? 1 : 0.8;
  });
  return Math.max(0, ...places);
}
