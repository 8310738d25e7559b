import { describe, expect, test } from '@jest/globals';
import { readSentiment } from './read-sentiment.js';

const label = (text: string) => readSentiment(text).label;

describe('the mood of a message', () => {
  test.each([
    ['en', 'The handle came off on the first evening, I am really disappointed'],
    ['zh', '用了一次就坏了，真的很失望'],
    ['es', 'Llegó rota la caja y nadie me da una solución'],
    ['pt', 'Chegou quebrado e ninguém responde, péssimo atendimento'],
    ['de', 'Die Lampe ist schon wieder kaputt, sehr enttäuschend'],
    ['fr', 'La lampe est arrivée cassée, je suis vraiment déçu'],
    ['id', 'barangnya rusak, kecewa sekali belanja di sini'],
    ['vi', 'hàng kém chất lượng, quá thất vọng'],
    ['th', 'สินค้าพังเร็วมาก ผิดหวังจริงๆ'],
  ])('is negative in %s', (_language, text) => {
    expect(label(text)).toBe('negative');
  });

  test.each([
    ['en', 'Thank you, it looks wonderful in our kitchen'],
    ['zh', '灯很漂亮，妈妈特别喜欢，谢谢'],
    ['es', 'Gracias, la lámpara es preciosa y llegó muy rápido'],
    ['pt', 'Obrigada, a luminária é linda, amei'],
    ['de', 'Danke, die Lampe ist wunderschön'],
    ['fr', 'Merci, la lampe est magnifique'],
    ['id', 'makasih kak, lampunya bagus banget suka'],
    ['vi', 'cảm ơn shop, đèn đẹp lắm, mình thích'],
    ['th', 'โคมไฟสวยมาก ชอบมากค่ะ ขอบคุณนะคะ'],
  ])('is positive in %s', (_language, text) => {
    expect(label(text)).toBe('positive');
  });

  test.each([
    ['en', 'Which lamp do you have in green?'],
    ['zh', '请问这款台灯有绿色的吗？'],
    ['es', '¿Tienen la lámpara en verde?'],
    ['pt', 'Vocês têm a luminária em verde?'],
    ['de', 'Gibt es die Lampe auch in Grün?'],
    ['fr', 'Quel est le délai de livraison pour la Belgique ?'],
    ['id', 'kak, lampu yang hijau ada?'],
    ['vi', 'shop ơi có đèn màu xanh lá không?'],
    ['th', 'มีโคมไฟสีเขียวไหมคะ'],
  ])('is neutral in a question in %s', (_language, text) => {
    expect(label(text)).toBe('neutral');
  });

  test('is the same in Simplified and Traditional characters', () => {
    expect(readSentiment('質量太差，讓人生氣，馬上給我退錢')).toEqual(
      readSentiment('质量太差，让人生气，马上给我退钱'),
    );
  });

  test('is turned round by a negation', () => {
    expect(label('The quality is not good')).toBe('negative');
    expect(label('The quality is good')).toBe('positive');
    expect(label('不好用')).toBe('negative');
    expect(label('好用')).toBe('positive');
  });

  test.each([
    ['😡', 'negative'],
    ['💩', 'negative'],
    ['👍', 'positive'],
    ['🙏', 'positive'],
    ['❤️', 'positive'],
  ])('shows in %s alone', (text, expected) => {
    expect(label(text)).toBe(expected);
  });

  test('is angrier when it is shouted', () => {
    const quiet = readSentiment('where is my money');
    const loud = readSentiment('WHERE IS MY MONEY!!!');
    expect(loud.anger).toBeGreaterThan(quiet.anger + 0.2);
    expect(loud.score).toBeLessThan(quiet.score);
  });

  test('tells anger from sadness', () => {
    expect(readSentiment('You are thieves, give me my money back right now!').anger).toBeGreaterThan(0.6);
    expect(readSentiment('I am so sad that it broke').anger).toBeLessThan(0.4);
  });

  test.each(['', '   ', '12345', '...', 'https://shop.example/terrible'])('is unknown in "%s"', (text) => {
    expect(readSentiment(text)).toEqual({ label: 'neutral', score: 0, anger: 0, isSure: false });
  });

  test.each(['LL-2026-0045', 'll-2026-0046', 'PO 4711', 'MAD-77', 'WTF2026', '4711-BAD'])(
    'is unknown in the code "%s"',
    (code) => {
      expect(readSentiment(code)).toEqual({ label: 'neutral', score: 0, anger: 0, isSure: false });
      expect(readSentiment(`I hate it ${code}`)).toEqual(readSentiment('I hate it'));
    },
  );

  test.each([
    'judge this is fine',
    'judge me, this is fine',
    'I will judge it later',
    'my client wants 20 heaters',
    'eu sou cliente',
    'sono un cliente',
    'here are the details',
    'هل تشحنون اليوم',
  ])('is no anger in “%s”', (text) => {
    expect(readSentiment(text).label).not.toBe('negative');
  });

  test.each([
    ['I am so angry with you'],
    ['this is absolutely unacceptable'],
    ['Ich bin stinksauer!'],
    ['je suis très en colère'],
    ['estoy muy enojada'],
    ['estou muito irritado'],
    ['saya sangat marah'],
    ['tôi rất tức giận'],
    ['我很生气'],
    ['你们太差了，气死我了'],
    ['服務太爛了，氣死我'],
    ['ผมโกรธมาก'],
    ['怒ってます、最悪です'],
    ['Я очень зла на вас'],
  ])('hears anger that is said: %s', (text) => {
    expect(readSentiment(text)).toMatchObject({ label: 'negative', isSure: true });
    expect(readSentiment(text).anger).toBeGreaterThanOrEqual(0.55);
  });

  test.each([
    'I am not angry',
    '我没有生气',
    '别生气哦',
    '祝您生意兴隆，生气勃勃',
    'ผมไม่ได้โกรธ',
    'no estoy enojado',
  ])('hears none in %s', (text) => {
    expect(readSentiment(text).anger).toBeLessThan(0.55);
  });

  test('is heard in what only looks like a code', () => {
    expect(readSentiment('gr8').score).not.toBe(0);
    expect(readSentiment('300days').score).not.toBe(0);
  });

  test('is not sure in a word of no language', () => {
    expect(readSentiment('qwrtz')).toMatchObject({ label: 'neutral', isSure: false });
  });

  test('reads a page as its beginning', () => {
    const one = readSentiment('Terrible. '.repeat(40));
    expect(readSentiment('Terrible. '.repeat(40_000))).toEqual(one);
  });
});
