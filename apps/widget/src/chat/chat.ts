// The chat behind the window: what the visitor does goes out, what the engine says comes in, and the store shows both.
// 1. A message is in the queue before it is on the screen, and leaves the queue only when the engine has it.
// 2. Messages are held by id and shown by seq, so replays and other tabs add nothing twice.
// 3. Where consent is asked, nothing is stored in the browser and no event is sent before it is given.
import type { Boot } from '../boot.js';
import { browserClock } from '../clock.js';
import { newId } from '../ids.js';
import {
  isRecord,
  readMessage,
  readMessages,
  readSettings,
  readTyping,
  MAX_TEXT_LENGTH,
  type Choice,
  type Message,
  type Session,
} from '../protocol.js';
import { Connection } from '../transport/connection.js';
import { EventQueue } from '../transport/event-queue.js';
import { EventSender } from '../transport/event-sender.js';
import { MessageSender } from '../transport/message-sender.js';
import type { ServerEvent } from '../transport/sse-parser.js';
import { SendQueue } from '../transport/send-queue.js';
import type { LineState } from '../transport/stream.js';
import { Memory } from './memory.js';
import { mergeMessages, outgoingFrom, withoutEchoed } from './messages.js';
import { followPage } from './page-life.js';
import { createStore, type Store } from './state.js';

const LOST_MS = 3000;
const TYPING_MS = 15_000;
/** What was written is a moment on its way after somebody has stopped. */
const TYPED_MS = 1500;
const TYPING_EVERY_MS = 3000;

export class Chat {
  readonly store: Store;
  readonly #memory: Memory;
  readonly #connection: Connection;
  readonly #queue: SendQueue;
  readonly #messages: MessageSender;
  readonly #events: EventSender;
  #cancelTyping: (() => void) | null = null;
  #cancelLost: (() => void) | null = null;
  #typedAtMs = 0;
  #visitorId: string | null = null;

