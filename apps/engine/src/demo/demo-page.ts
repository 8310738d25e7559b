import { compileCalendar, nextClosing, nextOpening, type Calendar } from '@nightshift/calendar';
import { pickText, TextSchema, type Text } from '@nightshift/schema';
import { Value } from 'typebox/value';
import { demoChannelId } from '../channels/demo-channel.js';
import { escapeHtml } from '../pages/html.js';
import { findCalendar } from '../settings/calendars.js';
import type { Database } from '../store/database.js';
import { ChannelEntity } from '../store/entities/channel.entity.js';
import { DEMO_CALENDAR, DEMO_TITLE } from './demo.js';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];
/** A page that stays open longer is told anew when it is loaded again. */
const OPENINGS = 14;

/** A page of the demo shop with what it is to know: the chat, the name of the shop, and when its team is at work. */
export async function fillDemoPage(
  page: string,
  { database, workspaceId, nowMs }: { database: Database; workspaceId: string; nowMs: number },
): Promise<string> {
  const channelId = await demoChannelId(database, workspaceId);
  const title = await titleOf(database, workspaceId, channelId);
  const calendar =
    (await findCalendar(database, workspaceId, DEMO_CALENDAR)) ??
    (await findCalendar(database, workspaceId, 'default'));
  const told = {
    title: Object.fromEntries(LANGUAGES.map((language) => [language, pickText(title, language, ['en'])])),
    ...(calendar === null ? {} : { zone: calendar.zone, openings: openingsOf(calendar, nowMs) }),
  };
  const values: Readonly<Record<string, string>> = {
    __CHANNEL_ID__: channelId ?? '',
    __SHOP__: JSON.stringify(told),
    __SHOP_TITLE__: pickText(title, 'en'),
  };
  // In one go: a shop may be called by a name that looks like one of these.
  return page.replaceAll(/__(?:CHANNEL_ID|SHOP|SHOP_TITLE)__/g, (place) => escapeHtml(values[place] ?? ''));
}

async function titleOf(database: Database, workspaceId: string, id: string | null): Promise<Text> {
  if (id === null) return DEMO_TITLE;
  const row = await database.orm.manager.findOne(ChannelEntity, {
    where: { id, workspaceId },
    select: { id: true, config: true },
  });
  const title = row?.config['title'];
  return Value.Check(TextSchema, title) && pickText(title, 'en').trim() !== '' ? title : DEMO_TITLE;
}

/** From when until when, in milliseconds; 0 for one that has begun, whatever the clock of the browser says. */
function openingsOf(document: Calendar, nowMs: number): [number, number][] {
  const calendar = compileCalendar(document);
  const openings: [number, number][] = [];
  let atMs = nowMs;
  while (openings.length < OPENINGS) {
    const startMs = nextOpening(calendar, atMs);
    if (startMs === null) break;
    const endMs = nextClosing(calendar, startMs);
    openings.push([startMs === nowMs ? 0 : startMs, endMs ?? Number.MAX_SAFE_INTEGER]);
    if (endMs === null) break;
    atMs = endMs;
  }
  return openings;
}
