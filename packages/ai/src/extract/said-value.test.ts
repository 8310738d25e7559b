import { describe, expect, test } from '@jest/globals';
import type { ValueSpec } from './value-kinds.js';
import { isSaid } from './said-value.js';

/** A Monday. */
const today = '2027-02-01';
const field = (type: ValueSpec['type'], rest: Partial<ValueSpec> = {}): ValueSpec => ({
  name: 'x',
  type,
  description: 'x',
  required: true,
  ...rest,
});
const date = field('date');

describe('a day', () => {
  test.each([
    ['2027-03-15', 'by 15 March'],
    ['2027-03-15', 'we need them March 15th at the latest'],
    ['2028-03-15', 'am 15. März 2028'],
    ['2027-03-15', 'bis zum 15.3.'],
    ['2027-06-02', 'on 6/2'],
    ['2027-02-06', 'on 6/2'],
    ['2027-02-05', 'next Friday'],
    ['2027-02-12', 'next Friday'],
    ['2027-02-05', 'kommenden Freitag bitte'],
    ['2027-02-05', 'le vendredi 5'],
    ['2027-02-05', 'para el viernes'],
    ['2027-02-05', 'в пятницу'],
    ['2027-02-12', '下周五之前'],
    ['2027-02-05', '金曜日までに'],
    ['2027-02-05', '이번 금요일까지'],
    ['2027-02-05', 'วันศุกร์นี้'],
    ['2027-02-05', 'hari jumat ya'],
    ['2027-02-02', 'tomorrow would be best'],
    ['2027-02-03', 'übermorgen'],
    ['2027-02-02', '明天'],
    ['2027-02-02', 'mañana por la tarde'],
    ['2027-02-02', 'besok pagi'],
    ['2027-02-15', 'in two weeks'],
    ['2027-02-04', 'in drei Tagen'],
    ['2027-02-04', '三天后'],
    ['2027-01-29', 'I ordered it 3 days ago'],
    ['2027-03-31', 'end of March'],
    ['2027-03-31', '三月底'],
    ['2027-02-15', '十五号要'],
    ['2027-02-28', 'Ende des Monats'],
    ['2027-12-24', 'before Christmas'],
    ['2027-12-23', 'vor Weihnachten'],
    ['2027-02-15', 'le 15'],
    ['2027-02-15', '15号之前'],
    ['2027-03-15', '2027年3月15日'],
    ['2027-03-15', 'ngày 15 tháng 3'],
    ['2027-04-15', '15 апреля'],
    ['2027-02-06', 'by Sat please'],
    ['2027-02-05', 'this fri'],
    ['2027-02-06', 'sat 6'],
    ['2027-05-20', 'in May'],
    ['2027-10-15', 'by 10-15'],
  ])('%s is said by “%s”', (day, text) => {
    expect(isSaid(day, date, { text, today })).toBe(true);
  });

  test.each([
    ['2027-03-15', 'I need some cups'],
    ['2031-01-01', 'by 15 March'],
    ['2031-03-15', 'by 15 March'],
    ['2027-03-20', 'by 15 March'],
    ['2027-04-01', 'nächsten Freitag'],
    ['2027-02-04', 'next Friday'],
    ['2027-05-01', '我想买十个杯子'],
    ['2027-02-20', 'in drei Tagen'],
    ['2027-06-30', 'tomorrow'],
    ['2027-02-10', '3 red mugs for my sister'],
    ['2027-12-24', 'for my birthday'],
    ['2027-02-14', 'quiero dos tazas'],
    ['2026-02-01', 'in einem Jahr'],
    ['2027-03-03', 'can I get a discount for 30 mugs?'],
    ['2027-06-01', 'ab nächster Woche'],
    ['2027-02-06', 'sat on it already; by 15 April'],
    ['2027-02-07', '20 lamps for the sun room'],
    ['2027-02-03', "we'd like 20 lamps"],
    ['2027-02-06', 'Sam wants 20 lamps'],
    ['2027-02-05', 'lámparas para un sex shop'],
    ['2027-02-02', 'el mar es azul, quiero dos'],
    ['2027-02-08', 'pour mon mari'],
    ['2027-05-20', 'may I have 20 lamps'],
    ['2027-10-15', '10-15 lamps, within 10 days'],
    ['2027-05-02', 'a 2.5 m cable'],
  ])('%s is not said by “%s”', (day, text) => {
    expect(isSaid(day, date, { text, today })).toBe(false);
  });
});

