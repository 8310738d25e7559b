/** Names one after the other, divided as the reader's script does: "a, b", `a、b`; quoted where one of them is divided itself. */
export function inRow(parts: readonly string[], language: string): string {
  const isChinese = language.startsWith('zh');
  const quoted = parts.some((part) => /[,，、]/u.test(part))
    ? parts.map((part) => (language === 'zh-TW' ? `「${part}」` : `“${part}”`))
    : parts;
  return quoted.join(isChinese ? '、' : ', ');
}
