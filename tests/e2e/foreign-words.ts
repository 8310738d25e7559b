import type { Page } from 'playwright-core';

/** Names that are the same in every language. */
const SAME = [
  'Nightshift',
  'English',
  'React Flow attribution',
  'React Flow',
  'Enter',
  'API',
  'AI',
  'HTTP',
  'JSON',
  'Markdown',
  'HTML',
  'PDF',
  'Word',
  'Excel',
  'CSV',
  'MB',
  'OpenAI',
  'IANA',
  'UTC',
  'VIP',
  'Webhook',
  'WhatsApp',
  'Messenger',
  'Instagram',
  'Telegram',
  'LINE',
  'Shopify',
  'WordPress',
  'Content-Security-Policy',
];

/** Addresses, placeholders, ids, keys of files and settings, zones, codes with digits, tags of languages. */
const CODES = [
  /\S+@\S+/g,
  /\w+:\/\/\S*/g,
  /\{\{[^}]*\}\}/g,
  /<\/?\w+>/g,
  /\w+(?:[._/:#-]\w+)+/g,
  /\b[A-Z]+(?:_[A-Z]+)+\b/g,
  /\w*\d\w*/g,
  /(?<![\w])(?:en|zh|ja|es)(?![\w])/g,
];

/**
 * Words in Latin letters that a Chinese screen shows or reads aloud, each in its text. What shops write themselves
 * (`written`), code and names of products do not count.
 */
export async function findForeignWords(page: Page, written: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = new Set<string>();
    const isCode = (element: Element | null): boolean =>
      element?.closest('code, pre, kbd, script, style, svg, [translate="no"], .font-mono') != null;
    // What is marked as written in a language that no screen speaks is what customers read.
    const isForCustomers = (element: Element | null): boolean => {
      const language = element?.closest('[lang]')?.getAttribute('lang') ?? '';
      return language !== '' && !/^(?:en|zh)\b/.test(language);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (!isCode(node.parentElement) && !isForCustomers(node.parentElement))
        found.add(node.textContent?.trim() ?? '');
    const names = ['aria-label', 'placeholder', 'title', 'alt', 'aria-roledescription'];
    for (const element of document.querySelectorAll(names.map((name) => `[${name}]`).join()))
      for (const name of names) if (!isCode(element)) found.add(element.getAttribute(name)?.trim() ?? '');
    return [...found];
  });
  const known = [...written, ...SAME].toSorted((a, b) => b.length - a.length);
  return texts.filter((text) => /[A-Za-z]{2}/.test(rest(text, known)));
}

/** Without codes and without what is known, which counts as whole words only. */
function rest(text: string, known: readonly string[]): string {
  const plain = CODES.reduce((left, pattern) => left.replaceAll(pattern, ' '), text);
  if (!/[A-Za-z]{2}/.test(plain)) return plain;
  return [text, plain]
    .map((given) =>
      known.reduce((left, each) => (left.includes(each) ? left.replaceAll(wordsOf(each), ' ') : left), given),
    )
    .map((left) => CODES.reduce((now, pattern) => now.replaceAll(pattern, ' '), left))
    .reduce((one, other) => (/[A-Za-z]{2}/.test(one) ? other : one));
}

function wordsOf(text: string): RegExp {
  const escaped = text.replaceAll(/[.*+?^$()|[\]\\{}]/g, '\\$&');
  return new RegExp(`(?<![A-Za-z])${escaped}(?![A-Za-z])`, 'g');
}

/** Every text of a document that is not one of several languages: names, tags, keywords. */
export function writtenIn(document: unknown): string[] {
  // A name may be shown without its first part, `Lunar New Year · Welcome` as `Welcome`.
  if (typeof document === 'string')
    return /[A-Za-z]{2}/.test(document)
      ? [document, ...asSpoken(document), ...document.split(' · ').slice(1)]
      : [];
  if (Array.isArray(document)) return document.flatMap(writtenIn);
  if (typeof document !== 'object' || document === null) return [];
  const entries = Object.entries(document);
  const isByLanguage = entries.length > 0 && entries.every(([key]) => /^[a-z]{2}(-[A-Z]{2})?$/.test(key));
  return isByLanguage
    ? []
    : entries.flatMap(([key, value]) => [
        key,
        ...asSpoken(key),
        ...stepNames(key, value),
        ...writtenIn(value),
      ]);
}

/** What has only a short name is called by it all the same: `late-shift` as `Late shift`. */
function asSpoken(name: string): string[] {
  if (!/^[a-z][a-z0-9_-]+$/.test(name)) return [];
  const words = name.replaceAll(/[_-]+/g, ' ');
  return [words.charAt(0).toUpperCase() + words.slice(1)];
}

/** Sentences of the engine name a step in English, whatever else it is called. */
function stepNames(key: string, value: unknown): string[] {
  const isMap = key === 'name' && typeof value === 'object' && value !== null;
  return isMap && 'en' in value && typeof value.en === 'string' ? [value.en] : [];
}
