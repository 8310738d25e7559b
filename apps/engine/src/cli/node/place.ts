import type { Problem } from '@nightshift/schema';

/** A spot in a definition: the type of the node, and a pointer into what was given to `defineNode`. */
export interface Place {
  type: string;
  path: string;
}

export function errorAt(place: Place, code: string, message: string, fix: string): Problem {
  return problemAt(place, 'error', code, message, fix);
}

export function warningAt(place: Place, code: string, message: string, fix: string): Problem {
  return problemAt(place, 'warning', code, message, fix);
}

function problemAt(
  { type, path }: Place,
  severity: Problem['severity'],
  code: string,
  message: string,
  fix: string,
): Problem {
  const subject = path === '' ? `"${type}"` : `"${type}": ${path.slice(1).replaceAll('/', '.')}`;
  return { code, severity, nodeId: type, path, message: `${subject} ${message}.`, fix };
}
