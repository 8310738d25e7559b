import type { SentenceDetails } from '@nightshift/schema';
import type { ProblemSentence } from '../problem-words.js';

/** A web address taken apart; the scheme, a `www.` and a trailing slash make no difference and are gone. */
interface Address {
  /** Lower case; empty when there was none (`/products/*`). */
  host: string;
  /** Begins with `/`; empty when there was none (`shop.example`). */
  path: string;
  query: readonly (readonly [name: string, value: string])[];
  /** Without its `#`; empty when there was none. */
  fragment: string;
}

interface PatternFault {
  message: ProblemSentence;
  fix: ProblemSentence;
  details?: SentenceDetails;
}

/** What makes a pattern useless, in sentences; undefined when it is good. */
export function patternFault(pattern: string): PatternFault | undefined {
  const fix = 'Write for example /products/*, shop.example/cart or *.example/*?utm_source=mail.';
  if (pattern.trim() === '') return { message: 'The address is empty.', fix };
  const details = { pattern };
  if (/\s/.test(pattern.trim())) return { message: '“{pattern}” contains a space.', fix, details };
  const { host, path } = parseAddress(pattern);
  if (host !== '' && !/^[\p{L}\p{N}*.:_-]+$/u.test(host))
    return { message: '“{host}” is not the name of a site.', fix, details: { host } };
  if (
    host !== '' &&
    path === '' &&
    !host.includes('.') &&
    !host.includes('*') &&
    !host.includes(':') &&
    host !== 'localhost'
  ) {
    return {
      message: '“{pattern}” is read as the name of a site.',
      fix: 'Begin a path with a slash: /{pattern}.',
      details,
    };
  }
  return undefined;
}

/**
 * Whether an address fits a pattern, in which `*` stands for anything. `/cart` fits on every site; `shop.example` fits
 * every page of it and `shop.example/` the home page only. Of a query only the parameters in the pattern are looked at, in
 * any order; a fragment counts only when the pattern has one.
 */
export function matchesUrl(pattern: string, url: string): boolean {
  const wanted = parseAddress(pattern.trim());
  const actual = parseAddress(url);
  if (wanted.host !== '' && !matchesWildcard(wanted.host, actual.host)) return false;
  if (wanted.path !== '' && !matchesWildcard(wanted.path, actual.path === '' ? '/' : actual.path))
    return false;
  if (wanted.fragment !== '' && !matchesWildcard(wanted.fragment, actual.fragment)) return false;
  return wanted.query.every(([name, value]) =>
    actual.query.some(
      ([actualName, actualValue]) =>
        actualName === name && (value === '' || matchesWildcard(value, actualValue)),
    ),
  );
}

/** The value of a query parameter; the first when there are several. */
export function queryValue(url: string, name: string): string | undefined {
  return parseAddress(url).query.find(([key]) => key === name)?.[1];
}

/** Anything for `*`, otherwise letter by letter without regard to case. Takes at most pattern × text steps. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const [wanted, actual] = [pattern.toLowerCase(), text.toLowerCase()];
  let at = 0;
  let star = -1;
  let starAt = 0;
  let index = 0;
  while (index < actual.length) {
    if (wanted[at] === '*') {
      star = at;
      starAt = index;
      at += 1;
    } else if (at < wanted.length && wanted[at] === actual[index]) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      starAt += 1;
      index = starAt;
      at = star + 1;
    } else {
      return false;
    }
  }
  while (wanted[at] === '*') at += 1;
  return at === wanted.length;
}

function parseAddress(text: string): Address {
  const rest = text.replace(/^([a-z][a-z0-9+.-]*:)?\/\//i, '');
  const [beforeFragment, fragment] = cut(rest, '#');
  const [place, query] = cut(beforeFragment, '?');
  const slash = place.indexOf('/');
  const authority = slash === -1 ? place : place.slice(0, slash);
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const path = slash === -1 ? '' : place.slice(slash);
  return {
    host: host.replace(/^www\./, '').replace(/:(80|443)$/, ''),
    path: path.length > 1 && path.endsWith('/') ? decode(path.slice(0, -1)) : decode(path),
    query: query === '' ? [] : query.split('&').map(parseParameter),
    fragment: decode(fragment),
  };
}

function parseParameter(parameter: string): readonly [string, string] {
  const [name, value] = cut(parameter.replaceAll('+', ' '), '=');
  return [decode(name).toLowerCase(), decode(value)];
}

function cut(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Chinese paths are written in letters by people and percent-encoded by browsers. Broken encoding stays as it is. */
function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
