import { expect, test } from '@jest/globals';
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
])('“%s” does not speak of “%s”', (text, topic) => expect(bannedTopic(text, [topic])).toBeUndefined());
