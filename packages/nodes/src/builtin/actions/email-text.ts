import { isOneTypoApart, readable } from './answer-text.js';
import { MAIL_DOMAINS } from './mail-domains.js';

/** Before the @: the characters mail systems really hand out, no dot at an end, no two in a row. */
const LOCAL = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
/** After it: labels in any script, then a top level in one: in "qq.com谢谢" the domain ends at com. */
const DOMAIN =
  '(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+(?:xn--[a-z0-9-]{2,58}|[a-z]{2,24}|(?![a-z])[\\p{L}\\p{M}]{2,24})';
const ADDRESS = new RegExp(`(?<![a-z0-9.!#$%&'*+/=?^_\`{|}~-])(${LOCAL})@(${DOMAIN})(?![a-z0-9@])`, 'iu');

/**
 * The first address in a sentence, with its domain in lower case; undefined when there is none that could receive mail.
 * Full-width ＠ and 。, "name at example dot com" and a comma for the dot are understood.
 */
export function readEmail(text: string): string | undefined {
  const plain = readable(text)
    .replaceAll(/(?<=\S)[。｡](?=\S)/gu, '.')
    .replaceAll(/\s?@\s?/gu, '@');
  return (
    addressIn(plain) ??
    addressIn(spelledOut(plain)) ??
    addressIn(plain.replaceAll(/(?<=@\S*[a-z0-9]),(?=[a-z])/giu, '.'))
  );
}

/** The address with its domain as nearly everybody writes it (gmial.com → gmail.com); undefined when it looks fine. */
export function betterEmail(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (MAIL_DOMAINS.includes(domain)) return undefined;
  const better = MAIL_DOMAINS.find((known) => isSlip(domain, known));
  return better === undefined ? undefined : `${address.slice(0, at)}@${better}`;
}

function addressIn(text: string): string | undefined {
  const [, local = '', domain = ''] = ADDRESS.exec(text) ?? [];
  if (local === '' || local.length > 64 || local.length + domain.length > 253) return undefined;
  return `${local}@${domain.toLowerCase().normalize('NFC')}`;
}

function spelledOut(text: string): string {
  return text
    .replaceAll(
      /\s?[([{]\s?(?:at|AT|arroba)\s?[)\]}]\s?|\s(?:at|AT|arroba)\s(?=\S+(?:\.|\s(?:dot|punto)\s))/gu,
      '@',
    )
    .replaceAll(/\s?[([{]\s?(?:dot|DOT|punto)\s?[)\]}]\s?|\s(?:dot|DOT|punto)\s/gu, '.');
}

/** Names of four letters or fewer are a letter apart from other people's real domains; there only the ending or a swap is a slip. */
function isSlip(domain: string, known: string): boolean {
  const name = known.slice(0, known.indexOf('.'));
  if (!isOneTypoApart(domain, known)) return false;
  if (name.length > 4) return true;
  return (
    domain.startsWith(`${name}.`) ||
    domain === `${name}${known.slice(name.length + 1)}` ||
    [...domain].toSorted().join('') === [...known].toSorted().join('')
  );
}
