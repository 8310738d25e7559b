import { describe, expect, test } from '@jest/globals';
import { READABLE, type Json } from '@nightshift/schema';
import { flowOf, play, says, worldOf, type EventBody } from './testing/small-shop.js';

const answer = {
  ...flowOf({
    triggers: { t: { type: 'anything', next: 'say' } },
    nodes: { say: { type: 'say', config: { text: 'Welcome to {{shop.name}}' } } },
  }),
  languages: ['en', 'zh-CN', 'zh-TW'],
};
const heard = (values: Record<string, Json>, language?: string) => {
  const world = worldOf([answer], { values });
  const known: EventBody[] = language === undefined ? [] : [{ type: 'contact.identified', language }];
  return play(world, ...known, says('hi')).said;
};

describe('a value of the shop', () => {
  const name = { en: 'our shop', 'zh-CN': '本店', 'zh-TW': '本商店' };

  test('that is filled in by language is read in the language of the customer', () => {
    expect(heard({ 'shop.name': name }, 'zh-TW')).toEqual(['Welcome to 本商店']);
    expect(heard({ shop: { name } }, 'zh-CN')).toEqual(['Welcome to 本店']);
    expect(heard({ 'shop.name': name }, 'zh-HK')).toEqual(['Welcome to 本商店']);
  });

  test('falls back to the languages of the flow, in their order', () => {
    expect(heard({ 'shop.name': name }, 'de')).toEqual(['Welcome to our shop']);
    expect(heard({ 'shop.name': name })).toEqual(['Welcome to our shop']);
    expect(heard({ 'shop.name': { 'zh-CN': '本店', en: '' } }, 'zh-TW')).toEqual(['Welcome to 本店']);
  });

  test('that is one text for everybody, or a group of values, stays as it is', () => {
    expect(heard({ 'shop.name': 'Lamps' }, 'zh-TW')).toEqual(['Welcome to Lamps']);
    expect(heard({ 'shop.name': { url: 'x' } })).toEqual(['Welcome to {"url":"x"}']);
  });
});

test('everything that the check of a flow knows of the time, the channel and the people can be read', () => {
  const paths = ['time', 'channel', 'agents'].flatMap((source) =>
    (READABLE[source] ?? []).map((key) => `${source}.${key}`),
  );
  const texts = paths.map((path) => {
    const flow = flowOf({
      triggers: { t: { type: 'anything', next: 'say' } },
      nodes: { say: { type: 'say', config: { text: `[{{${path}}}]` } } },
    });
    return [path, ...play(worldOf([flow]), says('hi')).said];
  });
  expect(texts.filter(([, said]) => said === undefined || said === '[]')).toEqual([]);
});

test('the language of a message is what it surely says itself, whatever is known of its sender', () => {
  const asks = {
    ...flowOf({
      triggers: { t: { type: 'anything', next: 'say' } },
      nodes: { say: { type: 'say', config: { text: 'In {{message.language | default: "no language"}}' } } },
    }),
    languages: ['en'],
  };
  const heardIn = (text: string) =>
    play(worldOf([asks]), { type: 'contact.identified', language: 'de' }, says(text)).said;
  expect(heardIn('Kann ich die Ware zurückschicken?')).toEqual(['In de']);
  expect(heardIn('¿Cómo hago una devolución?')).toEqual(['In es']);
  expect(heardIn('PayPal')).toEqual(['In no language']);
});
