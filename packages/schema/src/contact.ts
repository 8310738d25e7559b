import type { Json } from './json.js';

/** How often something happened to a contact, for "once", "at most", "not within". */
export interface Mark {
  count: number;
  firstAtMs: number;
  lastAtMs: number;
}

export interface Consent {
  /** What was asked for: `email`, `marketing` … */
  kind: string;
  /** The sentence the customer saw, word for word. */
  text: string;
  atMs: number;
}

export interface Contact {
  id: string;
  name?: string;
  email?: string;
  phone?: string;
  /** BCP 47. */
  language?: string;
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string;
  /** IANA zone. */
  zone?: string;
  tags: string[];
  fields: Record<string, Json>;
  score: number;
  consents: Consent[];
  /** Keyed by `flowId/triggerId`, `flowId/nodeId` or `cap:name`. */
  marks: Record<string, Mark>;
  /** Page views so far, for "on the nth visit". */
  visits: number;
}

/** Contact fields that a flow may set by name; every other name lands in `fields`. */
export const CONTACT_PROPERTIES = ['name', 'email', 'phone', 'language', 'country', 'zone'] as const;
export type ContactProperty = (typeof CONTACT_PROPERTIES)[number];

export function isContactProperty(name: string): name is ContactProperty {
  return (CONTACT_PROPERTIES as readonly string[]).includes(name);
}

export function newContact(id: string): Contact {
  return { id, tags: [], fields: {}, score: 0, consents: [], marks: {}, visits: 0 };
}
