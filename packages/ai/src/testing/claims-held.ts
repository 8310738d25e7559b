import type { Claim } from './claims.js';
import type { Sayings } from './judge-claim.js';

/** `language[/language of the passages] | question | answer`, one a line; `#` names a kind. */
export function readClaims(lines: string): readonly (readonly [kind: string, claim: Claim])[] {
  let kind = '';
  return lines
    .trim()
    .split('\n')
    .flatMap((line): readonly (readonly [string, Claim])[] => {
      if (line.startsWith('# ')) {
        kind = line.slice(2);
        return [];
      }
      const [languages = '', question = '', answer = ''] = line.split(' | ');
      const [language = '', passages = language] = languages.split('/');
      return [[kind, [language, question, answer, passages]]];
    });
}

/** A pottery studio. */
export const POTTERY: Sayings = {
  en: [
    [
      'Opening hours',
      'The studio is open Tuesday to Saturday from 10 am to 7 pm. We are closed in August and on public holidays.',
    ],
    [
      'Shipping',
      'Shipping costs €4.90 within Portugal and €9.50 elsewhere in the EU. Orders over €80 ship free. Delivery takes 2 working days within Portugal and 4–6 working days in the EU.',
    ],
    [
      'Courses',
      'A course for beginners costs €45 per person and is held once a year. Clay and firing are included. Groups of at least 6 can book the whole studio. A deposit of 40 % is due when booking.',
    ],
    ['Gift cards', 'Gift cards are valid for 3 years from the date of purchase.'],
    [
      'Orders',
      'You can cancel an order until it has left our studio. Unused pieces may be returned within 21 days of delivery. We refund the price to the card you paid with.',
    ],
  ],
  de: [
    [
      'Öffnungszeiten',
      'Das Atelier ist von Dienstag bis Samstag von 10 bis 19 Uhr geöffnet. Im August und an Feiertagen ist geschlossen.',
    ],
    [
      'Versand',
      'Der Versand kostet 4,90 € innerhalb von Portugal und 9,50 € in der übrigen EU. Ab 80 € ist der Versand kostenlos. Die Lieferung dauert 2 Werktage in Portugal und 4–6 Werktage in der EU.',
    ],
    [
      'Kurse',
      'Ein Kurs für Anfänger kostet 45 € pro Person und findet einmal im Jahr statt. Ton und Brennen sind inbegriffen. Gruppen ab mindestens 6 Personen können das ganze Atelier buchen. Bei der Buchung ist eine Anzahlung von 40 % fällig.',
    ],
    ['Gutscheine', 'Geschenkgutscheine sind ab Kaufdatum 3 Jahre gültig.'],
    [
      'Bestellungen',
      'Sie können eine Bestellung stornieren, bis sie unser Atelier verlassen hat. Unbenutzte Stücke können innerhalb von 21 Tagen nach Lieferung zurückgegeben werden.',
    ],
  ],
  zh: [
    ['营业时间', '工作室周二至周六10点至19点营业。八月和法定节假日休息。'],
    [
      '运费',
      '葡萄牙境内运费4.90欧元，欧盟其他国家9.50欧元。订单满80欧元免运费。葡萄牙境内2个工作日送达，欧盟4至6个工作日送达。',
    ],
    [
      '课程',
      '初学者课程每人45欧元，每年一次。陶土和烧制已包含。6人及以上的团体可以包场。预订时需付40%的定金。',
    ],
    ['礼品卡', '礼品卡自购买之日起3年内有效。'],
    ['订单', '订单在离开工作室之前可以取消。未使用的作品收货后21天内可以退货。'],
  ],
  ja: [
    ['営業時間', '工房は火曜日から土曜日の10時から19時まで営業しています。8月と祝日は休業です。'],
    [
      '送料',
      '送料はポルトガル国内4.90ユーロ、その他のEU諸国は9.50ユーロです。80ユーロ以上のご注文は送料無料です。お届けはポルトガル国内2営業日、EUは4〜6営業日です。',
    ],
    [
      '講座',
      '初心者向け講座はお一人様45ユーロで、年に1回開催します。粘土と焼成は料金に含まれます。ご予約時に40%の前金が必要です。',
    ],
    ['ギフトカード', 'ギフトカードは購入日から3年間有効です。'],
    ['ご注文', 'ご注文は工房を出る前までキャンセルできます。'],
  ],
  es: [
    ['Horario', 'El taller abre de martes a sábado de 10 a 19 h. Cerramos en agosto y los días festivos.'],
    [
      'Envíos',
      'El envío cuesta 4,90 € en Portugal y 9,50 € en el resto de la UE. Los pedidos de más de 80 € tienen envío gratis. La entrega tarda 2 días laborables en Portugal y de 4 a 6 días laborables en la UE.',
    ],
    [
      'Cursos',
      'El curso para principiantes cuesta 45 € por persona y se celebra una vez al año. La arcilla y la cocción están incluidas. Al reservar se paga un anticipo del 40 %.',
    ],
    ['Tarjetas', 'Las tarjetas regalo son válidas durante 3 años desde la compra.'],
    ['Pedidos', 'Puede cancelar un pedido hasta que haya salido del taller.'],
  ],
};

