import { getNonce, setNonce } from 'get-nonce';

/** Some parts write a style element of their own; the page's policy lets it through by this number only. */
export function takeNonce(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  if (nonce !== undefined && nonce !== '') setNonce(nonce);
}

export function pageNonce(): string | undefined {
  return getNonce();
}
