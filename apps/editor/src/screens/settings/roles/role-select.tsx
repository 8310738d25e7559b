import { useWords } from '../../../i18n/use-words.js';
import { Select, type SelectProps } from '../../../ui/select.js';
import { words } from './words.js';

export const ROLES = ['admin', 'operator', 'agent', 'developer'] as const;
export type Role = (typeof ROLES)[number];
const TEXTS = {
  admin: 'adminText',
  operator: 'operatorText',
  agent: 'agentText',
  developer: 'developerText',
} as const;

/** Each role with what it may do. */
export function RoleSelect({
  value,
  onChange,
  ...rest
}: Omit<SelectProps, 'value' | 'onChange' | 'options'> & { value: Role; onChange: (role: Role) => void }) {
  const t = useWords(words);
  return (
    <Select
      {...rest}
      value={value}
      onChange={(wanted) => onChange(ROLES.find((role) => role === wanted) ?? value)}
      options={ROLES.map((role) => ({ value: role, label: t(role), hint: t(TEXTS[role]) }))}
    />
  );
}
