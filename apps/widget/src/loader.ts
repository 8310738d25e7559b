// The one line on a shop's page: a queueing `window.nightshift`, the watch on page visits, and the chat once the page is idle.
// 1. It never throws into the page and never delays it.
// 2. It costs at most 2 kB; anything that can wait is in the chat.
import type { Boot, Nightshift } from './boot.js';
import { watchPages } from './visits/page-watch.js';

declare const APP_VERSION: string;

const RETRY_MS = [5000, 20_000, 60_000];

boot(document.currentScript ?? document.querySelector('script[data-channel][src*="widget.js"]'));

function boot(script: Element | null): void {
  if (window.nightshift?.boot !== undefined) {
    complain('widget.js is here twice');
  } else if (!(script instanceof HTMLScriptElement) || !script.dataset['channel']) {
    complain('the script tag needs data-channel="chn_..."');
  } else {
    start(script, script.dataset['channel']);
  }
}

function start(script: HTMLScriptElement, channelId: string): void {
  const { language, color } = script.dataset;
  const handle: Boot = {
    channelId,
    baseUrl: new URL('.', script.src).href,
    calls: window.nightshift?.q ?? [],
    visits: [],
    ...(language && { language }),
    ...(color && { color }),
  };
  const nightshift: Nightshift = Object.assign(
    (...call: readonly unknown[]) => {
      if (handle.onCall === undefined) handle.calls.push(call);
      else handle.onCall(call);
      if (call[0] === 'open') load();
    },
    { boot: handle },
  );
  window.nightshift = nightshift;
  const load = once(() => {
    loadChat(handle, script.nonce);
  });
  whenSeen(() => {
    watchPages((visit) => {
      if (handle.onVisit === undefined) handle.visits.push(visit);
      else handle.onVisit(visit);
    });
    whenIdle(load);
  });
}

function loadChat(handle: Boot, nonce: string, attempt = 0): void {
  const chat = document.createElement('script');
  chat.src = `${handle.baseUrl}widget/app.js?v=${APP_VERSION}`;
  // The page may be in another encoding, and not every server names ours.
  chat.setAttribute('charset', 'utf-8');
  chat.nonce = nonce;
  chat.onerror = () => {
    chat.remove();
    const waitMs = RETRY_MS[attempt];
    if (waitMs === undefined) complain(`no chat at ${chat.src}`);
    else
      setTimeout(() => {
        loadChat(handle, nonce, attempt + 1);
      }, waitMs);
  };
  document.head.append(chat);
}

/** A page that the browser prepares in advance is no visit until the person comes. */
function whenSeen(call: () => void): void {
  if ('prerendering' in document && document.prerendering === true)
    document.addEventListener('prerenderingchange', call, { once: true });
  else call();
}

function whenIdle(call: () => void): void {
  const idle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(call, { timeout: 1500 });
    else setTimeout(call, 100);
  };
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
  // One image that never comes must not keep the chat away.
  setTimeout(call, 8000);
}

function once(call: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) call();
    isDone = true;
  };
}

function complain(message: string): void {
  console.error(`[nightshift] ${message}`);
}