describe('a choice', () => {
  const size = field('text', { choices: ['S', 'M', 'L', 'XL'] });
  test.each([
    ['M', 'medium please'],
    ['M', 'in mittel'],
    ['L', 'la grande, por favor'],
    ['S', '要小号的'],
    ['XL', 'do you have it in XL?'],
    ['M', 'taille moyenne'],
    ['L', 'большой размер'],
    ['red', 'drei rote Becher'],
    ['Schwarz', 'the black one'],
    ['Blau', '蓝色的'],
    ['pickup', 'lieber Selbstabholung'],
    ['bank transfer', 'pago por transferencia'],
    ['11-50', 'we are about 20 people'],
    ['50+', 'for 80 guests'],
    ['yes', 'yes please'],
    ['Damaged item', 'my mug arrived broken'],
  ])('%s is said by “%s”', (choice, text) => {
    expect(isSaid(choice, { ...size, choices: [choice, 'other'] }, { text, today })).toBe(true);
  });

  test.each([
    ['M', 'I need some cups'],
    ['L', 'ich brauche Tassen'],
    ['M', "I'm looking for a cup"],
    ['S', "it's my sister's birthday"],
    ['red', 'drei Becher bitte'],
    ['11-50', 'we are about 200 people'],
    ['pickup', '我要十个杯子'],
    ['L', 'medium'],
    ['L', 'Wie groß ist er?'],
    ['cash', 'hello'],
    ['1-10', 'we need 60'],
    ['yes', 'I need some cups'],
  ])('%s is not said by “%s”', (choice, text) => {
    expect(isSaid(choice, { ...size, choices: [choice, 'other'] }, { text, today })).toBe(false);
  });
});

describe('yes and no', () => {
  const wrap = field('boolean', { name: 'giftWrap', description: 'Whether it is to be wrapped as a gift' });
  test.each([
    [true, 'yes please'],
    [true, 'ja, gerne'],
    [true, '好的'],
    [true, 'はい'],
    [true, 'da, sí'],
    [true, '20 cups. Yes'],
    [true, 'please wrap it as a gift'],
    [true, 'bitte als Geschenk einpacken'],
    [true, "c'est pour un cadeau"],
    [false, 'no thanks'],
    [false, 'nein danke'],
    [false, '不用'],
    [false, 'without gift wrapping'],
    [false, 'kein Geschenkpapier bitte'],
  ])('%s is said by “%s”', (value, text) => {
    expect(isSaid(value, wrap, { text, today })).toBe(true);
  });
  test.each([
    [true, 'I need some cups'],
    [false, 'I need some cups'],
    [true, '我需要一些杯子'],
    [true, 'no gift wrapping'],
    [false, 'please wrap it as a gift'],
    [true, 'ich brauche Tassen'],
    [true, 'si tienen tazas rojas avísenme'],
    [false, '有没有红色的'],
  ])('%s is not said by “%s”', (value, text) => {
    expect(isSaid(value, wrap, { text, today })).toBe(false);
  });
});

describe('a text', () => {
  const note = field('text', { description: 'What else the customer wishes' });
  test.each([
    ['red cups', 'I need some red cups'],
    ['Customer wants red cups with a logo', 'can you do red cups with our logo on it'],
    ['Ana María Gómez', 'soy Ana María Gómez'],
    ['刻字“妈妈”', '杯子上要刻字“妈妈”'],
    ['broken handle', 'the handle is broken'],
    ['Paket nicht angekommen', 'mein Paket ist nicht angekommen'],
    ['wants a refund, parcel never arrived', 'The parcel never arrived. I want a refund.'],
    ['Musterstr. 5, 10115 Berlin', 'an Musterstr. 5, 10115 Berlin liefern'],
  ])('“%s” is said by “%s”', (value, text) => {
    expect(isSaid(value, note, { text, today })).toBe(true);
  });
  test.each([
    ['deep red', 'I need some cups'],
    ['deep red', 'I need some red cups'],
    ['Ana', 'I need some cups'],
    ['wedding in June with 200 guests', 'we need cups for a wedding'],
    ['急用', '我想买杯子'],
    ['Geschenk für die Mutter', 'ich brauche Tassen'],
    ['Musterstr. 9, 10115 Berlin', 'an Musterstr. 5, 10115 Berlin liefern'],
  ])('“%s” is not said by “%s”', (value, text) => {
    expect(isSaid(value, note, { text, today })).toBe(false);
  });
});
