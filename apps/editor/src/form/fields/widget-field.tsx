import type { FieldProps } from '@rjsf/utils';
import { useWords } from '../../i18n/use-words.js';
import { cn } from '../../ui/join-classes.js';
import type { Hint, WidgetName } from '../hint.js';
import { problemsAt, useForm } from '../form-share.js';
import { valueAt } from '../set-at.js';
import { WIDGETS } from '../widgets/index.js';
import { words } from '../words.js';
import { useEntryLook } from './entry-look.js';
import { FieldProblems } from './field-frame.js';
import { placeOf } from './place-of.js';

/** These are made of several controls, so the label stands over a group. */
const GROUPS: readonly WidgetName[] = ['choices', 'condition'];

/** A value with its label, its meaning and what is wrong with it. */
export function WidgetField({ fieldPathId, uiSchema, required, readonly }: FieldProps<unknown>) {
  const form = useForm();
  const entry = useEntryLook();
  const { path } = fieldPathId;
  const place = placeOf(uiSchema);
  if (place?.type !== 'widget') return null;
  const { hint } = place;
  const { widget } = hint;
  // It can be nothing else, so there is nothing to ask.
  if (widget === 'constant') return null;
  const id = fieldPathId.$id;
  const problems = problemsAt(form.problems, path, { isDeep: true });
  const isCompact = entry?.look === 'row' || entry?.look === 'weights';
  const shown: Hint = isCompact && hint.placeholder === '' ? { ...hint, placeholder: hint.title } : hint;
  const hasDescription = hint.description !== '' && !isCompact;
  const described = [hasDescription && `${id}-hint`, problems.length > 0 && `${id}-error`].filter(
    (part) => part !== false,
  );
  const Widget = WIDGETS[widget];
  const isGroup =
    GROUPS.includes(hint.widget) || (hint.isMany && !['chips', 'phrases', 'picker'].includes(hint.widget));
  const Label = isGroup ? 'span' : 'label';
  return (
    <div
      {...(isGroup ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
      className={cn(
        'group/field min-w-0',
        hint.widget === 'switch'
          ? 'flex flex-row-reverse flex-wrap items-center justify-end gap-x-2 gap-y-1'
          : 'flex flex-col gap-1',
      )}
    >
      <Label
        id={`${id}-label`}
        {...(isGroup ? {} : { htmlFor: id })}
        className={cn(
          'text-sm font-medium',
          (isCompact || entry?.look === 'shape') && !entry.isFirst && 'sr-only',
        )}
      >
        {hint.title}
        {required === true && !isCompact && (
          <span aria-hidden className="ml-0.5 text-soft">
            *
          </span>
        )}
      </Label>
      <Widget
        id={id}
        value={valueAt(form.config, path)}
        onChange={(value) => form.write(path, value)}
        hint={shown}
        isReadOnly={readonly === true || hint.isFixed}
        isRequired={required === true}
        isInner={path.some((key) => typeof key === 'number')}
        control={{
          'aria-describedby': described.length === 0 ? undefined : described.join(' '),
          'aria-invalid': problems.some(({ isError }) => isError) ? true : undefined,
        }}
      />
      {hasDescription && <Description id={`${id}-hint`} text={hint.description} />}
      <FieldProblems id={`${id}-error`} problems={problems} />
    </div>
  );
}

/** Its first line; what the others tell is there for who asks. */
function Description({ id, text }: { id: string; text: string }) {
  const t = useWords(words);
  const [first = '', ...others] = text.split('\n');
  return (
    <div className="w-full text-sm text-soft">
      <p id={id}>{first}</p>
      {others.length > 0 && (
        <details>
          <summary className="w-fit rounded-sm hover:text-ink">{t('more')}</summary>
          <p className="whitespace-pre-line">{others.join('\n')}</p>
        </details>
      )}
    </div>
  );
}
