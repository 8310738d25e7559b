import { pickText } from '@nightshift/schema';
import { demoChannelId } from '../channels/demo-channel.js';
import { readDocument } from '../flows/read-document.js';
import { writeVersion } from '../flows/publish-flow.js';
import { storeFlow } from '../flows/import-flow.js';
import type { Database } from '../store/database.js';
import { TeamEntity } from '../store/entities/account.entity.js';
import { ChannelEntity } from '../store/entities/channel.entity.js';
import { FlowEntity } from '../store/entities/flow.entity.js';
import { DEMO_FLOW, DEMO_TEAM } from './demo.js';

/** What operators call the demo shop: its channel, its team and its flow. */
const NAMES = { en: 'Demo shop', 'zh-CN': '演示商店', 'zh-TW': '示範商店' };
const DESCRIPTIONS = {
  'zh-CN': '/demo 页面上的回复：价格、配送、退货、转人工、在商品页停留半分钟、未结账的购物车，以及其他一切。',
  'zh-TW': '/demo 頁面上的回覆：價格、配送、退貨、轉真人、在商品頁停留半分鐘、未結帳的購物車，以及其他一切。',
};

/**
 * The demo shop is there before anybody has said which language they read. Whoever sets up finds it in theirs: the flow
 * as a version of its own, since one that was published stays what it is. What has another name by then keeps it.
 */
export async function nameDemo(
  database: Database,
  workspaceId: string,
  { language, actor }: { language: string; actor: string },
): Promise<void> {
  const name = pickText(NAMES, language, ['en']);
  const channelId = await demoChannelId(database, workspaceId);
  if (name === NAMES.en || channelId === null) return;
  await database.orm.transaction(async (tx) => {
    await tx.update(ChannelEntity, { id: channelId, workspaceId, name: NAMES.en }, { name });
    await tx.update(TeamEntity, { workspaceId, name: DEMO_TEAM, title: NAMES.en }, { title: name });
    const row = await tx.findOneBy(FlowEntity, { id: DEMO_FLOW, workspaceId, name: NAMES.en });
    const read = row === null ? undefined : readDocument(row.draft);
    if (row?.liveVersion == null || read?.ok !== true) return;
    const description = pickText(DESCRIPTIONS, language);
    const flow = { ...read.flow, name, ...(description === '' ? {} : { description }) };
    await storeFlow(tx, workspaceId, { flow, problems: [], actor });
    await writeVersion(tx, { workspaceId, flow, actor, nowMs: Date.now() });
  });
}
