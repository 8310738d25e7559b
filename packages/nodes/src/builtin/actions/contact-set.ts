import { isZone } from '@nightshift/calendar';
import {
  because,
  type Contact,
  type ContactProperty,
  isContactProperty,
  type Json,
  readCountry,
  readLanguage,
} from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { fieldInWords } from '../config-checks.js';
import { configError } from '../problem-words.js';
import { countryOf, readPhone } from './ask-phone.js';
import { dayFromIso } from './calendar-day.js';
import { readEmail } from './email-text.js';
import { choiceField, contactFieldField, screenText, templateField } from './fields.js';
import { readNumber } from './number-text.js';

const KINDS = { text: 'Text', number: 'Number', boolean: 'Yes or no', date: 'Date', list: 'List' } as const;

const ConfigSchema = Type.Object(
  {
    field: contactFieldField('Contact field'),
    value: templateField('Value', { description: 'Empty clears the field.', maxLength: 8000 }),
    as: Type.Optional(choiceField('Kind of value', KINDS, { default: 'text' })),
  },
  { additionalProperties: false },
);
type Kind = NonNullable<Static<typeof ConfigSchema>['as']>;

/** Writes a field of the contact. What cannot be read as the kind wanted changes nothing, and the timeline says so. */
export const setContact = defineNode({
  type: 'contact.set',
  version: 1,
  title: screenText('Set contact field', '设置联系人字段', '設定聯絡人欄位'),
  description: screenText(
    'Writes a value into a field of the contact.',
    '把一个值写入联系人字段。',
    '把一個值寫入聯絡人欄位。',
  ),
  category: 'lead',
  aliases: ['profile', 'attribute', 'property', 'field', 'update contact', '属性', '屬性'],
  config: ConfigSchema,
  ports: ['done'],
  explain: [
    {
      text: screenText(
        'Sets {field} to “{value}”.',
        '把 {field} 设为“{value}”。',
        '把 {field} 設為「{value}」。',
      ),
    },
  ],
  check: ({ field, as }) => {
    if (!isContactProperty(field) || as === undefined || as === 'text') return [];
    return [
      configError('config.kind', '/as', "The contact's {field} is always text.", 'Choose “Text”.', {
        field: fieldInWords(`contact.${field}`, field),
      }),
    ];
  },
  enter: ({ config: { field, value, as = 'text' }, view }) => {
    const rendered = view.render(value).trim();
    const typed =
      rendered === ''
        ? null
        : isContactProperty(field)
          ? propertyValue(field, rendered, view.contact)
          : typedValue(as, rendered, view.language);
    if (typed === undefined)
      return go('done', {
        why: because('contact.left', {
          field: isContactProperty(field) ? `contact.${field}` : `contact.fields.${field}`,
          kind: isContactProperty(field) ? field : as,
        }),
      });
    return go('done', { effects: [{ type: 'contact.set', field, value: typed }] });
  },
});

/** Undefined when the text is no such thing. */
function typedValue(kind: Kind, text: string, language: string): Json | undefined {
  switch (kind) {
    case 'text':
      return text;
    case 'number': {
      // A rendered variable is in plain notation whatever the language; only what people wrote needs reading.
      const number = Number.isFinite(Number(text)) ? Number(text) : readNumber(text, language);
      return typeof number === 'number' ? number : undefined;
    }
    case 'boolean':
      if (/^(true|yes|1|on|是)$/i.test(text)) return true;
      return /^(false|no|0|off|否)$/i.test(text) ? false : undefined;
    case 'date':
      return dayFromIso(text.slice(0, 10)) === undefined ? undefined : text.slice(0, 10);
    case 'list':
      return text
        .split(/[,，、\n]/u)
        .map((item) => item.trim())
        .filter((item) => item !== '');
  }
}

function propertyValue(
  property: ContactProperty,
  text: string,
  contact: Readonly<Contact>,
): string | undefined {
  switch (property) {
    case 'name':
      return text.slice(0, 200);
    case 'email':
      return readEmail(text);
    case 'phone':
      return readPhone(text, countryOf(contact.country));
    case 'language':
      return readLanguage(text);
    case 'country':
      return readCountry(text);
    case 'zone':
      return isZone(text) ? text : undefined;
  }
}
