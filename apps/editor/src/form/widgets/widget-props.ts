import type { Hint } from '../prepare-schema.js';

/** All that a widget gets. It shows one value and says what it is to become; undefined takes it away. */
export interface WidgetProps {
  id: string;
  value: unknown;
  onChange: (value: unknown) => void;
  hint: Hint;
  isReadOnly: boolean;
  /** In which of the flow's languages customers' texts are written. */
  contentLanguage: string;
  languages: readonly string[];
  control: { 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined };
}
