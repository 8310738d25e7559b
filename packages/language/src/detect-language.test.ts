import { describe, expect, test } from '@jest/globals';
import { detectLanguage } from './detect-language.js';

describe('the language of a message', () => {
  test.each([
    ['en', 'Where is my order? It should have been here on Monday'],
    ['es', '¿Cuándo llega mi pedido? Lo necesito para el viernes'],
    ['pt', 'Quando chega o meu pedido? Preciso dele na sexta-feira'],
    ['de', 'Wann kommt meine Bestellung an? Ich brauche sie bis Freitag'],
    ['fr', 'Quand est-ce que ma commande arrive ? Il me la faut vendredi'],
    ['it', 'Quando arriva il mio ordine? Mi serve per venerdì'],
    ['nl', 'Wanneer komt mijn bestelling aan? Ik heb het vrijdag nodig'],
    ['pl', 'Kiedy przyjdzie moje zamówienie? Potrzebuję go na piątek'],
    ['tr', 'Siparişim ne zaman gelecek? Cuma gününe kadar lazım'],
    ['vi', 'Bao giờ đơn hàng của tôi đến? Tôi cần trước thứ sáu'],
    ['id', 'Kapan pesanan saya sampai? Saya butuh hari Jumat'],
    ['ru', 'Когда придёт мой заказ?'],
    ['uk', 'Коли прийде моє замовлення?'],
    ['ar', 'متى يصل طلبي؟'],
    ['fa', 'سفارش من کی می‌رسد؟ چقدر طول می‌کشد'],
    ['th', 'สินค้าจะมาถึงเมื่อไหร่คะ'],
    ['ko', '주문한 물건 언제 와요?'],
    ['ja', '注文した商品はいつ届きますか'],
    ['zh-Hans', '我的订单什么时候到？'],
    ['zh-Hant', '我的訂單什麼時候到？'],
  ])('is %s', (language, text) => {
    expect(detectLanguage(text)).toEqual({ language, isSure: true });
  });

  test('is Chinese, either way, where both write it so', () => {
    expect(detectLanguage('你好').language).toBe('zh');
  });

  test('is Japanese in characters that only Japan writes so', () => {
    expect(detectLanguage('送料無料 対応 発送').language).toBe('ja');
  });

  test.each(['返品希望', '注文取消', '商品未着', '送料無料', '配送状況確認', '営業時間', '在庫確認'])(
    'is Japanese in %s, but not surely',
    (text) => expect(detectLanguage(text)).toEqual({ language: 'ja', isSure: false }),
  );

  test.each([
    ...['注文番号', '税込', '駐車場', '納期', '代金引換', '請求書', '会員番号', '定休日', '手数料'],
    ...['宅配便', '賞味期限', '消費税', '自転車修理', '予約番号', '返却期限', '電話番号', '銀行口座'],
  ])('is never Chinese in %s', (text) => {
    expect(detectLanguage(text)).toEqual({ language: 'ja', isSure: false });
  });

  test.each(['時間', '電車', '学生', '交換'])('is of nobody knows whom in %s', (text) => {
    expect(detectLanguage(text)).toEqual({ language: 'und', isSure: false });
  });

  test.each([
    ...['運費', '退貨', '出貨時間', '訂單號碼', '尺寸表', '停車', '取消訂單', '貨到付款', '價格'],
    ...['运费', '退货', '取消', '教室', '地址', '优惠券', '发票'],
  ])('is Chinese in %s', (text) => {
    expect(detectLanguage(text).language).toMatch(/^zh/);
  });

  test('is not German because of a word that every language has', () => {
    for (const text of ['dishwasher ok?', 'dishwasher info', 'dishwasher pls'])
      expect(detectLanguage(text).language).not.toBe('de');
  });

  test('is not surely Chinese in a few characters that a Japanese may write', () => {
    expect(detectLanguage('交換希望').isSure).toBe(false);
    expect(detectLanguage('運費多少錢')).toEqual({ language: 'zh-Hant', isSure: true });
  });

  test.each([
    ['uk', 'Кришка розбита, що робити?'],
    ['und', 'Къде е моята пратка'],
    ['und', 'Hvor er pakken min?'],
    ['und', 'Unde este coletul meu?'],
    ['und', 'On és el meu paquet?'],
    ['id', 'bisa COD ga?'],
  ])('is %s and not its neighbour in %s', (language, text) =>
    expect(detectLanguage(text).language).toBe(language),
  );

  test.each([
    '',
    '   ',
    '👍🙏',
    '12345',
    'ok',
    'hi',
    'no',
    'si',
    'A1-2233',
    'https://shop.example/ofertas',
    'SKU',
  ])('is unknown in "%s"', (text) => {
    expect(detectLanguage(text)).toEqual({ language: 'und', isSure: false });
  });

  test.each([
    ['Tagalog', 'Paano ko po mababago ang address ko'],
    ['Swahili', 'Agizo langu litafika lini?'],
    ['Finnish', 'Milloin tilaukseni saapuu?'],
    ['Hungarian', 'Köszönöm szépen a segítséget'],
    ['Romanian', 'Mulțumesc mult pentru ajutor'],
    ['Czech', 'Kdy dorazí moje objednávka?'],
    ['Swedish', 'Tack så mycket för hjälpen'],
    ['Croatian', 'Želim vratiti ove cipele'],
    ['Lithuanian', 'Noriu grąžinti šią prekę'],
    ['nothing at all', 'blorf zangwit prelosk umtag'],
    ['keys', 'fjdksla fjdkslajf dksla'],
    ['numbers of orders', 'ORD-48213-XK tracking LX99217CN'],
  ])('is unknown in %s', (_language, text) => {
    expect(detectLanguage(text).language).toBe('und');
  });

  test.each([
    ['Catalan', 'Vull tornar aquestes sabates'],
    ['Danish', 'Hvad koster fragten til Aarhus'],
    ['Norwegian', 'Hva koster frakt til Bergen'],
  ])('is never sure in %s, which is near to one that it knows', (_language, text) => {
    expect(detectLanguage(text).isSure).toBe(false);
  });

  test.each([
    ['fr', 'Merci !'],
    ['es', 'hola'],
    ['de', 'Danke'],
    ['vi', 'cảm ơn'],
    ['en', 'Thanks!!'],
  ])('is %s in a greeting, but not surely', (language, text) => {
    expect(detectLanguage(text)).toEqual({ language, isSure: false });
  });

  test.each([
    ['th', 'ขอ tracking number หน่อยค่ะ'],
    ['zh-Hans', 'iPhone 15 Pro Max 的手机壳还有吗？'],
    ['zh-Hans', 'I want to 退款，怎么操作呢'],
  ])('is %s where a few foreign words stand within it', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  test('is that of the sentence, whatever Chinese name stands in it', () => {
    expect(detectLanguage('Do you still have the 茶 set that I saw in your shop window?').language).toBe(
      'en',
    );
  });

  test('is not that of the address or the order number in it', () => {
    expect(detectLanguage('Where is https://shop.example/pedidos/meu-pedido order DE-2231?').language).toBe(
      'en',
    );
  });

  test('is one of those it may be', () => {
    expect(detectLanguage('A que horas abre', new Set(['es', 'en'])).language).toBe('es');
  });

  test.each(['Garnele tot', 'Garnelen tot'])(
    'is not sure of %s, where one word of two may be of another',
    (text) => expect(detectLanguage(text).isSure).toBe(false),
  );

  test.each(['pez muerto', 'mein Paket'])('is sure of %s', (text) =>
    expect(detectLanguage(text).isSure).toBe(true),
  );

  test('takes a page as it takes its first lines', () => {
    expect(detectLanguage('Wo bleibt mein Paket? '.repeat(20_000)).language).toBe('de');
  });
});
