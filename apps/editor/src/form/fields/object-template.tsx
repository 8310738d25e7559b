import type { FieldTemplateProps, ObjectFieldTemplateProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { isJsonObject } from '@nightshift/schema';
import type { FieldChoice, FieldGroup } from '../hint.js';
import { problemsAt, useForm } from '../form-share.js';
import { valueAt, type Path } from '../set-at.js';
import { ButtonFields } from './button-fields.js';
import { EntryProvider, useEntryLook } from './entry-look.js';
import { FieldSet } from './field-frame.js';
import { Fold } from './fold.js';
import { OneOfField, type Part } from './one-of-field.js';
import { placeOf } from './place-of.js';

export function FieldTemplate({ children, hidden }: FieldTemplateProps<unknown>) {
  return hidden === true ? null : children;
}

/** The fields of an object: what belongs together is folded away while none of it is used. */
export function ObjectTemplate({
  properties,
  uiSchema,
  schema,
  fieldPathId,
  required,
}: ObjectFieldTemplateProps<unknown>) {
  const form = useForm();
  const entry = useEntryLook();
  const place = placeOf(uiSchema);
  const { path } = fieldPathId;
  const parts = properties.filter(({ name }) => entry?.hidden.includes(name) !== true);
  const groups = place?.type === 'object' ? place.groups : [];
  const choices = place?.type === 'object' ? place.choices : [];
  const fields = <Grouped path={path} parts={parts} groups={groups} choices={choices} />;
  if (entry !== null) {
    if (entry.look === 'shape') return <EntryProvider value={null}>{fields}</EntryProvider>;
    if (entry.look === 'buttons') return <ButtonFields path={path} parts={parts} />;
    if (entry.look === 'row' || entry.look === 'weights') return <Row parts={parts} />;
    return (
      <EntryProvider value={null}>
        <EntryFields
          path={path}
          parts={parts}
          choices={choices}
          shown={[...(schema.required ?? []), ...(place?.type === 'object' ? place.calledFor : [])]}
          isOpen={entry.look === 'cards'}
        />
      </EntryProvider>
    );
  }
  if (typeof path.at(-1) !== 'string' || place?.type !== 'object') return fields;
  if (required !== true)
    return (
      <OptionalObject path={path} title={place.title} description={place.description} parts={parts}>
        {fields}
      </OptionalObject>
    );
  return (
    <div className="border-l-2 border-line pl-3">
      <FieldSet
        id={fieldPathId.$id}
        title={place.title}
        description={place.description}
        problems={problemsAt(form.problems, path, { isDeep: false })}
      >
        {fields}
      </FieldSet>
    </div>
  );
}

/** Fields that may all be left out: folded away until one of them is used. */
function OptionalObject({
  path,
  title,
  description,
  parts,
  children,
}: {
  path: Path;
  title: string;
  description: string;
  parts: readonly Part[];
  children: ReactNode;
}) {
  const isUsed = useIsUsed(
    path,
    parts.map(({ name }) => name),
  );
  return (
    <Fold title={title} isUsed={isUsed}>
      {description !== '' && <p className="-mt-2 text-sm text-soft">{description}</p>}
      {children}
    </Fold>
  );
}

function Grouped({
  path,
  parts,
  groups,
  choices,
}: {
  path: Path;
  parts: readonly Part[];
  groups: readonly FieldGroup[];
  choices: readonly FieldChoice[];
}) {
  const grouped = new Set(groups.flatMap(({ keys }) => keys));
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Parts path={path} parts={parts.filter(({ name }) => !grouped.has(name))} choices={choices} />
      {groups.map(({ name, title, keys }) => (
        <Group key={name} title={title} path={path} keys={keys}>
          <Parts path={path} parts={parts.filter((part) => keys.includes(part.name))} choices={choices} />
        </Group>
      ))}
    </div>
  );
}

/** One below the other; a choice stands where the first of its fields would. */
function Parts({
  path,
  parts,
  choices,
}: {
  path: Path;
  parts: readonly Part[];
  choices: readonly FieldChoice[];
}) {
  return parts.map((part) => {
    const choice = choices.find(({ fields }) => fields.some(({ key }) => key === part.name));
    if (choice === undefined) return part.content;
    if (choice.fields[0]?.key !== part.name) return null;
    return <OneOfField key={part.name} path={path} choice={choice} parts={parts} />;
  });
}

function Group({
  title,
  path,
  keys,
  children,
}: {
  title: string;
  path: Path;
  keys: readonly string[];
  children: ReactNode;
}) {
  const isUsed = useIsUsed(path, keys);
  return (
    <Fold title={title} isUsed={isUsed}>
      {children}
    </Fold>
  );
}

function Row({ parts }: { parts: readonly Part[] }) {
  return (
    <div className="flex min-w-0 flex-1 items-end gap-2 [&>*]:min-w-0 [&>*]:flex-1">
      {parts.map(({ content }) => content)}
    </div>
  );
}

/** What an entry must have is `shown`, a choice among its fields too; the rest when it is filled in or asked for. */
function EntryFields({
  path,
  parts,
  choices,
  shown,
  isOpen,
}: {
  path: Path;
  parts: readonly Part[];
  choices: readonly FieldChoice[];
  shown: readonly string[];
  isOpen: boolean;
}) {
  const chosen = choices.flatMap(({ fields }) => fields.map(({ key }) => key));
  const isFirst = ({ name }: Part): boolean => shown.includes(name) || chosen.includes(name);
  const first = parts.filter(isFirst);
  const rest = parts.filter((part) => !isFirst(part));
  const isUsed = useIsUsed(
    path,
    rest.map(({ name }) => name),
  );
  if (isOpen || rest.length === 0 || first.length === 0 || (rest.length === 1 && first.length === 1))
    return (
      <div className="flex min-w-0 flex-col gap-3">
        <Parts path={path} parts={parts} choices={choices} />
      </div>
    );
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Parts path={path} parts={first} choices={choices} />
      <Fold isUsed={isUsed}>{rest.map(({ content }) => content)}</Fold>
    </div>
  );
}

/** Something is filled in there, or something is wrong. */
function useIsUsed(path: Path, keys: readonly string[]): boolean {
  const { config, problems } = useForm();
  return keys.some((key) => {
    const value = valueAt(config, [...path, key]);
    const isEmpty = value === undefined || (isJsonObject(value) && Object.keys(value).length === 0);
    return !isEmpty || problemsAt(problems, [...path, key], { isDeep: true }).length > 0;
  });
}
