// The chat itself: takes over from the loader and answers `window.nightshift(…)`.
import type { Boot, Call } from './boot.js';
import { Chat } from './chat/chat.js';
import { isRecord } from './protocol.js';
import { mountWidget } from './ui/widget.js';
import { reportVisits } from './visits/dwell-reports.js';

const boot = window.nightshift?.boot;
if (boot === undefined) console.error('[nightshift] use widget.js');
else start(boot);

function start(handle: Boot): void {
  const waiting: (() => unknown)[] = [];
  let isReady = false;
  const announce = () => {
    if (isReady) for (const call of waiting.splice(0)) call();
  };
  const chat: Chat = new Chat(handle, firstLanguage(handle), ({ settings }) => {
    visits.setThresholds(settings.dwellMs);
    isReady = true;
    announce();
  });
  const visits = reportVisits((fields, at) => {
    // A page out of a file has no address that anybody else could open; the engine refuses such a visit.
    if (location.protocol.startsWith('http')) chat.track('page.visited', fields, at);
  });
  const host = mountWidget(chat, handle.color);
  handle.onVisit = (visit) => {
    // Some routers replace the whole body.
    if (!host.isConnected) document.body.append(host);
    visits.start(visit);
  };
  handle.onCall = (call) => {
    const ready = call[0] === 'ready' ? call[1] : undefined;
    if (isCallback(ready)) waiting.push(ready);
    else run(chat, call);
    announce();
  };
  for (const visit of handle.visits.splice(0)) visits.start(visit);
  for (const call of handle.calls.splice(0)) handle.onCall(call);
  chat.start();
}

function run(chat: Chat, [name, first, second]: Call): void {
  if (name === 'open') chat.open(true, typeof first === 'string' ? first : '');
  else if (name === 'close') chat.close();
  else if (name === 'language' && typeof first === 'string') chat.setLanguage(first);
  else if (name === 'identify' && isRecord(first)) chat.track('identify', first);
  else if (name === 'track' && typeof first === 'string' && first !== '')
    chat.track(first, isRecord(second) ? second : {});
  else
    console.warn(
      `[nightshift] nightshift(${JSON.stringify(name)}, …) is not a command. There are: identify {}, track type {}, open text, close, language tag, ready function.`,
    );
}

function isCallback(value: unknown): value is () => unknown {
  return typeof value === 'function';
}

function firstLanguage({ language, calls }: Boot): string {
  // A language that the page has already asked for counts before the first session is opened.
  const asked = calls.findLast(([name]) => name === 'language')?.[1];
  if (typeof asked === 'string') return asked;
  return language ?? navigator.languages[0] ?? navigator.language;
}
