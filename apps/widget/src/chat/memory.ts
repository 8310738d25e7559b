import { isRecord, readSettings, type Session, type Settings } from '../protocol.js';
import { openShelf, readJson, type Shelf } from '../storage.js';

/** What the browser remembers of the chat: per site the visitor and what was read, per tab whether the window is open. */
export class Memory {
  readonly shelf: Shelf = openShelf('localStorage');
  readonly #tab: Shelf = openShelf('sessionStorage');
  readonly #name: string;
  #unsavedToken: string | null = null;

  constructor(channelId: string) {
    this.#name = `nightshift:${channelId}`;
  }

  /** A storage key of this channel; with an empty name, the beginning of them all. */
  key(name: string): string {
    return name === '' ? this.#name : `${this.#name}:${name}`;
  }

  get token(): string | null {
    return this.shelf.get(this.#name) ?? this.#unsavedToken;
  }

  get visitorId(): string | null {
    return this.shelf.get(this.key('visitor'));
  }

  /** The settings of the last visit, so that the launcher is there at once. */
  get settings(): Settings | null {
    const value = readJson(this.shelf, this.key('settings'));
    return isRecord(value) ? readSettings(value) : null;
  }

  /** Without consent, where that is asked for, the visitor is remembered for as long as the page. */
  keepSession({ token, visitorId, settings }: Session): void {
    this.#unsavedToken = token;
    if (settings.askConsent && !this.hasConsent) return;
    this.shelf.set(this.#name, token);
    this.shelf.set(this.key('visitor'), visitorId);
    this.shelf.set(this.key('settings'), JSON.stringify(settings));
  }

  get hasConsent(): boolean {
    return this.shelf.get(this.key('consent')) !== null;
  }

  giveConsent(): void {
    this.shelf.set(this.key('consent'), new Date().toISOString());
    if (this.#unsavedToken !== null) this.shelf.set(this.#name, this.#unsavedToken);
  }

  get readSeq(): number {
    return Number(this.shelf.get(this.key('read')) ?? 0);
  }

  set readSeq(seq: number) {
    this.shelf.set(this.key('read'), String(seq));
  }

  get dismissedSeq(): number {
    return Number(this.#tab.get(this.key('dismissed')) ?? 0);
  }

  set dismissedSeq(seq: number) {
    this.#tab.set(this.key('dismissed'), String(seq));
  }

  /** What was being written; it survives a change of page. */
  get draft(): string {
    return this.#tab.get(this.key('draft')) ?? '';
  }

  set draft(text: string) {
    if (text === '') this.#tab.remove(this.key('draft'));
    else this.#tab.set(this.key('draft'), text);
  }

  /** On a phone the window covers the page, so on the next page it waits to be asked. */
  get isOpen(): boolean {
    return this.#tab.get(this.key('open')) !== null && matchMedia('(min-width: 480px)').matches;
  }

  set isOpen(isOpen: boolean) {
    if (isOpen) this.#tab.set(this.key('open'), '1');
    else this.#tab.remove(this.key('open'));
  }
}
