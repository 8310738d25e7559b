import { describe, expect, test } from '@jest/globals';
import { chooseExactly, chooseOne } from './choose.js';

/** Of two choices, which one each answer means. */
function means(lamp: string | Record<string, string>, gift: string | Record<string, string>) {
  const choices = [
    { id: 'first', label: lamp },
    { id: 'second', label: gift },
  ];
  return (said: string) => chooseOne(choices, said)?.id;
}

describe('an answer that is nearly a label', () => {
  const english = means('A lamp', 'A gift');
  test.each([
    'lamp',
    'the lamp',
    'Lamp please',
    'lamps',
    'LAMPS!',
    "I'd like the lamp",
    'ｌａｍｐ',
    'a lamp, thanks',
  ])('in English: “%s”', (said) => expect(english(said)).toBe('first'));
  test.each(['gift', 'Gifts', 'a gift for my mother please'])('in English, the other one: “%s”', (said) =>
    expect(english(said)).toBe('second'),
  );

  const chinese = means('一盏台灯', '一份礼物');
  test.each(['台灯', '要台灯', '我想要台灯，谢谢', '就台灯吧', '一盏台灯', '请给我台灯'])(
    'in Chinese: “%s”',
    (said) => expect(chinese(said)).toBe('first'),
  );
  test('in Chinese, a part that only one of them has', () => {
    expect(chinese('灯')).toBe('first');
    expect(chinese('礼物吧')).toBe('second');
  });

  const german = means('Eine Lampe', 'Ein Geschenk');
  test.each(['Lampe', 'die Lampe', 'Lampe bitte', 'Lampen', 'ich möchte eine Lampe'])(
    'in German: “%s”',
    (said) => expect(german(said)).toBe('first'),
  );
  test.each(['geschenke', 'Das Geschenk, danke'])('in German, the other one: “%s”', (said) =>
    expect(german(said)).toBe('second'),
  );

  const spanish = means('Una lámpara', 'Un regalo');
  test.each(['lampara', 'la lámpara', 'lámparas por favor', 'quiero una lámpara'])(
    'in Spanish: “%s”',
    (said) => expect(spanish(said)).toBe('first'),
  );
  test.each(['regalos', 'el regalo, gracias'])('in Spanish, the other one: “%s”', (said) =>
    expect(spanish(said)).toBe('second'),
  );

  const japanese = means('ランプ', 'ギフト');
  test.each(['ランプ', 'ランプをください', 'らんぷ', 'ランプでお願いします', 'ﾗﾝﾌﾟ', 'ランプがいいです'])(
    'in Japanese: “%s”',
    (said) => expect(japanese(said)).toBe('first'),
  );

  test('in the language of another wording than the customer was shown', () => {
    const both = means(
      { en: 'A lamp', de: 'Eine Lampe', 'zh-CN': '台灯' },
      { en: 'A gift', de: 'Ein Geschenk' },
    );
    expect(both('die lampen bitte')).toBe('first');
    expect(both('台灯谢谢')).toBe('first');
  });
});

describe('is never guessed', () => {
  test.each([
    'lamp or gift',
    'lamp and gift',
    'not the lamp',
    'no lamp please',
    'which lamp',
    'a house',
    'please',
    'the',
  ])('from “%s”', (said) => expect(means('A lamp', 'A gift')(said)).toBeUndefined());
  test('where both have the word', () => {
    expect(means('A red lamp', 'A blue lamp')('lamp')).toBeUndefined();
    expect(means('A red lamp', 'A blue lamp')('red one please')).toBe('first');
    expect(means('The lamp', 'A lamp')('lamp please')).toBeUndefined();
    expect(means('红色台灯', '蓝色台灯')('台灯')).toBeUndefined();
    expect(means('红色台灯', '蓝色台灯')('红色的')).toBe('first');
  });
  test('from a longer sentence where other words are an answer, too', () => {
    const choices = [{ id: 'lamp', label: 'A lamp' }];
    expect(chooseExactly(choices, 'the lamps please')?.id).toBe('lamp');
    expect(chooseExactly(choices, 'lamp, but only after 5pm')).toBeUndefined();
  });
});
