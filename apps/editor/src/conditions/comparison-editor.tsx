import { OPERATORS, type Json, type Operator } from '@nightshift/schema';
import { X } from 'lucide-react';
import { useWords } from '../i18n/use-words.js';
import { kindOf } from '../picks/subjects.js';
import { Picker } from '../picks/picker.js';
import { useSubjects } from '../picks/use-subjects.js';
import { IconButton } from '../ui/icon-button.js';
import { Select } from '../ui/select.js';
import type { Comparison } from './groups.js';
import type { ValueKind } from './known-paths.js';
import { firstOperator, isAlone, operatorsFor, takesMany } from './operators.js';
import { ValueEditor } from './value-editor.js';
import { builderWords, verbWords } from './words.js';

const OF_TIME: Readonly<Partial<Record<Operator, keyof typeof verbWords>>> = {
  greater: 'after',
  'at-least': 'onOrAfter',
  less: 'before',
  'at-most': 'onOrBefore',
};

/** What is looked at, how, and with what it is compared: each choice decides what the next one offers. */
export function ComparisonEditor({
  id,
  number,
  comparison,
  isReadOnly,
  onChange,
  onRemove,
}: {
  id: string;
  number: number;
  comparison: Comparison;
  isReadOnly: boolean;
  onChange: (comparison: Comparison) => void;
  onRemove: () => void;
}) {
  const t = useWords(builderWords);
  const verb = useWords(verbWords);
  const subjects = useSubjects();
  const { field, is, value } = comparison;
  const kind = kindOf(field, subjects);
  const operators = operatorsFor(kind, is);
  const isTime = kind === 'date' || kind === 'clock';
  return (
    <div className="flex min-w-0 flex-col gap-1.5 rounded-md border border-line bg-paper p-2">
      <div className="flex min-w-0 items-center gap-1">
        <div className="min-w-0 flex-1">
          <Picker
            kind="path"
            id={id}
            control={{ 'aria-label': t('what') }}
            chosen={field === '' ? [] : [field]}
            placeholder={t('chooseWhat')}
            isMany={false}
            isClearable={false}
            isReadOnly={isReadOnly}
            onChange={([wanted = '']) => onChange(lookAt(wanted, comparison, kindOf(wanted, subjects)))}
          />
        </div>
        {!isReadOnly && (
          <IconButton label={t('removeCondition', { number })} size="icon-sm" onClick={onRemove}>
            <X />
          </IconButton>
        )}
      </div>
      {field !== '' && (
        <div className="flex min-w-0 flex-wrap items-start gap-1.5">
          {operators.length > 1 && (
            <Select
              aria-label={t('how')}
              className="w-auto max-w-full"
              value={is}
              disabled={isReadOnly}
              options={operators.map((each) => ({
                value: each,
                label: verb((isTime ? OF_TIME[each] : undefined) ?? each),
              }))}
              onChange={(wanted) => onChange(compareBy(wanted, comparison, kind))}
            />
          )}
          {!isAlone(is) && (
            <div className="min-w-32 flex-1">
              <ValueEditor
                // A picker of another kind is another one.
                key={kind}
                kind={kind}
                isMany={takesMany(is, kind)}
                value={value}
                options={subjects.find(({ path }) => path === field)?.options}
                isReadOnly={isReadOnly}
                onChange={(next) => onChange(next === undefined ? { field, is } : { field, is, value: next })}
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** Another thing to look at: what was compared stays where it still makes sense. */
function lookAt(field: string, { is, value }: Comparison, kind: ValueKind): Comparison {
  if (kind === 'open') return { field, is: 'equals', value: typeof value === 'boolean' ? value : true };
  const fitting = operatorsFor(kind, undefined).includes(is) ? is : firstOperator(kind);
  if (kind === 'yes-no' && fitting === 'equals') return { field, is: fitting, value: value !== false };
  const isKept = (kind === 'text' || kind === 'any' || kind === 'number') && typeof value !== 'boolean';
  return isKept && value !== undefined && !isAlone(fitting)
    ? { field, is: fitting, value: reshaped(value, takesMany(fitting, kind)) }
    : { field, is: fitting };
}

function compareBy(wanted: string, { field, value }: Comparison, kind: ValueKind): Comparison {
  const is = OPERATORS.find((each) => each === wanted) ?? 'equals';
  if (isAlone(is) || value === undefined) return { field, is };
  return { field, is, value: reshaped(value, takesMany(is, kind)) };
}

/** One value becomes a list of one, a list its first. */
function reshaped(value: Json, isMany: boolean): Json {
  if (isMany) return Array.isArray(value) ? value : [value];
  return Array.isArray(value) ? (value[0] ?? '') : value;
}
