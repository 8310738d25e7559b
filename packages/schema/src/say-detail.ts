import { durationInWords } from './explain.js';
import { isDateTime } from './format.js';
import { pickText } from './pick-text.js';
import { sayMoment } from './say-values.js';
import { words, type Wording } from './sentences.js';
import { localeOf, zoneCalled } from './world-names.js';

/**
 * The detail of a reason as people say it: `PT30S`, `12 s`, `2027-02-17 09:00 Asia/Shanghai`, a moment in UTC, a kind of
 * event. Of all other reasons it is somebody's own word, and said as it is.
 */
export function sayDetail(code: string, detail: string, language: string): string {
  if (!MEASURED.has(code)) return detail;
  const known = Object.hasOwn(CODES, detail) ? CODES[detail] : undefined;
  if (known !== undefined) return pickText(known, language, ['en']);
  if (isDateTime(detail)) return `${sayMoment(Date.parse(detail), language, 'UTC')} UTC`;
  const clock = CLOCK.exec(detail);
  if (clock !== null) return clockInZone(clock, language) ?? detail;
  const seconds = /^(\d+) s$/.exec(detail)?.[1];
  const duration = seconds === undefined ? detail : `PT${seconds}S`;
  // What was looked at stands before how long.
  return duration.replace(/(?<=^|, )P[\dDWMYTHS.]+$/, (text) => durationInWords(text, language) ?? text);
}

const CLOCK = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d) (\S+)$/;

/** What is read off a clock there is said as it stands; its zone only gets its name. */
function clockInZone(
  [, date = '', time = '', zone = '']: RegExpExecArray,
  language: string,
): string | undefined {
  const atMs = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(atMs)) return undefined;
  return pickText(IN_ZONE, language, ['en'])
    .replace('{moment}', sayMoment(atMs, language, 'UTC'))
    .replace('{zone}', () => zoneCalled(zone, localeOf(language)));
}

const IN_ZONE = words('{moment}, {zone}', '{moment}，{zone}', '{moment}，{zone}');

const MEASURED: ReadonlySet<string> = new Set([
  'conversation.opened',
  'conversation.opened-otherwise',
  'customer.silent',
  'event.other',
  'hours.closed',
  'page.dwell',
  'page.dwell-over',
  'page.dwell-short',
  'page.other',
  'rule.cooling-down',
  'rule.not-yet',
  'rule.over',
  'schedule.time',
]);

/** What the triggers write down as a code. */
const CODES: Readonly<Record<string, Wording>> = {
  chat: words('the chat was opened', '打开聊天窗口', '開啟聊天視窗'),
  message: words('by a message', '收到消息', '收到訊息'),
  'message.received': words('a message', '消息', '訊息'),
  'chat.opened': words('the chat was opened', '打开聊天窗口', '開啟聊天視窗'),
  'page.visited': words('a page visit', '页面访问', '頁面造訪'),
  'contact.tagged': words('a tag', '标签', '標籤'),
  'event.received': words('an event', '事件', '事件'),
  'schedule.fired': words('a scheduled time', '定时', '排程'),
  'timer.fired': words('a waiting time', '等待时间', '等待時間'),
};
