/** One thing that the doctor looked at. A `problem` keeps Nightshift from working, a `warning` will one day. */
export interface Finding {
  about: string;
  state: 'ok' | 'warning' | 'problem';
  message: string;
  /** How to mend it, as an instruction. */
  fix?: string;
}

export function ok(about: string, message: string): Finding {
  return { about, state: 'ok', message };
}

export function warning(about: string, message: string, fix: string): Finding {
  return { about, state: 'warning', message, fix };
}

export function problem(about: string, message: string, fix: string): Finding {
  return { about, state: 'problem', message, fix };
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A host with several addresses fails as several errors, and says nothing itself.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error.message;
}
