import { expect, test } from '@jest/globals';
import type { Passage } from '@nightshift/schema';
import { countriesIn, fitCountries } from './asked-country.js';

const passage = (text: string, score: number, market?: string, language = 'en'): Passage => ({
  ...{ id: `psg_${text}`, base: 'shop', title: 'Delivery', text, language, score },
  source: { id: 'src_1', name: 'delivery.csv' },
  ...(market === undefined ? {} : { market }),
});

function asked(question: string, ...passages: Passage[]) {
  const named = countriesIn(question, 'en');
  const { verdict, passages: found } = fitCountries(passages, { question, language: 'en', named, limit: 5 });
  return [verdict, ...found.map(({ text }) => text)];
}

test('countries are named in any letters, and in both Chinese scripts', () => {
  expect(countriesIn('How much is delivery to Britain?', 'en')).toEqual(['GB']);
  expect(countriesIn('how much is postage to norway', 'en')).toEqual(['NO']);
  expect(countriesIn('do you ship to the united states', 'en')).toEqual(['US']);
  expect(countriesIn('delivery to uk', 'en')).toEqual(['GB']);
  expect(countriesIn('was kostet der versand nach österreich', 'de')).toEqual(['AT']);
  expect(countriesIn('寄到德國要多少錢', 'zh-Hant')).toEqual(['DE']);
  expect(countriesIn('寄到紐西蘭多少錢', 'zh-Hant')).toEqual(['NZ']);
  expect(countriesIn('can you send it to us', 'en')).toEqual([]);
  expect(countriesIn('is the china dishwasher safe', 'en')).toEqual([]);
});

test('the country that is asked about is answered for, and not the one that is bought from', () => {
  const us = passage('Delivery to the USA costs $14.', 0.97, 'US');
  const gb = passage('Delivery to the UK costs £9.', 0.9, 'GB');
  expect(asked('How much is delivery to Britain?', us, gb)).toEqual(['known', gb.text]);
  expect(asked('How much is delivery to Britain?', us)).toEqual(['out-of-scope']);
});

test('what a market says of another country is for those who buy there', () => {
  const canada = passage('From the USA to Canada it costs $22.', 0.9, 'US');
  expect(asked('How much is delivery to Canada?', canada)).toEqual(['known', canada.text]);
});

test('a price that is told of other countries only is not sure', () => {
  const table = passage('Ireland | £11\nNorway | £19.50', 0.9);
  expect(asked('How much is delivery to Iceland?', table)).toEqual(['unsure', table.text]);
  expect(asked('How much is delivery to Norway?', table)).toEqual(['known', table.text]);
  const general = passage('Delivery costs £6 worldwide; to Ireland £4.', 0.8);
  expect(asked('How much is delivery to Iceland?', table, general)[1]).toBe(general.text);
  const europe = passage('We ship from Portugal. Inside the EU it costs €5.90.', 0.9);
  expect(asked('How much is delivery to Germany?', europe)[0]).toBe('known');
  expect(asked('How much is delivery to Japan?', europe)[0]).toBe('unsure');
});

test('where no figure is asked for, what is said of other countries may be the answer', () => {
  const list = passage('We ship to Austria and Switzerland only.', 0.9);
  expect(asked('Do you ship to Peru?', list)).toEqual(['known', list.text]);
});

test('what holds outside Europe holds for no country in it, whatever is asked', () => {
  const outside = passage('Outside Europe we send to Japan and Canada.', 0.9);
  const union = passage('Within the EU we send everywhere.', 0.8);
  expect(asked('Do you send to Portugal?', outside, union)).toEqual(['known', union.text, outside.text]);
  expect(asked('Do you send to Japan?', outside)).toEqual(['known', outside.text]);
  const chinese = passage('欧洲以外运费24欧元，可寄往日本。', 0.9, undefined, 'zh');
  expect(asked('How much is delivery to Germany?', chinese)).toEqual(['unsure', chinese.text]);
});
