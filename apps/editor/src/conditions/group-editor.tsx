import type { Condition } from '@nightshift/schema';
import { Plus, X } from 'lucide-react';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { IconButton } from '../ui/icon-button.js';
import { cn } from '../ui/join-classes.js';
import { Select } from '../ui/select.js';
import { ComparisonEditor } from './comparison-editor.js';
import { asGroup, isComparison, joined, type Group, type Joint } from './groups.js';
import { builderWords } from './words.js';

/** Deeper than this nobody reads it; the engine takes more. */
const MAX_DEPTH = 4;
const JOINTS: readonly Joint[] = ['all', 'any', 'none', 'notAll'];

export function GroupEditor({
  id,
  group,
  depth,
  isReadOnly,
  onChange,
}: {
  id: string;
  group: Group;
  depth: number;
  isReadOnly: boolean;
  onChange: (group: Group) => void;
}) {
  const t = useWords(builderWords);
  const { joint, parts } = group;
  const setPart = (index: number, part: Condition): void =>
    onChange({ joint, parts: parts.with(index, part) });
  const remove = (index: number): void => onChange({ joint, parts: parts.toSpliced(index, 1) });
  const add = (part: Condition): void => onChange({ joint, parts: [...parts, part] });
  return (
    <div
      className={cn(
        'flex min-w-0 flex-col gap-2',
        depth > 0 && 'rounded-md border border-line bg-ground p-2',
      )}
      role="group"
      aria-label={t('group')}
    >
      {(parts.length > 1 || depth > 0 || joint === 'none') && (
        <Select
          aria-label={t('howJoined')}
          className={cn('h-7 w-auto self-start text-sm', depth > 0 && 'mr-7')}
          value={joint}
          disabled={isReadOnly}
          options={JOINTS.map((value) => ({ value, label: t(value) }))}
          onChange={(wanted) => onChange({ joint: JOINTS.find((each) => each === wanted) ?? 'all', parts })}
        />
      )}
      {parts.length === 0 && (
        <p className="text-sm text-soft">
          {t(joint === 'any' || joint === 'notAll' ? 'emptyAny' : 'emptyAll')}
        </p>
      )}
      <ol className="flex min-w-0 flex-col gap-2">
        {parts.map((part, index) => (
          // Conditions have no names; their place is what they are known by.
          <li key={index} className="relative min-w-0">
            {isComparison(part) ? (
              <ComparisonEditor
                id={index === 0 ? id : `${id}-${String(index)}`}
                number={index + 1}
                comparison={part}
                isReadOnly={isReadOnly}
                onChange={(next) => setPart(index, next)}
                onRemove={() => remove(index)}
              />
            ) : (
              <>
                <GroupEditor
                  id={`${id}-${String(index)}`}
                  group={asGroup(part)}
                  depth={depth + 1}
                  isReadOnly={isReadOnly}
                  onChange={(next) => setPart(index, joined(next))}
                />
                {!isReadOnly && (
                  <IconButton
                    label={t('removeGroup', { number: index + 1 })}
                    size="icon-sm"
                    className="absolute top-2.5 right-2"
                    onClick={() => remove(index)}
                  >
                    <X />
                  </IconButton>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <div className="flex flex-wrap gap-1">
          <Button size="sm" look="ghost" onClick={() => add({ field: '', is: 'equals' })}>
            <Plus aria-hidden />
            {t('addCondition')}
          </Button>
          {depth < MAX_DEPTH && (
            <Button
              size="sm"
              look="ghost"
              onClick={() => add(joint === 'any' ? { all: [EMPTY] } : { any: [EMPTY] })}
            >
              <Plus aria-hidden />
              {t('addGroup')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

const EMPTY: Condition = { field: '', is: 'equals' };
