import { isContactProperty, type Contact, type Json } from '@nightshift/schema';

/** The value of a contact field by its bare name; undefined when empty. */
export function contactField(contact: Readonly<Contact>, name: string): Json | undefined {
  const value = isContactProperty(name) ? contact[name] : ownField(contact, name);
  return value === null || value === '' ? undefined : value;
}

/** A field may be called `constructor`. */
function ownField({ fields }: Readonly<Contact>, name: string): Json | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
