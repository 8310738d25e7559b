import { readFile } from 'node:fs/promises';
import { namesUsed } from '@nightshift/schema';
import { createChannel } from '../channels/channel-rows.js';
import { DEMO } from '../channels/demo-channel.js';
import { checkContext } from '../flows/check-context.js';
import { importFlow } from '../flows/import-flow.js';
import { readDocument } from '../flows/read-document.js';
import { addTags } from '../flows/template-extras.js';
import type { Log } from '../log.js';
import type { SecretBox } from '../secret/secret-box.js';
import { saveCalendar } from '../settings/calendars.js';
import type { Database } from '../store/database.js';
import { InstallationEntity } from '../store/entities/audit.entity.js';
import { CalendarEntity } from '../store/entities/calendar.entity.js';
import { lockName } from '../store/tx.js';
import { saveTeam } from '../team/members.js';

const ACTOR = 'first-start';
export const DEMO_TEAM = 'demo-shop';
export const DEMO_FLOW = 'nightshift-demo';
export const DEMO_CALENDAR = 'demo-shop';
/** What the demo shop is called until somebody gives its channel another title. */
export const DEMO_TITLE = { en: 'Lantern & Loom', 'zh-CN': '灯与织', 'zh-TW': '燈與織' };

/**
 * On the first start: the demo shop's channel with a live flow on it, so that a newcomer sees something move, and
 * the calendar `default`. What an admin takes away later stays away. Two processes that start at once make it once.
 */
export async function prepareFirstStart(
  database: Database,
  { workspaceId, secretBox, log }: { workspaceId: string; secretBox: SecretBox; log: Log },
): Promise<void> {
  await database.orm.transaction(async (tx) => {
    await lockName(tx, 'first start');
    if (await tx.existsBy(InstallationEntity, { name: DEMO })) return;
    await makeDefaultCalendar(database, workspaceId);
    const channelId = await makeDemo(database, { workspaceId, secretBox, log });
    // Last, so that a start that was cut short is done again.
    await tx.save(InstallationEntity, { name: DEMO, value: { channelId } });
  });
}

async function makeDefaultCalendar(database: Database, workspaceId: string): Promise<void> {
  if (await database.orm.manager.existsBy(CalendarEntity, { workspaceId, name: 'default' })) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const document = { zone, week: { 'mon-fri': ['09:00-18:00'] } };
  await saveCalendar(database, workspaceId, { name: 'default', document, actor: ACTOR });
}

async function makeDemo(
  database: Database,
  { workspaceId, secretBox, log }: { workspaceId: string; secretBox: SecretBox; log: Log },
): Promise<string> {
  const channel = await createChannel(database, secretBox, workspaceId, {
    type: 'web',
    name: 'Demo shop',
    config: CONFIG,
    actor: ACTOR,
  });
  // The shop's pages say these hours, too.
  const document = { zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] } };
  await saveCalendar(database, workspaceId, { name: DEMO_CALENDAR, document, actor: ACTOR });
  await saveTeam(database, workspaceId, { name: DEMO_TEAM, title: 'Demo shop', actor: ACTOR });
  const flow: unknown = JSON.parse(await readFile(new URL('./demo-flow.json', import.meta.url), 'utf8'));
  const imported = await importFlow(database, workspaceId, {
    document: flow,
    publish: true,
    // Its triggers fire on this channel only, so that it never answers a shop's real customers.
    values: { 'demo.channel': channel.id },
    actor: ACTOR,
  });
  if (!imported.ok) log.error({ imported }, 'the demo flow is refused');
  await makeTags(database, workspaceId, flow);
  return channel.id;
}

/** Those that the flow sets, so that none of them looks like a slip. */
async function makeTags(database: Database, workspaceId: string, document: unknown): Promise<void> {
  const read = readDocument(document);
  if (!read.ok) return;
  const { tags } = namesUsed([read.flow], checkContext().registry);
  await database.orm.transaction((tx) => addTags(tx, workspaceId, tags));
}

const CONFIG = {
  title: DEMO_TITLE,
  greeting: {
    en: 'Hello! Ask about prices, shipping, returns, or for a human.',
    'zh-CN': '您好！可以询问价格、配送、退货，或要求转人工。',
    'zh-TW': '您好！可以詢問價格、配送、退貨，或要求轉人工。',
  },
  languages: ['en', 'zh-CN', 'zh-TW'],
};
