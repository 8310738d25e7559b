import type { Language } from './language.js';
import { defineWords, say, type Catalogue } from './words.js';

/** Knowledge bases that templates bring, by the name that their steps keep. */
const BASES = defineWords({
  'answer-questions': {
    en: 'Standard questions of the shop',
    'zh-CN': '店铺常见问题',
    'zh-TW': '商店常見問題',
  },
  'black-friday': {
    en: 'Standard questions, Black Friday',
    'zh-CN': '黑五常见问题',
    'zh-TW': '黑色星期五常見問題',
  },
  'lunar-new-year': {
    en: 'Standard questions, Lunar New Year',
    'zh-CN': '春节常见问题',
    'zh-TW': '春節常見問題',
  },
});

/** What shops commonly report, as it is called in a sentence: “cart left behind” is reported. */
const EVENTS = defineWords({
  'cart.abandoned': { en: 'cart left behind', 'zh-CN': '购物车未结算', 'zh-TW': '購物車未結帳' },
  'order.placed': { en: 'order placed', 'zh-CN': '已下单', 'zh-TW': '已下單' },
  'order.paid': { en: 'order paid', 'zh-CN': '订单已付款', 'zh-TW': '訂單已付款' },
  'order.shipped': { en: 'order shipped', 'zh-CN': '订单已发货', 'zh-TW': '訂單已出貨' },
  'order.delivered': { en: 'order delivered', 'zh-CN': '订单已送达', 'zh-TW': '訂單已送達' },
  'payment.failed': { en: 'payment failed', 'zh-CN': '付款失败', 'zh-TW': '付款失敗' },
});

/** What people have named themselves is called so. */
export function sayBase(name: string, language: Language): string {
  return ours(BASES, name, language) ?? name;
}

export function sayEvent(name: string, language: Language): string {
  return ours(EVENTS, name, language) ?? name;
}

function ours(names: Catalogue, name: string, language: Language): string | undefined {
  const called = Object.hasOwn(names, name) ? names[name] : undefined;
  return called === undefined ? undefined : say(called, language);
}
