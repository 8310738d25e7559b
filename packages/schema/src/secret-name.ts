import { Type } from 'typebox';

/** How a secret of the workspace is called. */
export const SecretNameSchema = Type.String({
  pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$',
  description: 'Letters, digits, - and _, beginning with a letter; written in a step as `{{secret.name}}`',
});
