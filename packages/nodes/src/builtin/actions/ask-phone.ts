import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';
import { Type, type Static } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { configError } from '../problem-words.js';
import { readable } from './answer-text.js';
import { asking, type QuestionKind } from './ask.js';
import { ASK_EXPLAIN, ASK_FIELDS, ASK_PORTS, checkAsk } from './ask-fields.js';
import { screenText } from './fields.js';
import { PHRASES } from './phrases.js';

const ConfigSchema = Type.Object(
  {
    ...ASK_FIELDS,
    country: Type.Optional(
      Type.String({
        title: 'Country when the number names none',
        description: "The customer's own country is used when it is known.",
        pattern: '^[A-Z]{2}$',
        ui: { widget: 'country', group: 'Advanced' },
      }),
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof ConfigSchema>;

const phoneQuestion: QuestionKind<Config> = {
  isUnmistakable: true,
  parts: () => [{ type: 'input', input: 'phone' }],
  read: (message, config, view) => {
    const country = countryOf(view.contact.country) ?? countryOf(config.country);
    const value = readPhone(message.choice?.value ?? message.text, country);
    if (value !== undefined) return { type: 'value', value };
    const hasDigits = readable(message.text).replaceAll(/\D/g, '').length >= 5;
    const text = country === undefined && hasDigits ? PHRASES.phoneCountry : PHRASES.phone;
    return {
      type: 'unfit',
      text,
      values: { 'ask.example': `+${country === undefined ? '44' : getCountryCallingCode(country)} …` },
    };
  },
  recognise: (known, config, view) =>
    typeof known === 'string'
      ? readPhone(known, countryOf(view.contact.country) ?? countryOf(config.country))
      : undefined,
};

/** A phone number in, E.164 (`+8613800138000`) out. */
export const askPhone = defineNode({
  type: 'ask.phone',
  version: 1,
  title: screenText('Ask for a phone number', '询问电话号码', '詢問電話號碼'),
  description: screenText(
    "Asks for a phone number, checks it by the customer's country and keeps it in international form.",
    '询问电话号码，按客户所在国家校验，并以国际格式保存。',
    '詢問電話號碼，按客戶所在國家校驗，並以國際格式儲存。',
  ),
  category: 'question',
  aliases: ['phone', 'mobile', 'whatsapp', '手机', '手機'],
  config: ConfigSchema,
  ports: ASK_PORTS,
  explain: ASK_EXPLAIN,
  check: (config) => [...checkAsk(config), ...checkCountry(config)],
  ...asking(phoneQuestion),
});

/** E.164, or undefined when the text holds no number that could exist. */
export function readPhone(text: string, country: CountryCode | undefined): string | undefined {
  // 00 before everything else is how much of the world writes +.
  const international = readable(text).replace(/^(\D*)00(?=[1-9])/u, '$1+');
  const options = country === undefined ? {} : { defaultCountry: country };
  // Other numbers may stand before it: "after 5pm at +1 512 476 1234".
  for (const candidate of [international, ...(international.match(/[+(]?\d[\d ().-]{5,}\d/g) ?? [])]) {
    const found = parsePhoneNumberFromString(candidate, options);
    if (found?.isValid() === true) return found.number;
  }
  return undefined;
}

export function countryOf(code: string | undefined): CountryCode | undefined {
  return code !== undefined && isSupportedCountry(code) ? code : undefined;
}

function checkCountry({ country }: Config) {
  if (country === undefined || countryOf(country) !== undefined) return [];
  return [
    configError(
      'config.country',
      '/country',
      '“{country}” is no country with phone numbers.',
      'Use a two-letter code such as CN, US or DE.',
      { country },
    ),
  ];
}
