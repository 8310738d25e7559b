/**
 * Web addresses in what somebody has typed or pasted, `https://` added where it was left out; and the lines that hold
 * anything else, each as it was typed.
 */
export function addressesIn(text: string): { good: string[]; wrong: string[] } {
  const lines = text.split('\n').map((line) => {
    const parts = line.split(/[\s,，、]+/).filter((part) => part !== '');
    const urls = parts.map(addressOf);
    return { line: line.trim(), urls, isWrong: urls.includes(null) };
  });
  return {
    good: [
      ...new Set(lines.flatMap(({ urls, isWrong }) => (isWrong ? [] : urls.filter((url) => url !== null)))),
    ],
    wrong: [...new Set(lines.flatMap(({ line, isWrong }) => (isWrong ? [line] : [])))],
  };
}

function addressOf(part: string): string | null {
  const whole = /^https?:\/\//i.test(part) ? part : `https://${part}`;
  if (!URL.canParse(whole)) return null;
  const { hostname } = new URL(whole);
  return hostname.includes('.') || hostname === 'localhost' ? whole : null;
}

/** Whether a text is nothing but addresses, so that pasting it says what is wanted. */
export function isAllAddresses(text: string): boolean {
  const parts = text.split(/\s+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => /^https?:\/\//i.test(part) && addressOf(part) !== null);
}