export const POTTERY_FALSE = readClaims(`
# days
en | Are you open on Sunday? | Yes, the studio is open on Sunday [1].
en | When are you open? | The studio is open Monday to Saturday from 10 am to 7 pm [1].
en | When are you open? | We are open Tuesday to Sunday [1].
en | When are you open? | The studio is open every day from 10 am to 7 pm [1].
en | When are you open? | The studio is open on weekdays from 10 am to 7 pm [1].
en | Open at weekends? | Yes, the studio is open on weekends [1].
en | Closed on Tuesday? | We are closed on Tuesday [1].
de | Wann haben Sie geöffnet? | Das Atelier ist von Montag bis Samstag geöffnet [1].
de | Haben Sie am Sonntag offen? | Ja, auch sonntags ist das Atelier geöffnet [1].
de | Wann haben Sie geöffnet? | Das Atelier ist täglich von 10 bis 19 Uhr geöffnet [1].
zh | 几点营业？ | 工作室周一至周六10点至19点营业 [1]。
zh | 周日开吗？ | 周日也营业 [1]。
ja | いつ開いていますか？ | 工房は月曜日から土曜日まで営業しています [1]。
ja | 日曜日は？ | 日曜日も営業しています [1]。
es | ¿Cuándo abren? | El taller abre de lunes a sábado [1].
es | ¿Abren el domingo? | Sí, el taller abre los domingos [1].
ru/en | Вы работаете в воскресенье? | Да, студия открыта в воскресенье [1].
de/en | Haben Sie am Montag offen? | Ja, montags ist das Atelier geöffnet [1].
zh/en | 周日开吗？ | 周日也营业 [1]。
# months
en | Are you open in August? | We are also open in August [1].
en | Are you open in summer? | The studio is open all year round [1].
en | When do you close? | We are closed in July and on public holidays [1].
en | Are you open on holidays? | Yes, the studio is open on public holidays [1].
de | Haben Sie im August offen? | Das Atelier ist auch im August geöffnet [1].
de | Wann ist zu? | Im Juli und an Feiertagen ist geschlossen [1].
zh | 八月营业吗？ | 八月也营业 [1]。
zh | 节假日营业吗？ | 法定节假日照常营业 [1]。
ja | 8月は？ | 8月も営業しています [1]。
es | ¿Abren en agosto? | El taller abre también en agosto [1].
es | ¿Abren los festivos? | Sí, los días festivos abrimos [1].
ru/en | Вы работаете в августе? | Студия открыта и в августе [1].
# other
en | Shipping to Spain? | Shipping to Spain costs €4.90 [2].
en | Delivery to France? | Delivery to France takes 2 working days [2].
en | What is shipping? | Shipping costs €9.50 within Portugal and €4.90 elsewhere in the EU [2].
en | Delivery in Portugal? | Within Portugal it takes 4–6 working days [2].
de | Versand nach Spanien? | Der Versand nach Spanien kostet 4,90 € [2].
de | Wie lange nach Frankreich? | Die Lieferung nach Frankreich dauert 2 Werktage [2].
de | Versand? | Der Versand kostet 9,50 € innerhalb von Portugal [2].
zh | 寄西班牙多少钱？ | 寄到西班牙运费4.90欧元 [2]。
zh | 葡萄牙境内多久？ | 葡萄牙境内4至6个工作日送达 [2]。
ja | スペインへの送料は？ | スペインへの送料は4.90ユーロです [2]。
es | ¿Envío a Francia? | El envío a Francia cuesta 4,90 € [2].
es | ¿Cuánto tarda en Portugal? | En Portugal la entrega tarda de 4 a 6 días laborables [2].
ru/en | Доставка в Испанию? | Доставка в Испанию стоит 4,90 € [2].
fr/en | Livraison en France ? | La livraison en France prend 2 jours ouvrés [2].
# free
en | Shipping over 80? | Orders over €80 cost €9.50 in shipping [2].
en | Is there a deposit? | No deposit is due when booking [3].
de | Versand ab 80? | Ab 80 € kostet der Versand 9,50 € [2].
de | Anzahlung? | Eine Anzahlung ist nicht nötig [3].
de | Anzahlung? | Sie können ohne Anzahlung buchen [3].
zh | 要付定金吗？ | 预订时不用付定金 [3]。
zh | 要付定金吗？ | 预订无需定金 [3]。
zh | 满80呢？ | 订单满80欧元运费9.50欧元 [2]。
ja | 前金は必要ですか？ | ご予約時に前金は不要です [3]。
es | ¿Hay que pagar anticipo? | Al reservar no se paga anticipo [3].
es | ¿Hay que pagar anticipo? | Puede reservar sin anticipo [3].
en | Can I return? | Unused pieces may be returned within 21 days of delivery free of charge [5].
en | Cost of course? | A course for beginners is free of charge [3].
# unlimited
en | How long is a gift card valid? | Gift cards are valid forever [4].
en | Do gift cards expire? | Gift cards never expire [4].
en | How long is a gift card valid? | Gift cards are valid indefinitely [4].
de | Wie lange gültig? | Geschenkgutscheine sind unbegrenzt gültig [4].
de | Wie lange gültig? | Geschenkgutscheine verfallen nie [4].
zh | 礼品卡有效期？ | 礼品卡永久有效 [4]。
zh | 礼品卡会过期吗？ | 礼品卡永不过期 [4]。
ja | 有効期限は？ | ギフトカードは無期限で有効です [4]。
es | ¿Caducan? | Las tarjetas regalo son válidas para siempre [4].
es | ¿Caducan? | Las tarjetas regalo no caducan nunca [4].
# rest
en | Price? | A course for beginners costs €45 per group [3].
en | How often? | Courses are held every month [3].
en | How many? | Groups of up to 6 can book the whole studio [3].
en | Cancel? | You can cancel an order even after it has left our studio [5].
en | Who may come? | Only members can book the whole studio [3].
en | Return? | Unused pieces may be returned within 21 days of delivery, but not sale items [5].
en | Return? | Unused pieces may be returned within 21 days of delivery in their original packaging [5].
en | Refund? | We give a full refund to the card you paid with [5].
en | Refund? | Your refund arrives within 21 days [5].
en | Course? | A course for children costs €45 per person [3].
en | What is included? | Clay, firing and glazing are included [3].
en | What is included? | Glazing is included [3].
de | Preis? | Ein Kurs für Anfänger kostet 45 € pro Gruppe [3].
de | Wie oft? | Die Kurse finden jeden Monat statt [3].
de | Storno? | Sie können eine Bestellung auch stornieren, nachdem sie unser Atelier verlassen hat [5].
de | Für wen? | Ein Kurs für Kinder kostet 45 € pro Person [3].
de | Inbegriffen? | Ton, Brennen und Glasur sind inbegriffen [3].
zh | 多少钱？ | 初学者课程每组45欧元 [3]。
zh | 多久一次？ | 课程每月一次 [3]。
zh | 能取消吗？ | 订单离开工作室之后也可以取消 [5]。
zh | 谁能参加？ | 儿童课程每人45欧元 [3]。
ja | 頻度は？ | 講座は毎月開催します [3]。
ja | 対象は？ | 子供向け講座はお一人様45ユーロです [3]。
es | ¿Precio? | El curso para niños cuesta 45 € por persona [3].
es | ¿Cada cuánto? | El curso se celebra cada mes [3].
es | ¿Precio? | El curso para principiantes cuesta 45 € por grupo [3].
`);

