import type { Hint } from '../hint.js';

/** All that a widget gets. It shows one value and says what it is to become; undefined takes it away. */
export interface WidgetProps {
  id: string;
  value: unknown;
  onChange: (value: unknown) => void;
  hint: Hint;
  isReadOnly: boolean;
  isRequired: boolean;
  /** In an entry of a list, where space is short. */
  isInner: boolean;
  control: { 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined };
}
