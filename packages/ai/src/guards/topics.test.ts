import { expect, test } from '@jest/globals';
import { answerOffline } from '../answer/answer.js';
import { known, passage, question } from '../testing/shop.js';
import { bannedTopic } from './topics.js';

test.each([
  ['taxi or tax?', 'tax'],
  ['grape rape', 'rape'],
  ['What of pol\u200bitics', 'politics'],
  ['p o l i t i c s please', 'politics'],
  ['p.o.l.i.t.i.c.s', 'politics'],
  ['Ｐｏｌｉｔｉｃｓ', 'politics'],
  ['談政治嗎', '谈政治'],
  ['谈政治吗', '談政治'],
  ['政 治', '政治'],
  ['경쟁사는 어때요', '경쟁사'],
  ['ما رأيك في السياسة', 'سياسة'],
  ['рассказать о политике', 'политика'],
  ['Was sagen Sie zu Politikern?', 'Politik'],
  ['are you refunding me?', 'refund'],
  ['your policies', 'policy'],
  ['gambling sites', 'gamble'],
  ['la política hoy', 'politica'],
  ['Was hältst du von der Politik?', 'politics'],
  ['Die Politik ist schlecht', 'politics'],
  ['Que pensez-vous de la politique ?', 'politics'],
  ['¿Qué opinas de la política?', 'Politik'],
  ['Что вы думаете о политике?', 'politics'],
  ['What about politics?', 'политика'],
  ['你怎么看政治', 'politics'],
  ['政治についてどう思いますか', 'politics'],
  ['정치에 대해 어떻게 생각해요', 'politics'],
  ['ما رأيك في السياسة', 'politics'],
  ['คิดยังไงกับการเมือง', 'politics'],
  ['bạn nghĩ gì về chính trị', 'politics'],
  ['What do you think of religion?', '宗教'],
  ['Habt ihr Rabatt?', 'discounts'],
  ['sind eure Konkurrenten besser', 'competitor'],
  ['Kryptographie', 'cryptography'],
  ['the tax return of mine', 'tax return'],
])('“%s” speaks of “%s”', (text, topic) => expect(bannedTopic(text, [topic])).toBe(topic));

test.each([
  ['a taxi', 'tax'],
  ['grapes', 'rape'],
  ['a ware from the wardrobe', 'war'],
  ['my taxes return', 'tax report'],
  ['политехнический', 'политика'],
  ['자동차 정비', '정치'],
  ['I refurbish', 'refund'],
  ['anything', ''],
  ['Could you politely ask them?', 'politics'],
  ['your competitive prices', 'competitor'],
  ['Polizei', 'politics'],
  ['die Lieferung', 'politics'],
  ['I am in the living room', 'discount'],
])('“%s” does not speak of “%s”', (text, topic) => expect(bannedTopic(text, [topic])).toBeUndefined());

test('what is asked beside a banned topic is not answered, and the topic not repeated', () => {
  const asked = question({
    question: 'Was kostet der Versand? Was hältst du von der Politik?',
    language: 'de',
    banned: ['politics'],
  });
  const found = { ...known(passage({ language: 'de', text: 'Der Versand kostet 5 Euro.' })), language: 'de' };
  const result = answerOffline(asked, () => found);
  expect(result).toMatchObject({ verdict: 'out-of-scope', why: { code: 'topic.banned' } });
  expect(result).not.toHaveProperty('text');
});
