import { Braces } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language.js';
import { say } from '../i18n/words.js';
import { useWords } from '../i18n/use-words.js';
import { sayField } from '../conditions/say-field.js';
import { subjectWords } from '../picks/words.js';
import type { Subject } from '../picks/subjects.js';
import { useSubjects } from '../picks/use-subjects.js';
import { Input, Textarea } from '../ui/field.js';
import { IconButton } from '../ui/icon-button.js';
import { EmojiButton } from './emoji-button.js';
import { fuzzyFind } from './fuzzy.js';
import { fillPlaceholder, openPlaceholder, type OpenPlaceholder } from './open-placeholder.js';
import { VariableMenu } from './variable-menu.js';
import { words } from './words.js';

export interface TemplateFieldProps {
  id: string;
  value: string;
  onChange: (text: string) => void;
  isLong: boolean;
  /** False: nothing is filled in, it is a plain field. */
  isTemplated?: boolean;
  /** Variables that exist in this text only. */
  ownPaths?: readonly string[];
  hasEmoji?: boolean;
  isReadOnly: boolean;
  placeholder?: string;
  className?: string;
  lang?: string;
  inputMode?: 'url' | 'email' | 'text';
  spellCheck?: boolean;
  /** Beside the buttons. */
  footer?: ReactNode;
  control: { 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined };
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A text with `{{variables}}` in it: two braces open a menu of all there is, found by typing on. */
export function TemplateField({
  id,
  value,
  onChange,
  isLong,
  isTemplated = true,
  ownPaths = [],
  hasEmoji = false,
  isReadOnly,
  footer,
  control,
  ...look
}: TemplateFieldProps) {
  const menuId = useId();
  const field = useRef<Field>(null);
  const [open, setOpen] = useState<OpenPlaceholder | null>(null);
  const [at, setAt] = useState(0);
  const found = useFound(open?.typed, ownPaths);
  const lookAround = (target: Field): void => {
    if (!isTemplated || isReadOnly) return;
    setOpen(openPlaceholder(target.value, target.selectionStart ?? 0));
    setAt(0);
  };
  const write = (text: string, caret: number): void => {
    onChange(text);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  };
  const choose = (path: string): void => {
    const caret = field.current?.selectionStart ?? value.length;
    if (open === null) return;
    const filled = fillPlaceholder(value, open, caret, path);
    setOpen(null);
    write(filled.text, filled.caret);
  };
  const insert = (text: string): void => {
    const { selectionStart, selectionEnd } = field.current ?? {};
    const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
    write(value.slice(0, from) + text + value.slice(to), from + text.length);
  };
  const beginPlaceholder = (): void => {
    const start = field.current?.selectionStart ?? value.length;
    insert('{{');
    setOpen({ start, typed: '' });
    setAt(0);
  };
  const press = (event: KeyboardEvent<Field>): void => {
    if (open === null || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const current = found[at];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && current !== undefined) choose(current.path);
    else if (event.key === 'Escape') setOpen(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const current = open === null ? undefined : found[at];
  const shared = {
    ...control,
    // A name that is still being chosen is not judged.
    ...(open === null ? {} : { 'aria-invalid': undefined, 'data-naming': true }),
    ...look,
    id,
    value,
    readOnly: isReadOnly,
    onChange: ({ target }: { target: Field }) => {
      onChange(target.value);
      lookAround(target);
    },
    onClick: ({ currentTarget }: { currentTarget: Field }) => lookAround(currentTarget),
    onBlur: () => setOpen(null),
    onKeyDown: press,
    ...(isTemplated
      ? {
          'aria-autocomplete': 'list' as const,
          'aria-controls': open === null ? undefined : menuId,
          'aria-activedescendant': current === undefined ? undefined : `${menuId}-${String(at)}`,
        }
      : {}),
  };
  const hasTools = !isReadOnly && (isTemplated || hasEmoji) && isLong;
  return (
    <Popover.Root open={open !== null}>
      <div className="flex min-w-0 flex-col gap-1">
        <Popover.Anchor asChild>
          <div className="relative min-w-0">
            {hasTools && (
              <Tools
                onVariable={isTemplated ? beginPlaceholder : undefined}
                onEmoji={hasEmoji ? insert : undefined}
              />
            )}
            {isLong ? (
              <Textarea {...shared} ref={field as React.RefObject<HTMLTextAreaElement>} />
            ) : (
              <Input {...shared} ref={field as React.RefObject<HTMLInputElement>} />
            )}
          </div>
        </Popover.Anchor>
        {footer !== undefined && <div className="flex flex-wrap items-center empty:hidden">{footer}</div>}
      </div>
      {open !== null && (
        <VariableMenu id={menuId} subjects={found} at={at} onPoint={setAt} onChoose={choose} />
      )}
    </Popover.Root>
  );
}

/** On the line of the label, so that a narrow panel loses no height to them. */
function Tools({
  onVariable,
  onEmoji,
}: {
  onVariable: (() => void) | undefined;
  onEmoji: ((emoji: string) => void) | undefined;
}) {
  const t = useWords(words);
  return (
    <div className="absolute right-0 bottom-full flex">
      {onVariable !== undefined && (
        <IconButton label={t('insertVariable')} size="icon-sm" onClick={onVariable}>
          <Braces />
        </IconButton>
      )}
      {onEmoji !== undefined && <EmojiButton onPick={onEmoji} />}
    </div>
  );
}

function useFound(typed: string | undefined, ownPaths: readonly string[]): readonly Subject[] {
  const subjects = useSubjects();
  const language = useLanguage();
  return useMemo(() => {
    if (typed === undefined) return [];
    const group = say(subjectWords.here, language);
    const own = ownPaths.map((path): Subject => ({
      path,
      label: sayField(path, language),
      group,
      kind: 'any',
    }));
    return fuzzyFind([...own, ...subjects], typed, ({ path, label }) => [path, label]);
  }, [typed, subjects, ownPaths, language]);
}
