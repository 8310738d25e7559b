import { expect, test } from '@jest/globals';
import { rank, scoreHits, verdictOf } from './score.js';
import { search } from './search.js';
import { createSegment } from './segment.js';

/** Short guides with headings, as a shop of animals and plants writes them; a base for each language. */
const GUIDES: Readonly<Record<string, readonly (readonly [id: string, title: string, text: string])[]>> = {
  en: [
    [
      'alive',
      'Live arrival',
      'If an animal arrives dead, send us a photo of it within 2 hours of delivery. We send a new one.',
    ],
    [
      'days',
      'When we ship',
      'Animals leave us on Mondays and Tuesdays. Orders by 11 am go out the same day.',
    ],
    ['back', 'Returning pumps', 'Pumps can be sent back within 30 days. The customer pays for the parcel.'],
    ['cold', 'Cold weather', 'When the forecast at your address is below 5 °C we add a heat pack for €2.50.'],
    ['shop', 'Pick-up in Cork', 'At 4 Dock Road, Cork, Tuesday to Saturday between 10 am and 5 pm.'],
    ['pay', 'Ways to pay', 'We accept Visa and bank transfer. We do not offer cash on delivery.'],
    ['feed', 'Feeding', 'Feed adult fish twice a day, as much as they eat in two minutes.'],
  ],
  de: [
    ['alive', 'Lebendankunft', 'Kommt ein Tier tot an, senden Sie uns ein Foto. Wir schicken ein neues.'],
    ['days', 'Versandtage', 'Tiere verschicken wir nur montags und dienstags.'],
    ['shop', 'Abholung', 'Im Laden in der Hafengasse 4, dienstags bis samstags von 10 bis 17 Uhr.'],
    ['pay', 'Zahlung', 'Visa, Mastercard und Überweisung.'],
    ['care', 'Pflege von Pflanzen', 'Düngen Sie einmal pro Woche mit 5 ml je 50 Liter.'],
  ],
  es: [
    ['alive', 'Garantía', 'Si un animal llega muerto, envíenos una foto en la bolsa.'],
    ['cold', 'Frío', 'Por debajo de -5 °C le contactamos para acordar otra fecha.'],
    ['shop', 'Recogida', 'En la calle del Muelle 4, de martes a sábado de 10:00 a 17:00.'],
  ],
  ja: [
    ['alive', '死着保証', '到着時に死んでいた場合は、写真をメールでお送りください。'],
    ['days', '生体の発送日', '月曜日と火曜日のみ発送します。'],
    ['shop', '店頭受け取り', '函館市港町4番地の店舗で火曜日から土曜日の10時から17時まで受け取れます。'],
  ],
  zh: [
    ['alive', '活体到货保障', '如到货时已死亡，请把照片发到邮箱。'],
    ['days', '活体发货日', '活体只在周一和周二发货。'],
    ['shop', '到店自提', '厦门市码头路4号，周二至周六10:00至17:00。'],
  ],
};

function answered(language: string, question: string): string | null {
  const segment = createSegment((GUIDES[language] ?? []).map(([id, title, text]) => ({ id, title, text })));
  const [first] = rank(scoreHits(search([{ segment, removed: new Set() }], question, { limit: 5 })));
  return first !== undefined && verdictOf(first.score) === 'known' ? first.id : null;
}

test.each([
  // What is sent is delivered, and what is sent back or to the shop is not.
  ['en', 'do you send fish on fridays?', 'days'],
  ['de', 'An welchen Tagen schickt ihr?', 'days'],
  ['en', 'My shrimp were dead when they arrived, what now?', 'alive'],
  ['de', 'Meine Garnelen kamen tot an', 'alive'],
  ['es', 'mi pez llegó muerto', 'alive'],
  ['ja', '届いたエビが死んでいました', 'alive'],
  ['zh', '虾到了都死了', 'alive'],
  // Hours are told without a word for them, and so is where a shop is.
  ['en', 'what time do you open on saturday', 'shop'],
  ['de', 'Öffnungszeiten?', 'shop'],
  ['es', '¿a qué hora abren?', 'shop'],
  ['zh', '几点开门', 'shop'],
  ['en', 'where is your shop', 'shop'],
  ['de', 'Wo seid ihr?', 'shop'],
  ['ja', 'お店はどこですか', 'shop'],
  // What cards are and how often something is done need no word either.
  ['de', 'Nehmt ihr Kreditkarte?', 'pay'],
  ['en', 'can i pay in cash when it arrives', 'pay'],
  ['de', 'Wie oft muss ich düngen?', 'care'],
  ['en', 'how often do I feed', 'feed'],
])('%s: %s', (language, question, id) => {
  expect(answered(language, question)).toBe(id);
});

test.each([
  ['en', 'when will they be sent?', 'back'],
  ['en', 'what is your address', 'cold'],
  ['es', '¿a qué hora cierran?', 'cold'],
  ['en', 'do you buy my old tank?', 'back'],
])('%s: %s is not answered beside the point', (language, question, id) => {
  expect(answered(language, question)).not.toBe(id);
});
