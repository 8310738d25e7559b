import { expect, test } from '@jest/globals';
import { toChineseScript } from './chinese-script.js';

test.each([
  ['运费由买家承担，七天内可以退货。', 'zh-TW', '運費由買家承擔，七天內可以退貨。'],
  ['头发护理产品三天后发货。', 'zh-Hant', '頭髮護理產品三天後發貨。'],
  ['请到这里面的页面查看。', 'zh-HK', '請到這裏面的頁面查看。'],
  ['退貨運費由誰負擔？頭髮乾了。', 'zh-CN', '退货运费由谁负担？头发干了。'],
  ['收到後七天內', 'zh-Hans', '收到后七天内'],
])('%s for %s', async (text, language, expected) =>
  expect(await toChineseScript(text, language)).toBe(expected),
);

test.each([
  ['運費由買家承擔。皇后的后。', 'zh-TW'],
  ['可以退货', 'zh'],
  ['可以退货', 'en'],
  ['返品の際は送料をご負担ください', 'zh-TW'],
  ['Within 30 days.', 'zh-TW'],
])('%s stays as it is for %s', async (text, language) =>
  expect(await toChineseScript(text, language)).toBe(text),
);

test('addresses and what is written to stay, their neighbours do not', async () =>
  expect(
    await toChineseScript('退货规则见 https://店铺.example/退货规则，或写信到 客服@店铺.example。', 'zh-TW'),
  ).toBe('退貨規則見 https://店铺.example/退货规则，或寫信到 客服@店铺.example。'));
