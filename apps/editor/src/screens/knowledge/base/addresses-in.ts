/** Web addresses in what somebody has typed or pasted, `https://` added where it was left out; and what is none. */
export function addressesIn(text: string): { good: string[]; wrong: string[] } {
  const parts = [...new Set(text.split(/[\s,，、]+/).filter((part) => part !== ''))];
  const all = parts.map((part) => ({ part, url: addressOf(part) }));
  return {
    good: all.flatMap(({ url }) => (url === null ? [] : [url])),
    wrong: all.flatMap(({ part, url }) => (url === null ? [part] : [])),
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
