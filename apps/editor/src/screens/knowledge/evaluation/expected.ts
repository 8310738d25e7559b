import type { Expected } from './evaluation-queries.js';

/** What the form can ask for. */
export const KINDS = ['facts', 'answer', 'title', 'none'] as const;
/** `kept`: what is expected is none of it (a passage, a source, what stands in the text), and stays. */
export type Kind = (typeof KINDS)[number] | 'kept';
type Told = Exclude<Expected, 'none'>;

/** What the form begins with: the first thing it knows of what is expected. */
export function kindOf(expect: Expected): Kind {
  if (expect === 'none') return 'none';
  return KINDS.find((kind) => isHeld(expect, kind)) ?? 'kept';
}

/** How what is expected of one kind is written in the form; null when nothing of it is. */
export function wantedOf(expect: Expected, kind: Kind): string | null {
  if (expect === 'none' || kind === 'none' || kind === 'kept') return null;
  return (kind === 'facts' ? expect.facts?.join('; ') : expect[kind]) ?? null;
}

/** What stays beside what the form shows; what it began with gives way to a kind that was not there. */
export function restOf(was: Expected, kind: Kind): Told {
  if (was === 'none' || kind === 'none') return {};
  if (kind === 'kept') return was;
  const gone = isHeld(was, kind) ? kind : kindOf(was);
  return Object.fromEntries(Object.entries(was).filter(([name]) => name !== gone));
}

/** What is expected once the form is saved; null: it is not said yet. A new case was nothing (`undefined`) before. */
export function expectedOf(was: Expected | undefined, kind: Kind, wanted: string): Expected | null {
  if (kind === 'none') return 'none';
  if (kind === 'kept') return was ?? null;
  const text = wanted.trim();
  if (text === '') return null;
  // A fact may hold a semicolon: what nobody has changed is not taken apart again.
  if (was !== undefined && wantedOf(was, kind)?.trim() === text) return was;
  const rest = was === undefined ? {} : restOf(was, kind);
  if (kind !== 'facts') return { ...rest, [kind]: text };
  const facts = text
    .split(/[;；\n]/)
    .map((fact) => fact.trim())
    .filter((fact) => fact !== '');
  return facts.length === 0 ? null : { ...rest, facts };
}

export function sayExpected(
  { facts = [], answer, title, source, fact, passage, not }: Told,
  sayNot: (text: string) => string,
): string {
  const named = [...facts, answer, title, source, fact].filter((part) => part !== undefined);
  const all = not === undefined ? named : [...named, sayNot(not)];
  return all.length === 0 ? (passage ?? '') : all.join(' · ');
}

const isHeld = (expect: Told, kind: Kind): boolean => wantedOf(expect, kind) !== null;