export const POTTERY_RIGHT = readClaims(`
# days
en | Are you open on Sunday? | No, we are only open Tuesday to Saturday [1].
en | Are you open on Thursday? | Yes, the studio is open on Thursday from 10 am to 7 pm [1].
en | Are you open at weekends? | We're open on Saturday, but not on Sunday [1].
en | When? | You are welcome from Tuesday to Saturday, 10 am to 7 pm [1].
en | Are you open Monday? | Sorry, the studio is closed on Sunday and Monday [1].
en | When? | Tue–Sat, 10 am to 7 pm [1].
en | Are you open every day? | Not every day: the studio is open from Tuesday to Saturday [1].
de | Haben Sie am Sonntag offen? | Nein, das Atelier ist nur von Dienstag bis Samstag geöffnet [1].
de | Haben Sie am Mittwoch offen? | Ja, mittwochs ist das Atelier von 10 bis 19 Uhr geöffnet [1].
de | Wann? | Wir haben dienstags bis samstags für Sie geöffnet [1].
zh | 周日开吗？ | 周日不营业，工作室周二至周六营业 [1]。
zh | 星期四开吗？ | 星期四营业，10点至19点 [1]。
ja | 日曜日は？ | 日曜日は営業しておりません。火曜日から土曜日まで営業しています [1]。
ja | 木曜日は？ | はい、木曜日は10時から19時まで営業しています [1]。
es | ¿Abren el domingo? | No, el taller abre de martes a sábado [1].
es | ¿Abren el jueves? | Sí, los jueves el taller abre de 10 a 19 h [1].
ru/en | Когда вы работаете? | Студия открыта со вторника по субботу [1].
de/en | Wann haben Sie offen? | Das Atelier ist von Dienstag bis Samstag von 10 bis 19 Uhr geöffnet [1].
zh/en | 周三开吗？ | 开的，工作室周二至周六营业 [1]。
# months
en | Are you open in August? | No, we are closed in August and on public holidays [1].
en | Are you open in July? | The studio is closed only in August, so in July it is open Tuesday to Saturday [1].
en | When do you close? | We close in August and on public holidays [1].
en | Are you open in August? | Sorry, we are not open in August [1].
de | Haben Sie im August offen? | Im August ist das Atelier leider geschlossen [1].
de | Wann ist zu? | An Feiertagen und im August haben wir zu, geschlossen ist sonst nicht [1].
zh | 八月营业吗？ | 八月不营业 [1]。
zh | 节假日营业吗？ | 法定节假日和八月休息 [1]。
ja | 8月は？ | 8月は休業しております [1]。
es | ¿Abren en agosto? | No, en agosto el taller está cerrado [1].
es | ¿Abren los festivos? | Los días festivos cerramos [1].
ru/en | Вы работаете в августе? | В августе студия закрыта [1].
# other
en | Shipping to Spain? | Shipping to Spain costs €9.50 [2].
en | Delivery to France? | Delivery to France takes 4 to 6 working days [2].
en | What is shipping? | It's €4.90 within Portugal and €9.50 for the rest of the EU [2].
en | Delivery in Portugal? | Within Portugal your parcel arrives in 2 working days [2].
en | Spain? | To Spain we charge €9.50, and it takes 4–6 working days; orders over €80 are free [2].
de | Versand nach Spanien? | Der Versand nach Spanien kostet 9,50 €, ab 80 € ist er kostenlos [2].
de | Wie lange in Portugal? | In Portugal dauert die Lieferung 2 Werktage, sonst in der EU 4–6 Werktage [2].
zh | 寄西班牙多少钱？ | 寄到西班牙运费9.50欧元，满80欧元免运费 [2]。
zh | 葡萄牙境内多久？ | 葡萄牙境内2个工作日就能送达 [2]。
ja | スペインへの送料は？ | スペインへの送料は9.50ユーロです [2]。
es | ¿Envío a Francia? | El envío a Francia cuesta 9,50 € [2].
es | ¿Cuánto tarda en Portugal? | En Portugal tarda 2 días laborables [2].
ru/en | Доставка в Испанию? | Доставка в Испанию стоит 9,50 € [2].
fr/en | Livraison en France ? | La livraison en France prend de 4 à 6 jours ouvrés [2].
# free
en | Shipping over 80? | Orders over €80 ship free; below that you pay €4.90 within Portugal [2].
en | Is there a deposit? | Yes, you pay a 40 % deposit when you book [3].
de | Versand ab 80? | Ab 80 € zahlen Sie keinen Versand [2].
de | Anzahlung? | Ja, bei der Buchung werden 40 % Anzahlung fällig [3].
de | Anzahlung? | Ohne Anzahlung geht es nicht: 40 % sind bei der Buchung fällig [3].
zh | 要付定金吗？ | 预订时要付40%定金 [3]。
zh | 满80呢？ | 满80欧元就不用付运费 [2]。
ja | 前金は必要ですか？ | はい、ご予約時に40%の前金をお願いしております [3]。
es | ¿Hay que pagar anticipo? | Sí, al reservar se paga el 40 % de anticipo [3].
es | ¿Envío? | Si su pedido supera los 80 €, el envío es gratis [2].
# unlimited
en | How long is a gift card valid? | Your gift card is valid for three years from the day you bought it [4].
en | Do gift cards expire? | Yes, gift cards expire 3 years after purchase [4].
en | Is it valid forever? | Not forever: gift cards are valid for 3 years [4].
de | Wie lange gültig? | Die Gutscheine gelten drei Jahre ab dem Kauf [4].
zh | 礼品卡有效期？ | 礼品卡的有效期为购买后三年 [4]。
ja | 有効期限は？ | ご購入日から3年間お使いいただけます [4]。
es | ¿Caducan? | Las tarjetas regalo caducan a los 3 años de la compra [4].
# rest
en | Price? | A beginners' course is €45 for each person [3].
en | How often? | The course takes place once a year [3].
en | How many? | You can book the whole studio if you are 6 or more [3].
en | Cancel? | Yes, as long as it has not left our studio you can cancel the order [5].
en | Cancel? | Once it has left our studio, an order can no longer be cancelled [5].
en | Return? | Yes, pieces you have not used can come back within 21 days of delivery [5].
en | Refund? | We refund the price to the card that you used [5].
en | What is included? | Both clay and firing are included in the €45 [3].
en | Course? | There is one course a year for beginners at €45 per person, clay and firing included [3].
de | Preis? | Der Anfängerkurs kostet 45 € je Person [3].
de | Wie oft? | Der Kurs findet einmal jährlich statt [3].
de | Storno? | Solange die Bestellung unser Atelier noch nicht verlassen hat, können Sie stornieren [5].
de | Inbegriffen? | Ton und Brennen sind im Preis enthalten [3].
zh | 多少钱？ | 初学者课程一人45欧元，含陶土和烧制 [3]。
zh | 多久一次？ | 课程一年一次 [3]。
zh | 能取消吗？ | 订单还没离开工作室时可以取消 [5]。
ja | 頻度は？ | 講座は年1回の開催です [3]。
ja | 料金は？ | 初心者向け講座はお一人45ユーロで、粘土と焼成も含まれます [3]。
es | ¿Precio? | Cuesta 45 € por persona, con arcilla y cocción incluidas [3].
es | ¿Cada cuánto? | El curso se hace una vez al año [3].
ru/en | Сколько стоит курс? | Курс для начинающих стоит 45 € с человека [3].
th/en | คอร์สราคาเท่าไร | คอร์สสำหรับผู้เริ่มต้นราคา 45 ยูโรต่อคน [3]
ar/en | كم سعر الدورة؟ | تكلف دورة المبتدئين 45 يورو للشخص الواحد [3].
`);
