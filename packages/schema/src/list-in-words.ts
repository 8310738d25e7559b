const HAN_BESIDE_LATIN = { before: /[\w%)]$/, after: /^[\w(]/ };

/**
 * `a, b or c` in a language. Chinese sets a space between its own words and Latin ones, which `Intl` leaves out:
 * `politics 或 prices`, but `价格或库存`.
 */
export function listInWords(
  items: readonly string[],
  locale: string,
  options: Intl.ListFormatOptions = {},
): string {
  const parts = new Intl.ListFormat(locale, options).formatToParts(items);
  if (!locale.startsWith('zh')) return parts.map(({ value }) => value).join('');
  return parts
    .map(({ type, value }, index) => {
      if (type === 'element' || !/^\p{Script=Han}+$/u.test(value)) return value;
      const before = HAN_BESIDE_LATIN.before.test(parts[index - 1]?.value ?? '') ? ' ' : '';
      const after = HAN_BESIDE_LATIN.after.test(parts[index + 1]?.value ?? '') ? ' ' : '';
      return `${before}${value}${after}`;
    })
    .join('');
}