  constructor(boot: Boot, language: string, onSession: (session: Session) => void) {
    const memory = new Memory(boot.channelId);
    const { settings } = memory;
    this.#memory = memory;
    this.store = createStore({
      settings,
      isGone: false,
      language,
      messages: [],
      outgoing: [],
      retryAtMs: null,
      isLost: false,
      isOnline: navigator.onLine,
      typing: null,
      hasMore: false,
      isLoadingOlder: false,
      isOpen: memory.isOpen,
      isAtEnd: true,
      hasNews: false,
      readSeq: memory.readSeq,
      dismissedSeq: memory.dismissedSeq,
      drafts: 0,
      mustConsent: (settings?.askConsent ?? false) && !memory.hasConsent,
    });
    this.#connection = new Connection({
      baseUrl: `${boot.baseUrl}api/v1/web/${encodeURIComponent(boot.channelId)}`,
      clock: browserClock,
      readToken: () => memory.token,
      describe: () => this.#describe(),
      onSession: (session) => {
        this.#take(session);
        onSession(session);
      },
      onGone: () => {
        console.error(
          `[nightshift] there is no channel "${boot.channelId}" at ${boot.baseUrl}: check data-channel.`,
        );
        this.store.set({ isGone: true });
      },
      onUnreachable: () => {
        this.store.set({ settings: this.store.get().settings ?? DEFAULT_SETTINGS });
        this.#showLine('lost');
      },
      onEvent: (event) => {
        this.#hear(event);
      },
      onState: (line) => {
        this.#showLine(line);
      },
    });
    this.#queue = new SendQueue(memory.shelf, memory.key('out:'));
    this.#messages = new MessageSender(this.#queue, this.#connection, browserClock, {
      onChange: () => {
        this.#showOutgoing();
      },
      onWait: (retryAtMs) => {
        this.store.set({ retryAtMs });
      },
    });
    this.#events = new EventSender(
      new EventQueue(memory.shelf, memory.key('events'), Date.now()),
      this.#connection,
      browserClock,
      () => !this.store.get().mustConsent,
    );
  }

  start(): void {
    this.#showOutgoing();
    this.#connection.open();
    followPage({
      onBack: () => this.#comeBack(),
      onOffline: () => this.store.set({ isOnline: false }),
      onUnseen: () => this.#connection.pause(),
    });
    addEventListener('storage', (event) => {
      if (event.key === null || event.key.startsWith(this.#memory.key(''))) this.#followOtherTabs();
    });
  }

  /** A text that the page proposes takes the place of what stood in the field; the visitor sends it, or does not. */
  open(byPerson: boolean, text = ''): void {
    if (text !== '') {
      this.draft = text;
      this.store.set({ drafts: this.store.get().drafts + 1 });
    }
    if (this.store.get().isOpen) return;
    this.store.set({ isOpen: true, isAtEnd: true, hasNews: false });
    this.#memory.isOpen = true;
    this.#markRead();
    if (byPerson) this.track('chat.opened', { url: location.href });
  }

  close(): void {
    this.#markRead();
    this.store.set({ isOpen: false });
    this.#memory.isOpen = false;
  }

  send(text: string, choice?: Choice): void {
    const trimmed = text.trim().slice(0, MAX_TEXT_LENGTH);
    if (trimmed === '') return;
    this.#queue.add({
      externalId: newId(),
      text: trimmed,
      at: new Date().toISOString(),
      ...(choice && { choice }),
    });
    this.store.set({ isAtEnd: true, hasNews: false });
    this.#showOutgoing();
    this.#messages.wake();
  }

  scrolled(isAtEnd: boolean): void {
    const { hasNews } = this.store.get();
    if (isAtEnd !== this.store.get().isAtEnd) this.store.set({ isAtEnd, hasNews: hasNews && !isAtEnd });
  }

  get draft(): string {
    return this.#memory.draft;
  }

  set draft(text: string) {
    this.#memory.draft = text;
  }

  /** Takes a message off the screen that the engine refused. */
  discard(externalId: string): void {
    this.#queue.remove(externalId);
    this.#showOutgoing();
  }

  retryNow(): void {
    this.#connection.refresh();
    this.#messages.retryNow();
  }

  track(type: string, eventFields: Readonly<Record<string, unknown>>, at = new Date().toISOString()): void {
    this.#events.send({ externalId: newId(), type, data: eventFields, at });
  }

  setLanguage(language: string): void {
    if (language === this.store.get().language) return;
    this.store.set({ language });
    this.track('identify', { language });
  }

  consent(): void {
    this.#memory.giveConsent();
    this.store.set({ mustConsent: false });
    this.track('consent.given', { url: location.href });
  }

  dismissPreview(): void {
    const dismissedSeq = this.store.get().messages.at(-1)?.seq ?? 0;
    this.#memory.dismissedSeq = dismissedSeq;
    this.store.set({ dismissedSeq });
  }

  typing(): void {
    if (Date.now() - this.#typedAtMs < TYPING_EVERY_MS) return;
    this.#typedAtMs = Date.now();
    void this.#connection.call({ path: '/typing', body: { isTyping: true } });
  }

  async loadOlder(): Promise<void> {
    const { messages, isLoadingOlder, hasMore } = this.store.get();
    const oldest = messages[0];
    if (isLoadingOlder || !hasMore || oldest === undefined) return;
    this.store.set({ isLoadingOlder: true });
    const outcome = await this.#connection.loadBefore(oldest.seq);
    const body = outcome.type === 'ok' && isRecord(outcome.body) ? outcome.body : null;
    this.store.set({
      isLoadingOlder: false,
      ...(body !== null && {
        messages: mergeMessages(this.store.get().messages, readMessages(body['messages'])),
        hasMore: body['hasMore'] === true,
      }),
    });
  }

  #describe(): Record<string, unknown> {
    return {
      language: this.store.get().language,
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      url: location.href,
      referrer: document.referrer,
      title: document.title,
    };
  }

  #take(session: Session): void {
    const { askConsent } = session.settings;
    const knownVisitorId = this.#visitorId ?? this.#memory.visitorId;
    if (knownVisitorId !== null && knownVisitorId !== session.visitorId) this.#forgetVisitor();
    this.#visitorId = session.visitorId;
    this.#memory.keepSession(session);
    this.store.set({
      settings: session.settings,
      isGone: false,
      messages: mergeMessages(this.store.get().messages, session.messages),
      hasMore: session.hasMore,
      readSeq: Math.max(this.#memory.readSeq, session.readSeq),
      mustConsent: askConsent && !this.#memory.hasConsent,
    });
    this.#showOutgoing();
    this.#markReadIfSeen();
    this.#messages.wake();
    this.#events.wake();
  }

  /** The engine no longer knows the one who was here: their history is not this visitor's. */
  #forgetVisitor(): void {
    this.#memory.readSeq = 0;
    this.#memory.dismissedSeq = 0;
    this.store.set({ messages: [], outgoing: [], readSeq: 0, dismissedSeq: 0 });
  }

  #hear(event: ServerEvent): void {
    const value = parse(event.data);
    if (event.type === 'typing') this.#showTyping(value);
    const message = event.type === 'message' ? readMessage(value) : null;
    if (message !== null) this.#addMessage(message);
  }

  #addMessage(message: Message): void {
    const messages = mergeMessages(this.store.get().messages, [message]);
    const outgoing = withoutEchoed(this.store.get().outgoing, messages);
    const isOut = message.direction === 'out';
    const { isAtEnd, hasNews } = this.store.get();
    this.store.set({
      messages,
      outgoing,
      hasNews: hasNews || (isOut && !isAtEnd),
      ...(isOut && { typing: null }),
    });
    this.#markReadIfSeen();
  }

  /** A line that drops for a moment is nobody's business; one that stays away is said. */
  #showLine(line: LineState): void {
    if (line === 'live') {
      this.#cancelLost?.();
      this.#cancelLost = null;
      this.store.set({ isLost: false });
    } else {
      this.#cancelLost ??= browserClock.after(LOST_MS, () => {
        this.store.set({ isLost: true });
      });
    }
  }

  #showTyping(value: unknown): void {
    const heard = readTyping(value);
    const { typing } = this.store.get();
    this.#cancelTyping?.();
    const isTyping = heard?.isTyping === true;
    this.store.set({ typing: isTyping ? heard : typing && { ...typing, text: '' } });
    this.#cancelTyping = browserClock.after(isTyping ? TYPING_MS : TYPED_MS, () => {
      this.store.set({ typing: null });
    });
  }

  #showOutgoing(): void {
    const { outgoing, messages } = this.store.get();
    const { sendingId } = this.#messages;
    this.store.set({ outgoing: outgoingFrom(this.#queue.list(), outgoing, sendingId, messages) });
  }

  #markReadIfSeen(): void {
    if (this.store.get().isOpen && !document.hidden) this.#markRead();
  }

  #markRead(): void {
    const { messages, readSeq } = this.store.get();
    const newest = messages.at(-1)?.seq ?? 0;
    if (newest <= readSeq) return;
    this.#memory.readSeq = newest;
    this.store.set({ readSeq: newest });
    void this.#connection.call({ path: '/read', body: { seq: newest }, keepalive: true });
  }

  #comeBack(): void {
    this.store.set({ isOnline: navigator.onLine });
    this.#connection.refresh();
    this.#messages.retryNow();
    this.#events.retryNow();
    this.#markReadIfSeen();
  }

  #followOtherTabs(): void {
    this.#showOutgoing();
    this.store.set({ readSeq: Math.max(this.store.get().readSeq, this.#memory.readSeq) });
    this.#messages.wake();
  }
}

const DEFAULT_SETTINGS = readSettings({});

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
