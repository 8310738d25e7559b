import type { Condition } from '@nightshift/schema';
import { Braces, ListTree, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { JsonField } from '../form/json-field.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useSubjects } from '../picks/use-subjects.js';
import { Button } from '../ui/button.js';
import { IconButton } from '../ui/icon-button.js';
import { asGroup, fromGroup, type Joint } from './groups.js';
import { GroupEditor } from './group-editor.js';
import { sayCondition } from './say-condition.js';
import { builderWords } from './words.js';

export interface ConditionBuilderProps {
  id: string;
  value: unknown;
  /** Undefined when no condition is left. */
  onChange: (value: unknown) => void;
  isReadOnly: boolean;
  'aria-describedby'?: string | undefined;
}

/** Nested "and" and "or" without a bracket: what it says stands above it as a sentence. */
export function ConditionBuilder({ id, value, onChange, isReadOnly, ...control }: ConditionBuilderProps) {
  const t = useWords(builderWords);
  const language = useLanguage();
  const subjects = useSubjects();
  const names = useMemo(
    () => new Map(subjects.filter(({ kind }) => kind !== 'open').map(({ path, label }) => [path, label])),
    [subjects],
  );
  const [isJson, setIsJson] = useState(false);
  // Of one condition alone nobody can tell how it was joined.
  const [joint, setJoint] = useState<Joint>();
  const read = asGroup(value);
  const group = read.parts.length < 2 && joint !== undefined ? { ...read, joint } : read;
  const sentence = sayCondition(value, language, names);
  return (
    <div className="flex min-w-0 flex-col gap-2" {...control}>
      <div className="flex items-start gap-1">
        <p aria-live="polite" className="min-w-0 flex-1 py-0.5 text-sm wrap-anywhere text-soft">
          {sentence === '' ? t('noCondition') : sentence}
        </p>
        {value !== undefined && (
          <IconButton
            label={isJson ? t('asForm') : t('asJson')}
            size="icon-sm"
            onClick={() => setIsJson(!isJson)}
          >
            {isJson ? <ListTree /> : <Braces />}
          </IconButton>
        )}
      </div>
      {isJson ? (
        <JsonField
          id={id}
          value={value}
          onChange={onChange}
          isReadOnly={isReadOnly}
          aria-label={t('asJson')}
        />
      ) : group.parts.length === 0 ? (
        !isReadOnly && (
          <Button id={id} size="sm" className="self-start" onClick={() => onChange(NEW)}>
            <Plus aria-hidden />
            {t('addCondition')}
          </Button>
        )
      ) : (
        <GroupEditor
          id={id}
          group={group}
          depth={0}
          isReadOnly={isReadOnly}
          onChange={(next) => {
            setJoint(next.joint);
            onChange(fromGroup(next));
          }}
        />
      )}
    </div>
  );
}

/** A comparison nobody has filled in. */
const NEW: Condition = { field: '', is: 'equals' };
