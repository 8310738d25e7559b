/** A name or password stands before the host of this address. */
export function hasCredentials(address: string): boolean {
  if (!URL.canParse(address)) return CREDENTIALS.test(address);
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
}

/** Any text, with the credentials of every address in it left out; none are taken in any more, but some were. */
export function withoutCredentials(text: string): string {
  return text.replaceAll(ALL_CREDENTIALS, '$1');
}

/** Up to the last @ before the path begins, as browsers read it. */
const CREDENTIALS = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#"]*@/i;
const ALL_CREDENTIALS = new RegExp(CREDENTIALS.source, 'gi');
