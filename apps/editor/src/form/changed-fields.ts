import { isSameJson, type Edit } from '@nightshift/schema';

type Config = Readonly<Record<string, unknown>>;

/** The fields in which two configs differ, as edits: so that two people in two fields do not meet. */
export function changedFields(kind: 'node' | 'trigger', id: string, before: Config, after: Config): Edit[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((field): Edit[] => {
    const value = after[field];
    if (isSameJson(before[field], value)) return [];
    return [
      value === undefined
        ? { type: `${kind}.set-field`, id, field }
        : { type: `${kind}.set-field`, id, field, value },
    ];
  });
}
