/** English, 简体中文, 繁體中文, in this order. */
export type Text = readonly [string, string, string];

export const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'EN',
  'zh-CN': '简体',
  'zh-TW': '繁體',
};

export function say(text: Text, language: Language): string {
  return text[LANGUAGES.indexOf(language)] ?? text[0];
}

/** The first of the wanted tags that the shop speaks, English when it speaks none. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh-(tw|hk|mo|hant)\b/i.test(tag)) return 'zh-TW';
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

export const WORDS = {
  title: ['Lanterns, silk and tea by hand', '手作灯笼、丝绸与茶', '手作燈籠、絲綢與茶'],
  heroTitle: ['Light for long evenings', '点亮长夜', '點亮長夜'],
  heroLine: [
    'Lanterns, silk and tea from eleven small workshops, sent anywhere in the world.',
    '来自十一家小作坊的灯笼、丝绸与茶，寄往世界各地。',
    '來自十一家小作坊的燈籠、絲綢與茶，寄往世界各地。',
  ],
  seeAll: ['See the collection', '浏览商品', '瀏覽商品'],
  collection: ['The collection', '全部商品', '全部商品'],
  collectionLine: ['Six things, made slowly.', '六件好物，慢慢做成。', '六件好物，慢慢做成。'],
  cart: ['Cart', '购物车', '購物車'],
  home: ['Shop', '商店', '商店'],
  language: ['Language', '语言', '語言'],
  addToCart: ['Add to cart', '加入购物车', '加入購物車'],
  added: ['In the cart', '已加入购物车', '已加入購物車'],
  story: ['Story', '故事', '故事'],
  details: ['Details', '规格', '規格'],
  care: ['Care and delivery', '保养与配送', '保養與配送'],
  delivery: [
    'Posted within two working days. Free over $80. Thirty days to change your mind.',
    '两个工作日内发货，满 80 美元包邮，30 天无理由退换。',
    '兩個工作天內出貨，滿 80 美元免運，30 天鑑賞期。',
  ],
  alsoLiked: ['Goes well with it', '搭配推荐', '搭配推薦'],
  cartEmpty: ['Nothing in it yet.', '购物车还是空的。', '購物車還是空的。'],
  quantity: ['Quantity', '数量', '數量'],
  fewer: ['One fewer', '减少一件', '減少一件'],
  more: ['One more', '增加一件', '增加一件'],
  total: ['Total', '合计', '合計'],
  emailLabel: ['Email for the receipt', '接收收据的邮箱', '接收收據的電子郵件'],
  emailKept: [
    'Thank you. The shop now knows who is chatting.',
    '谢谢，店铺已知道是谁在咨询。',
    '謝謝，店鋪已知道是誰在諮詢。',
  ],
  emailBad: ['Please check the address.', '请检查邮箱地址。', '請檢查電子郵件地址。'],
  save: ['Save', '保存', '儲存'],
  checkout: ['Pay', '去支付', '前往付款'],
  checkoutDone: [
    'This is a demo shop: nothing is sold, nothing was charged.',
    '这是演示店铺：没有真实交易，也没有扣款。',
    '這是示範店鋪：沒有真實交易，也沒有扣款。',
  ],
  leave: ['Leave without buying', '不买了，离开', '不買了，離開'],
  leaveHint: [
    'Leaving tells the engine “cart.abandoned”, and a flow may follow up.',
    '离开时会向引擎发送 “cart.abandoned” 事件，流程可据此跟进。',
    '離開時會向引擎送出 “cart.abandoned” 事件，流程可據此跟進。',
  ],
  left: [
    'You left the cart behind. A flow that listens for it may now write to you.',
    '您离开了购物车，监听此事件的流程会联系您。',
    '您離開了購物車，監聽此事件的流程會聯絡您。',
  ],
  demo: [
    'A Nightshift demo shop. Try this',
    '由 Nightshift 驱动的演示店铺，三件事可以试试',
    '由 Nightshift 驅動的示範店鋪，三件事可以試試',
  ],
  tryPrice: ['Ask about the price', '询问价格', '詢問價格'],
  askPrice: ['What does it cost?', '价格是多少？', '價格是多少？'],
  tryDwell: ['Stay 30 seconds on a product', '在商品页停留 30 秒', '在商品頁停留 30 秒'],
  tryHuman: ['Ask for a human', '要求转人工', '要求轉人工'],
  askHuman: ['I want a human', '转人工', '轉人工'],
  atWork: ['The team is at work', '团队正在上班', '團隊正在上班'],
  backAt: ['The team has gone home, back {when}', '团队已下班，{when} 回来', '團隊已下班，{when} 回來'],
  away: ['The team has gone home', '团队已下班', '團隊已下班'],
  hide: ['Hide this notice', '隐藏此提示', '隱藏此提示'],
  footer: [
    'Made up for this demo. No cookies, nothing for sale.',
    '为演示而虚构，不使用 Cookie，不售卖任何商品。',
    '為示範而虛構，不使用 Cookie，不販售任何商品。',
  ],
} as const satisfies Record<string, Text>;
